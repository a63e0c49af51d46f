import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { keys } from './keys.ts';
import { isPassing, isProblem } from './problem.ts';
import type { Session } from './wire.ts';

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** What it could not send stands on the screen with a way to sign in: nobody is led away. */
      readonly staysWhenSignedOut?: boolean;
    };
  }
}

const leavers = new Set<() => void>();

/** Calls back when a reply says that the session is over and the screen is of no use any more. */
export function onSessionEnd(leave: () => void): void {
  leavers.add(leave);
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error) => endSession(error) }),
  mutationCache: new MutationCache({
    onError: (error, _variables, _before, mutation) =>
      endSession(error, mutation.meta?.staysWhenSignedOut),
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // One quiet second try; after that the screen says what is wrong and offers the third.
      retry: (failures, error) => failures < 1 && isPassing(error),
      // Offline, a call fails at once and the screen says so, instead of waiting without an end.
      networkMode: 'always',
      // What failed for want of a connection comes by itself with the connection.
      refetchOnReconnect: ({ state }) => state.status === 'error',
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: 'always' },
  },
});

/** The session ended meanwhile, here or elsewhere. Before it is known, the route guard asks for it. */
function endSession(error: unknown, stays = false): void {
  if (!isProblem(error, 'kernel/unauthenticated')) return;
  const session = queryClient.getQueryData<Session>(keys.session);
  if (!session) return;
  if (session.signedIn) {
    queryClient.setQueryData<Session>(keys.session, { ...session, signedIn: false, person: null });
  }
  if (!stays) for (const leave of leavers) leave();
}
