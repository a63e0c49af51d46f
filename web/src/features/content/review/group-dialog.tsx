import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { isProblem } from '../../../api/problem.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { frameworkLanguage } from '../../../ui/skill/framework-language.ts';
import { levelName } from '../../../ui/skill/words.ts';
import { Awaited } from '../../../ui/state/awaited.tsx';
import { FormFault } from '../../../ui/state/form-fault.tsx';
import { RowsSkeleton } from '../../../ui/state/skeletons.tsx';
import type { DraftSkill } from './draft.ts';
import styles from './review.module.css';
import type { ReviewEntry, ReviewQueue } from './review-entry.ts';
import { reviewListQuery } from './review-query.ts';
import type { Review } from './use-review.ts';

type GroupDialogProps = {
  readonly entry: ReviewEntry;
  /** What the open questions have in common: the title of their unit, or their topic. */
  readonly title: string;
  readonly skill: DraftSkill;
  readonly skillName: string;
  readonly group: Review['group'];
  readonly onAccepted: (count: number) => void;
  readonly onClose: () => void;
};

/** One skill for all open questions of a unit or topic: how many, which, and where the text suggests another. */
export function GroupDialog(props: GroupDialogProps) {
  const { entry, title, skill, skillName, onClose } = props;
  const text = useText();
  const { locale } = useLanguage();
  const query = useInfiniteQuery(reviewListQuery({ kind: 'item', locale, like: entry.id }));
  const button = useRef<HTMLButtonElement>(null);
  const isLoaded = query.data !== undefined;
  // Here and not in the window, which by itself begins with its cross.
  useEffect(() => {
    if (isLoaded) button.current?.focus();
  }, [isLoaded]);
  return (
    <Dialog title={text('content.review.group.title', { title })} onClose={onClose}>
      <p className={styles.groupSkill}>
        <b lang={frameworkLanguage}>{skillName}</b>
        <span>{levelName(text, skill.level)}</span>
      </p>
      <Awaited
        query={query}
        failure={text('content.review.loadFailed')}
        skeleton={<RowsSkeleton rows={4} />}
      >
        {({ pages }) => (
          <Questions {...props} pages={pages} button={button}>
            {query.hasNextPage && (
              <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                <Text id="content.review.more" />
              </Button>
            )}
          </Questions>
        )}
      </Awaited>
    </Dialog>
  );
}

type QuestionsProps = GroupDialogProps & {
  readonly pages: readonly ReviewQueue[];
  readonly button: RefObject<HTMLButtonElement | null>;
  /** What brings more of them. */
  readonly children: ReactNode;
};

function Questions(props: QuestionsProps) {
  const { entry, skill, group, onAccepted, onClose, pages, button, children } = props;
  const text = useText();
  const count = pages[0]?.total ?? 0;
  const entries = pages.flatMap((page) => page.entries);
  const isOther = ({ suggestions: [first] }: ReviewEntry): boolean =>
    first !== undefined && first.skillId !== skill.skillId;
  const others = entries.filter(isOther);
  return (
    <>
      <p>
        <Text id="content.review.group.what" values={{ count }} />{' '}
        {others.length > 0 && (
          <b>
            <Text id="content.review.group.others" values={{ count: others.length }} />
          </b>
        )}
      </p>
      {/* Scrolls by itself, so that the button stays in sight: a place for the keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <section className={styles.group} aria-label={text('content.review.group.list')} tabIndex={0}>
        <ol className={styles.list}>
          {[...others, ...entries.filter((one) => !isOther(one))].map((one) => (
            <li key={one.id} className={styles.groupRow}>
              <span lang={one.locale} dir="auto">
                {one.title}
              </span>
              {isOther(one) && (
                <span className={styles.groupOther}>
                  {text('content.review.group.other', { skill: one.suggestions[0]?.name })}
                </span>
              )}
            </li>
          ))}
        </ol>
        {children}
      </section>
      <FormFault isSystem={!isProblem(group.error, 'content/other-count')}>
        {group.isError && <Fault error={group.error} />}
      </FormFault>
      <div className={styles.buttons}>
        <Button
          ref={button}
          look="main"
          busy={group.isPending}
          onClick={() =>
            group.mutate(
              { entry, skill, count },
              {
                onSuccess: ({ itemIds }) => {
                  onAccepted(itemIds.length);
                  onClose();
                },
              },
            )
          }
        >
          <Text id="content.review.group.accept" values={{ count }} />
        </Button>
        <Button look="quiet" onClick={onClose}>
          <Text id="people.cancel" />
        </Button>
      </div>
    </>
  );
}

function Fault({ error }: { readonly error: Error }) {
  const isOther =
    isProblem(error, 'content/other-count') || isProblem(error, 'content/decided-already');
  return <Text id={isOther ? 'content.review.group.changed' : 'content.review.group.failed'} />;
}
