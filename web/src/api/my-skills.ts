import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, me, reply } from './client.ts';
import { keys } from './keys.ts';
import type { PersonSkill } from './wire.ts';

/** Where the signed-in person stands in each skill, with their targets. */
export const mySkillsQuery = queryOptions({
  queryKey: keys.mySkills,
  queryFn: async (): Promise<{ readonly skills: readonly PersonSkill[] }> =>
    await reply(api.GET('/api/people/{personId}/skills', { params: { path: me } })),
});

export function useMySkills() {
  return useQuery(mySkillsQuery);
}
