import { useInfiniteQuery } from '@tanstack/react-query';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { IconChevronRight } from '../../../ui/icons.tsx';
import { frameworkLanguage } from '../../../ui/skill/framework-language.ts';
import type { Level } from '../../../ui/skill/standing.ts';
import { levelName } from '../../../ui/skill/words.ts';
import { Awaited } from '../../../ui/state/awaited.tsx';
import { RowsSkeleton } from '../../../ui/state/skeletons.tsx';
import styles from './review.module.css';
import type { ReviewEntry, ReviewKind } from './review-entry.ts';
import { reviewListQuery } from './review-query.ts';

type ReviewListProps = {
  readonly kind: ReviewKind;
  readonly source: string | undefined;
  /** Called with the place of the entry before; undefined for the first. */
  readonly onOpen: (after: string | undefined) => void;
};

/** All that waits, in the order of the queue. */
export function ReviewList({ kind, source, onOpen }: ReviewListProps) {
  const text = useText();
  const { locale } = useLanguage();
  const query = useInfiniteQuery(reviewListQuery({ kind, source, locale }));
  return (
    <Awaited
      query={query}
      failure={text('content.review.loadFailed')}
      skeleton={<RowsSkeleton rows={6} />}
    >
      {({ pages }) => {
        const entries = pages.flatMap((page) => page.entries);
        if (entries.length === 0)
          return (
            <p className={styles.none}>
              <Text id="content.review.empty" />
            </p>
          );
        return (
          <>
            <ol className={styles.list} aria-label={text('content.review.view.list')}>
              {entries.map((entry, index) => {
                const [first] = entry.suggestions;
                return (
                  <li key={entry.id}>
                    <button
                      type="button"
                      className={styles.listRow}
                      onClick={() => onOpen(entries[index - 1]?.place)}
                    >
                      <span className={styles.listWords}>
                        <span className={styles.choiceName} lang={entry.locale} dir="auto">
                          {entry.title}
                        </span>
                        <span className={styles.facts}>{placeIn(entry)}</span>
                        {first && (
                          <span className={styles.facts}>
                            <span lang={frameworkLanguage}>{first.name}</span>
                            {/* One of 1 to 5. */}
                            {` · ${levelName(text, first.level as Level)}`}
                          </span>
                        )}
                      </span>
                      <IconChevronRight size={20} stroke={1.75} aria-hidden="true" />
                    </button>
                  </li>
                );
              })}
            </ol>
            {query.hasNextPage && (
              <div className={styles.ending}>
                <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  <Text id="content.review.more" />
                </Button>
              </div>
            )}
          </>
        );
      }}
    </Awaited>
  );
}

/** What it is part of, in a word or two. */
function placeIn(entry: ReviewEntry): string {
  const above = entry.kind === 'item' ? (entry.item.unit?.title ?? entry.item.topic) : null;
  return above || entry.moduleTitle || entry.sourceTitle;
}
