import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, me, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { Contest, PersonSkillDetail } from '../../api/wire.ts';

export function mySkillQuery(skillId: string) {
  return queryOptions({
    queryKey: keys.mySkill(skillId),
    queryFn: async (): Promise<PersonSkillDetail> =>
      await reply(
        api.GET('/api/people/{personId}/skills/{skillId}', {
          params: { path: { ...me, skillId } },
        }),
      ),
  });
}

export function useMySkill(skillId: string) {
  return useQuery(mySkillQuery(skillId));
}

/** Objects to a piece of evidence; it is marked at once, and the numbers follow the server's. */
export function useContest(skillId: string) {
  const queries = useQueryClient();
  const { queryKey } = mySkillQuery(skillId);
  return useMutation({
    mutationFn: async ({
      entryId,
      reason,
    }: {
      entryId: string;
      reason: string;
    }): Promise<Contest> =>
      await reply(
        api.POST('/api/people/{personId}/evidence/{entryId}/contests', {
          params: { path: { ...me, entryId } },
          body: { reason },
        }),
      ),
    onSuccess: (contest, { entryId }) => {
      queries.setQueryData(queryKey, (skill) => skill && withContest(skill, entryId, contest));
      void queries.invalidateQueries({ queryKey: keys.mine });
    },
  });
}

/** Takes an objection back. */
export function useWithdrawContest(skillId: string) {
  const queries = useQueryClient();
  const { queryKey } = mySkillQuery(skillId);
  return useMutation({
    mutationFn: async ({ contestId }: { entryId: string; contestId: string }) => {
      await reply(
        api.DELETE('/api/people/{personId}/contests/{contestId}', {
          params: { path: { ...me, contestId } },
        }),
      );
    },
    onMutate: ({ entryId }) => {
      const before = queries.getQueryData(queryKey);
      queries.setQueryData(queryKey, (skill) => skill && withContest(skill, entryId, null));
      return { before };
    },
    onError: (_error, _contest, kept) => queries.setQueryData(queryKey, kept?.before),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.mine }),
  });
}

function withContest(
  skill: PersonSkillDetail,
  entryId: string,
  contest: Contest | null,
): PersonSkillDetail {
  return {
    ...skill,
    evidence: skill.evidence.map((entry) =>
      entry.entryId === entryId ? { ...entry, contest } : entry,
    ),
  };
}

/** What one asks of oneself in a skill; null takes it back. The plan follows. */
export function useSetTarget(skillId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (level: number | null) =>
      await reply(
        api.PUT('/api/people/{personId}/targets/{skillId}', {
          params: { path: { ...me, skillId } },
          body: { level },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.mine }),
  });
}
