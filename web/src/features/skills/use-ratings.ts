import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, me, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';

/** How one sees a skill of one's own; null takes it back. The estimate and the plan follow. */
export function useRateSelf(skillId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (level: number | null) => {
      const path = '/api/people/{personId}/skills/{skillId}/self-rating';
      const params = { path: { ...me, skillId } };
      await reply(
        level === null ? api.DELETE(path, { params }) : api.PUT(path, { params, body: { level } }),
      );
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.mine }),
  });
}

/** Asks a colleague how they see a skill of one's own. */
export function useAskColleague(skillId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (raterId: string) =>
      await reply(
        api.POST('/api/people/{personId}/rating-requests', {
          params: { path: me },
          body: { skillId, raterId },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.mySkill(skillId) }),
  });
}

/** Withdraws a question that was not answered yet. */
export function useWithdrawQuestion(skillId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (ratingRequestId: string) =>
      await reply(
        api.DELETE('/api/people/{personId}/rating-requests/{ratingRequestId}', {
          params: { path: { ...me, ratingRequestId } },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.mySkill(skillId) }),
  });
}
