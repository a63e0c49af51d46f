import type { ReactNode } from 'react';
import { usePageName } from '../shell/page-name.ts';
import { useOnline } from '../use-online.ts';
import { ErrorState } from './error-state.tsx';
import { OfflineState } from './offline-state.tsx';
import { useTooLong } from './use-too-long.ts';

/** The parts of a query that decide what is shown. */
type Query<Data> = {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
};

type AwaitedProps<Data> = {
  readonly query: Query<Data>;
  /** What did not work, named: 'Your plan could not be loaded'. */
  readonly failure: string;
  /** The shape of what comes. */
  readonly skeleton: ReactNode;
  readonly children: (data: Data) => ReactNode;
};

/**
 * What a query brings: first its shape, then the thing itself. After ten seconds without a reply,
 * or after an error, it says what is safe and offers another try. Without a connection it says
 * that, and the query library asks again when there is one. What was loaded before stays.
 */
export function Awaited<Data>({ query, failure, skeleton, children }: AwaitedProps<Data>) {
  const waiting = query.data === undefined && query.error === null;
  const tooLong = useTooLong(waiting);
  const online = useOnline();
  const name = usePageName();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (!online) return <OfflineState name={name} />;
  if (waiting && !tooLong) return <>{skeleton}</>;
  return (
    <ErrorState
      title={failure}
      onRetry={() => void query.refetch()}
      retrying={query.isFetching && !tooLong}
      {...referenceOf(query.error)}
    />
  );
}

/** The number of the request, where the server gave one. */
function referenceOf(error: Error | null): { readonly reference?: string } {
  return error && 'reference' in error && typeof error.reference === 'string'
    ? { reference: error.reference }
    : {};
}
