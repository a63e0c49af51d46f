import {
  type QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api, reply } from './client.ts';
import { keys } from './keys.ts';
import type { Session } from './wire.ts';

export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: async (): Promise<Session> => await reply(api.GET('/api/session')),
  staleTime: 5 * 60_000,
});

export function useSession() {
  return useQuery(sessionQuery);
}

/** The three ways in; each forgets what was kept for whoever was here before. */
export function useSignIn() {
  const queries = useQueryClient();
  const onSuccess = (session: Session) => startAfresh(queries, session);
  return {
    byPassword: useMutation({
      mutationFn: async (body: { identifier: string; password: string }): Promise<Session> =>
        await reply(api.POST('/api/session', { body })),
      onSuccess,
    }),
    byLink: useMutation({
      mutationFn: async (link: string): Promise<Session> =>
        await reply(api.POST('/api/session/link', { body: { link } })),
      onSuccess,
    }),
    asDemoPerson: useMutation({
      mutationFn: async (personId: string): Promise<Session> =>
        await reply(api.POST('/api/session/demo', { body: { personId } })),
      onSuccess,
    }),
  };
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await reply(api.DELETE('/api/session'));
      return await reply(api.GET('/api/session'));
    },
    onSuccess: (session: Session) => startAfresh(queries, session),
  });
}

const hintKey = 'cairn-signed-in';

/** Whether this device was signed in when it was last here: then a screen can ask before it is sure. */
export function wasSignedIn(): boolean {
  try {
    return localStorage.getItem(hintKey) !== null;
  } catch {
    return false;
  }
}

export function rememberSignedIn(session: Session): void {
  try {
    if (session.person?.firstRunDone) localStorage.setItem(hintKey, '1');
    else localStorage.removeItem(hintKey);
  } catch {
    // Storage is blocked: each screen asks for its data after the session.
  }
}

function startAfresh(queries: QueryClient, session: Session): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.session[0] });
  queries.setQueryData(keys.session, session);
  rememberSignedIn(session);
}
