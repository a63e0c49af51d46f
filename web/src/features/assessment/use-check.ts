import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, me, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { openCheckQuery } from '../../api/my-check.ts';
import type { CheckState, Reply, SkillCheck } from '../../api/wire.ts';
import { checkQuery } from './check-query.ts';

/** Begins a check, or takes up the one that is open. */
export function useStartCheck() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (): Promise<CheckState> =>
      await reply(
        api.POST('/api/people/{personId}/skill-checks', { params: { path: me }, body: {} }),
      ),
    onSuccess: async (state) => {
      queries.setQueryData(openCheckQuery.queryKey, state);
      await navigate({ to: '/check', search: {}, replace: true });
    },
  });
}

/** What moves an open check on; the open check is kept in the query's data, in one place. */
export function useCheckSteps(check: SkillCheck) {
  const queries = useQueryClient();
  const endCheck = useEndCheck();
  const change = (next: Partial<SkillCheck>): void => {
    queries.setQueryData<CheckState>(openCheckQuery.queryKey, { check: { ...check, ...next } });
  };
  const { presentation } = check;
  return {
    onReply: (response: Reply): void => {
      if (!presentation) return;
      change({
        askedCount: Math.max(check.askedCount, presentation.position),
        presentation: { ...presentation, response },
      });
    },
    goOn: (response: Reply): void => {
      if (response.next.kind === 'presentation') {
        change({ presentation: response.next.presentation });
        window.scrollTo({ top: 0 });
      } else void endCheck(check.skillCheckId);
    },
    readAnew: (): void => {
      void queries.invalidateQueries({ queryKey: openCheckQuery.queryKey, exact: true });
    },
  };
}

/** Ends the check before it is done; what is known so far counts. */
export function useStopCheck(skillCheckId: string) {
  const queries = useQueryClient();
  const endCheck = useEndCheck();
  return useMutation({
    mutationFn: async (): Promise<CheckState> =>
      await reply(
        api.POST('/api/people/{personId}/skill-checks/{skillCheckId}/stop', {
          params: { path: { ...me, skillCheckId } },
        }),
      ),
    onSuccess: async (state) => {
      await endCheck(skillCheckId);
      queries.setQueryData(checkQuery(skillCheckId).queryKey, state);
    },
  });
}

/** Goes to what the check concluded; all that rests on it is read anew. */
function useEndCheck() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (skillCheckId: string): Promise<void> => {
    await navigate({ to: '/check', search: { result: skillCheckId } });
    queries.setQueryData<CheckState>(openCheckQuery.queryKey, { check: null });
    void queries.invalidateQueries({ queryKey: keys.mine });
    window.scrollTo({ top: 0 });
  };
}
