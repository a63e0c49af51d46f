import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { isProblem } from '../../api/problem.ts';
import { useSession } from '../../api/session.ts';
import { useText } from '../../i18n/text.tsx';
import { NotYours } from '../../ui/shell/not-yours.tsx';
import { Page } from '../../ui/shell/page.tsx';
import { Awaited } from '../../ui/state/awaited.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { CardSkeleton } from '../../ui/state/skeletons.tsx';
import { ContestCard } from './contest-card.tsx';
import styles from './contests.module.css';
import { contestsQuery } from './use-contests.ts';

/** What people contested and somebody has to decide, the oldest first. */
export function ContestsPage() {
  const text = useText();
  const { data: session } = useSession();
  const capabilities = session?.person?.capabilities ?? [];
  const isReviewer = capabilities.length > 0;
  const query = useQuery({ ...contestsQuery, enabled: isReviewer });
  const list = useRef<HTMLOListElement>(null);
  // A learning lead of one team only is told by the server.
  if (!isReviewer || (isProblem(query.error) && query.error.status === 403))
    return <NotYours title={text('contests.notYours')} why={text('contests.notYours.why')} />;
  return (
    <Page title={text('contests.title')} lead={text('contests.lead')}>
      <Awaited
        query={query}
        failure={text('contests.list.failed')}
        skeleton={<CardSkeleton cards={2} />}
      >
        {({ contests }) =>
          contests.length === 0 ? (
            <EmptyState title={text('contests.empty')} why={text('contests.empty.why')} />
          ) : (
            <ol
              ref={list}
              className={styles.list}
              tabIndex={-1}
              aria-label={text('contests.title')}
            >
              {contests.map((contest) => (
                <ContestCard
                  key={contest.contestId}
                  contest={contest}
                  onDecided={() => list.current?.focus()}
                />
              ))}
            </ol>
          )
        }
      </Awaited>
    </Page>
  );
}
