import { queryOptions } from '@tanstack/react-query';
import { api, reply } from './client.ts';
import { keys } from './keys.ts';
import type { SkillColleagues } from './wire.ts';

/** Who knows a skill and lets colleagues see it. */
export function skillColleaguesQuery(skillId: string) {
  return queryOptions({
    queryKey: keys.skillColleagues(skillId),
    queryFn: async (): Promise<SkillColleagues> =>
      await reply(api.GET('/api/skills/{skillId}/colleagues', { params: { path: { skillId } } })),
  });
}
