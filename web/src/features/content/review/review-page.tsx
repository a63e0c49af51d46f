import { NativeSelect } from '@mantine/core';
import { isProblem } from '../../../api/problem.ts';
import { useSession } from '../../../api/session.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button, LinkButton } from '../../../ui/button/button.tsx';
import { NotYours } from '../../../ui/shell/not-yours.tsx';
import { Page } from '../../../ui/shell/page.tsx';
import { Awaited } from '../../../ui/state/awaited.tsx';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { FormFault } from '../../../ui/state/form-fault.tsx';
import { CardSkeleton } from '../../../ui/state/skeletons.tsx';
import { Switcher } from '../../../ui/switcher/switcher.tsx';
import styles from './review.module.css';
import { ReviewCard } from './review-card.tsx';
import type { ReviewQueue } from './review-entry.ts';
import { ReviewList } from './review-list.tsx';
import { ofKind } from './review-search.ts';
import { type Failure, type Review, useReview } from './use-review.ts';

/** Units and questions that no skill is confirmed of, one after the other. */
export function ReviewPage() {
  const text = useText();
  const { data: session } = useSession();
  const person = session?.person;
  const isReviewer = (person?.capabilities.length ?? 0) > 0;
  const review = useReview(person?.personId ?? '', isReviewer);
  const { kind, query, search, go } = review;
  // A learning lead of one team only is told by the server.
  if (!isReviewer || (isProblem(query.error) && query.error.status === 403))
    return (
      <NotYours title={text('content.review.notYours')} why={text('content.review.notYours.why')} />
    );
  return (
    <Page
      title={text('content.review.title')}
      lead={text('content.review.lead')}
      actions={
        <Switcher
          label={text('content.review.view')}
          value={search.view ?? 'one'}
          options={[
            { value: 'one', label: text('content.review.view.one') },
            { value: 'list', label: text('content.review.view.list') },
          ]}
          onChange={(view) => {
            const { view: _before, ...others } = search;
            go(view === 'list' ? { ...others, view } : others, false);
          }}
        />
      }
    >
      <Awaited
        query={query}
        failure={text('content.review.loadFailed')}
        skeleton={<CardSkeleton cards={2} />}
      >
        {(queue) => (
          <>
            <QueueHead queue={queue} review={review} />
            {search.view === 'list' ? (
              <ReviewList
                kind={kind}
                source={search.source}
                onOpen={(after) => {
                  const { view: _list, ...one } = ofKind(search, kind, after);
                  go(one, false);
                }}
              />
            ) : (
              <One queue={queue} review={review} personId={person?.personId ?? ''} />
            )}
          </>
        )}
      </Awaited>
    </Page>
  );
}

function QueueHead({ queue, review }: { readonly queue: ReviewQueue; readonly review: Review }) {
  const text = useText();
  const { kind, search, go } = review;
  const { units, items } = queue.waiting;
  const all = queue.total + queue.decided;
  const isListed = queue.sources.some(({ source }) => source === search.source);
  return (
    <div className={styles.queue}>
      <div className={styles.kinds}>
        <Switcher
          label={text('content.review.kind')}
          value={kind}
          options={[
            { value: 'unit', label: text('content.review.kind.units', { count: units }) },
            { value: 'item', label: text('content.review.kind.questions', { count: items }) },
          ]}
          onChange={(next) => go(ofKind(search, next), false)}
        />
      </div>
      <div className={styles.progress}>
        <p>
          <Text id="content.review.left" values={{ kind, count: queue.total }} />
          {queue.decided > 0 && ' · '}
          {queue.decided > 0 && (
            <Text id="content.review.decided" values={{ count: queue.decided }} />
          )}
        </p>
        {all > 0 && (
          <progress
            className={styles.bar}
            value={queue.decided}
            max={all}
            aria-label={text('content.review.progress')}
          />
        )}
      </div>
      {(queue.sources.length > 1 || search.source) && (
        <NativeSelect
          size="md"
          aria-label={text('content.filter.source')}
          value={search.source ?? ''}
          data={[
            { value: '', label: text('content.filter.anySource') },
            ...queue.sources.map(({ source, title, count }) => ({
              value: source,
              label: text('content.filter.counted', { name: title, count }),
            })),
            ...(search.source && !isListed
              ? [
                  {
                    value: search.source,
                    label: text('content.filter.counted', { name: search.source, count: 0 }),
                  },
                ]
              : []),
          ]}
          onChange={({ currentTarget: { value } }) =>
            go(ofKind({ ...search, source: value }, kind), false)
          }
        />
      )}
    </div>
  );
}

type OneProps = {
  readonly queue: ReviewQueue;
  readonly review: Review;
  readonly personId: string;
};

function One({ queue, review, personId }: OneProps) {
  const { entry, query, failure } = review;
  return (
    <>
      <FormFault isSystem={failure?.kind !== 'taken'}>
        {failure && <Fault failure={failure} />}
      </FormFault>
      {entry && <ReviewCard entry={entry} review={review} left={queue.total} personId={personId} />}
      {!entry && query.isFetching && <CardSkeleton cards={2} />}
      {!entry && !query.isFetching && <Nothing queue={queue} review={review} />}
    </>
  );
}

function Fault({ failure: { kind, title } }: { readonly failure: Failure }) {
  if (kind === 'taken') return <Text id="content.review.taken" values={{ title }} />;
  if (kind === 'undo') return <Text id="content.review.undoFailed" values={{ title }} />;
  return <Text id="content.review.failed" values={{ title }} />;
}

function Nothing({ queue, review }: Pick<OneProps, 'queue' | 'review'>) {
  const text = useText();
  const { kind, search, go, last, undo, isUndoing } = review;
  const isSkipped = queue.total > 0 && search.after !== undefined;
  const { after: _end, ...fromStart } = search;
  return (
    <EmptyState
      title={text(isSkipped ? 'content.review.end' : 'content.review.empty')}
      why={
        isSkipped ? (
          <Text id="content.review.end.why" values={{ kind, count: queue.total }} />
        ) : (
          <Text id="content.review.empty.why" values={{ kind }} />
        )
      }
      action={
        <div className={styles.ending}>
          {isSkipped ? (
            <Button look="main" onClick={() => go(fromStart, false)}>
              <Text id="content.review.end.action" />
            </Button>
          ) : (
            <LinkButton to="/explore" look="main">
              <Text id="content.nothing.action" />
            </LinkButton>
          )}
          {last && (
            <Button busy={isUndoing} onClick={undo}>
              <Text id="content.review.undo" values={{ count: last.ids.length }} />
            </Button>
          )}
        </div>
      }
    />
  );
}
