import type { ReactNode } from 'react';
import { Text } from '../../i18n/text.tsx';
import { Button } from '../button/button.tsx';
import { Awaited } from './awaited.tsx';
import { RowsSkeleton } from './skeletons.tsx';
import styles from './state.module.css';

/** The parts of an infinite query that decide what is shown. */
type PagedQuery<Page> = {
  readonly data: { readonly pages: readonly Page[] } | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
};

type PagedProps<Page> = {
  readonly query: PagedQuery<Page>;
  readonly failure: string;
  /** All pages that have come, at least one. */
  readonly children: (first: Page, pages: readonly Page[]) => ReactNode;
};

/** A list that comes page by page: as `Awaited`, with a button for the next one. */
export function Paged<Page>({ query, failure, children }: PagedProps<Page>) {
  return (
    <Awaited query={query} failure={failure} skeleton={<RowsSkeleton rows={8} />}>
      {({ pages }) => {
        const [first] = pages;
        return (
          <>
            {first && children(first, pages)}
            {query.hasNextPage && (
              <p className={styles.more}>
                <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  <Text id="state.more" />
                </Button>
              </p>
            )}
          </>
        );
      }}
    </Awaited>
  );
}
