import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, me, reply } from './client.ts';
import { keys } from './keys.ts';
import { mySkillsQuery } from './my-skills.ts';
import { useSession } from './session.ts';
import type { PersonSkill } from './wire.ts';

type Change = { readonly skillId: string; readonly shown: boolean };

/** Lets colleagues find one by a skill, or takes that back: at once wherever it stands, put back when it was not kept. */
export function useShowSkill() {
  const queries = useQueryClient();
  const { data: session } = useSession();
  const personId = session?.person?.personId;
  const put = ({ skillId, shown }: Change): void => {
    const change = <Skill extends PersonSkill>(row: Skill): Skill =>
      row.skill.skillId === skillId ? { ...row, shown } : row;
    queries.setQueryData(
      mySkillsQuery.queryKey,
      (mine) => mine && { skills: mine.skills.map(change) },
    );
    queries.setQueryData<PersonSkill>(keys.mySkill(skillId), (row) => row && change(row));
  };
  return useMutation({
    mutationFn: async ({ skillId, shown }: Change) => {
      const params = { params: { path: { ...me, skillId } } };
      const path = '/api/people/{personId}/skills/{skillId}/shown';
      await reply(shown ? api.PUT(path, params) : api.DELETE(path, params));
    },
    // One after the other, so that a quick second change is kept last.
    scope: { id: 'shown-skills' },
    // A request under way would put back what was there before.
    onMutate: async (change) => {
      await queries.cancelQueries({ queryKey: keys.mySkills });
      put(change);
    },
    onError: (_error, { skillId, shown }) => put({ skillId, shown: !shown }),
    onSettled: (_reply, _error, { skillId }) => {
      void queries.invalidateQueries({ queryKey: keys.mySkills });
      void queries.invalidateQueries({ queryKey: keys.skillColleagues(skillId) });
      if (personId) void queries.invalidateQueries({ queryKey: keys.colleague(personId) });
    },
  });
}
