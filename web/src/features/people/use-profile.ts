import {
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api, me, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { sessionQuery } from '../../api/session.ts';
import type {
  DataUse,
  KeptAttribute,
  PreferenceChange,
  Profile,
  ReadTraces,
  Role,
} from '../../api/wire.ts';

export const profileQuery = queryOptions({
  queryKey: keys.profile,
  queryFn: async (): Promise<Profile> =>
    await reply(api.GET('/api/people/{personId}/profile', { params: { path: me } })),
});

export function useProfile() {
  return useQuery(profileQuery);
}

export function useRoles() {
  return useQuery({
    queryKey: keys.roles,
    queryFn: async (): Promise<readonly Role[]> => (await reply(api.GET('/api/roles'))).roles,
    staleTime: 10 * 60_000,
  });
}

export function useDataUse() {
  return useQuery({
    queryKey: keys.dataUse,
    queryFn: async (): Promise<readonly DataUse[]> =>
      (await reply(api.GET('/api/people/{personId}/data-use', { params: { path: me } }))).uses,
    staleTime: 10 * 60_000,
  });
}

/** What else is kept about oneself. */
export function useAttributes() {
  return useQuery({
    queryKey: keys.attributes,
    queryFn: async (): Promise<readonly KeptAttribute[]> =>
      (await reply(api.GET('/api/people/{personId}/attributes', { params: { path: me } })))
        .attributes,
  });
}

/** Who looked, newest first, page by page. */
export function useReadTraces() {
  return useInfiniteQuery({
    queryKey: keys.readTraces,
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: before }): Promise<ReadTraces> =>
      await reply(
        api.GET('/api/people/{personId}/read-traces', {
          params: { path: me, query: before === undefined ? {} : { before } },
        }),
      ),
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ traces }) => traces),
  });
}

/** Saves what somebody told us, shown at once; put back when it could not be kept. */
export function useChangePreferences() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (change: PreferenceChange): Promise<Profile> =>
      await reply(
        api.PATCH('/api/people/{personId}/preferences', { params: { path: me }, body: change }),
      ),
    // One after the other, so that a slow first reply does not undo a quick second change.
    scope: { id: 'preferences' },
    onMutate: async (change) => {
      await queries.cancelQueries({ queryKey: keys.profile });
      const before = queries.getQueryData(profileQuery.queryKey);
      if (before) queries.setQueryData(profileQuery.queryKey, withChange(before, change));
      return { before };
    },
    onError: (_error, _change, kept) => {
      if (kept?.before) queries.setQueryData(profileQuery.queryKey, kept.before);
    },
    onSuccess: (profile, change) => {
      queries.setQueryData(profileQuery.queryKey, profile);
      if (movesThePlan(change)) {
        void queries.invalidateQueries({
          queryKey: keys.mine,
          predicate: ({ queryKey }) => queryKey[1] !== keys.profile[1],
        });
      }
      if (change.firstRunDone || change.locale) {
        queries.setQueryData(sessionQuery.queryKey, (session) =>
          session?.person
            ? {
                ...session,
                person: {
                  ...session.person,
                  locale: profile.locale,
                  firstRunDone: profile.firstRun.doneAt !== null,
                },
              }
            : session,
        );
      }
    },
  });
}

function withChange(profile: Profile, change: PreferenceChange): Profile {
  const { roleId: _role, firstRunStep, firstRunDone: _done, dataUseSeen: _seen, ...own } = change;
  return {
    ...profile,
    ...own,
    firstRun: firstRunStep ? { ...profile.firstRun, step: firstRunStep } : profile.firstRun,
  };
}

function movesThePlan({ roleId, aspirationRoleId, minutesAWeek, formats }: PreferenceChange) {
  return [roleId, aspirationRoleId, minutesAWeek, formats].some((value) => value !== undefined);
}

export function useChangePassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: { password: string; current?: string }) => {
      await reply(api.PUT('/api/people/{personId}/password', { params: { path: me }, body }));
    },
    onSuccess: () => void queries.invalidateQueries({ queryKey: keys.profile }),
  });
}
