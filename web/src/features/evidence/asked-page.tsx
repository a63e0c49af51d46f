import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { askedRatingsQuery } from '../../api/ratings.ts';
import { useText } from '../../i18n/text.tsx';
import { Page } from '../../ui/shell/page.tsx';
import { Awaited } from '../../ui/state/awaited.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { CardSkeleton } from '../../ui/state/skeletons.tsx';
import { AskedCard } from './asked-card.tsx';
import styles from './contests.module.css';

/** What colleagues ask one about their skills, the oldest first. */
export function AskedPage() {
  const text = useText();
  const query = useQuery(askedRatingsQuery);
  const list = useRef<HTMLUListElement>(null);
  return (
    <Page title={text('rating.page')} lead={text('rating.page.lead')}>
      <Awaited query={query} failure={text('rating.page.failed')} skeleton={<CardSkeleton />}>
        {({ requests }) =>
          requests.length === 0 ? (
            <EmptyState title={text('rating.page.none')} why={text('rating.page.none.why')} />
          ) : (
            <ul ref={list} className={styles.list} tabIndex={-1} aria-label={text('rating.page')}>
              {requests.map((request) => (
                <AskedCard
                  key={request.ratingRequestId}
                  request={request}
                  onAnswered={() => list.current?.focus()}
                />
              ))}
            </ul>
          )
        }
      </Awaited>
    </Page>
  );
}
