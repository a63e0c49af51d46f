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
import { reviewListQuery } from './review-query.ts';

type ReviewListProps = {
  readonly source: string | undefined;
  /** Called with the place of the unit before; undefined for the first. */
  readonly onOpen: (after: string | undefined) => void;
};

/** All that waits, in the order of the queue. */
export function ReviewList({ source, onOpen }: ReviewListProps) {
  const text = useText();
  const { locale } = useLanguage();
  const query = useInfiniteQuery(reviewListQuery({ source, locale }));
  return (
    <Awaited
      query={query}
      failure={text('content.review.loadFailed')}
      skeleton={<RowsSkeleton rows={6} />}
    >
      {({ pages }) => {
        const units = pages.flatMap((page) => page.units);
        if (units.length === 0)
          return (
            <p className={styles.none}>
              <Text id="content.review.empty" />
            </p>
          );
        return (
          <>
            <ol className={styles.list} aria-label={text('content.review.view.list')}>
              {units.map((unit, index) => {
                const [first] = unit.suggestions;
                return (
                  <li key={unit.unitId}>
                    <button
                      type="button"
                      className={styles.listRow}
                      onClick={() => onOpen(units[index - 1]?.place)}
                    >
                      <span className={styles.listWords}>
                        <span className={styles.choiceName} lang={unit.locale} dir="auto">
                          {unit.title}
                        </span>
                        <span className={styles.facts}>{unit.moduleTitle || unit.sourceTitle}</span>
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
