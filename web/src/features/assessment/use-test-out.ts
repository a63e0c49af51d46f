import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, me, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { openCheckQuery } from '../../api/my-check.ts';
import type { CheckState, TestOutRules } from '../../api/wire.ts';

/** Of what one wants to show that one knows it: a unit, the rest of a module, or what is ahead on one's path. */
export type TestOutOf =
  | { readonly scope: 'unit'; readonly unitId: string }
  | { readonly scope: 'module'; readonly moduleId: string }
  | { readonly scope: 'path' };

export const testOutQuery = (of: TestOutOf) =>
  queryOptions({
    queryKey: keys.testOut(of),
    queryFn: () => readRules(of),
    staleTime: 0,
  });

async function readRules(of: TestOutOf): Promise<TestOutRules> {
  switch (of.scope) {
    case 'unit':
      return await reply(
        api.GET('/api/people/{personId}/units/{unitId}/test-out', {
          params: { path: { ...me, unitId: of.unitId } },
        }),
      );
    case 'module':
      return await reply(
        api.GET('/api/people/{personId}/modules/{moduleId}/test-out', {
          params: { path: { ...me, moduleId: of.moduleId } },
        }),
      );
    case 'path':
      return await reply(api.GET('/api/people/{personId}/plan/test-out', { params: { path: me } }));
  }
}

async function begin(of: TestOutOf): Promise<CheckState> {
  switch (of.scope) {
    case 'unit':
      return await reply(
        api.POST('/api/people/{personId}/units/{unitId}/test-out', {
          params: { path: { ...me, unitId: of.unitId } },
          body: {},
        }),
      );
    case 'module':
      return await reply(
        api.POST('/api/people/{personId}/modules/{moduleId}/test-out', {
          params: { path: { ...me, moduleId: of.moduleId } },
          body: {},
        }),
      );
    case 'path':
      return await reply(
        api.POST('/api/people/{personId}/plan/test-out', { params: { path: me }, body: {} }),
      );
  }
}

/** Begins to test out, or goes on with it, and leads to the question. */
export function useStartTestOut(of: TestOutOf) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => begin(of),
    onSuccess: async (state) => {
      queries.setQueryData(openCheckQuery.queryKey, state);
      await navigate({ to: '/check', search: {} });
    },
  });
}
