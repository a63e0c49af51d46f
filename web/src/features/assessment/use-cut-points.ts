import { useQuery } from '@tanstack/react-query';
import { mySkillsQuery } from '../../api/my-skills.ts';

/** The cut points of a skill by its id, which a check does not bring along; undefined until they are there. */
export function useCutPoints(): (skillId: string) => readonly number[] | undefined {
  const { data } = useQuery(mySkillsQuery);
  return (skillId) => data?.skills.find((row) => row.skill.skillId === skillId)?.skill.cutPoints;
}
