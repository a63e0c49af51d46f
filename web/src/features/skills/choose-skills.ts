import type { PersonSkill } from '../../api/wire.ts';
import { matching } from '../../ui/matching.ts';
import { asLevel } from '../../ui/skill/standing.ts';
import { gapTo } from '../../ui/skill/words.ts';
import { mistOf } from './skill-words.ts';
import type { SkillsSearch } from './skills-search.ts';
import { standingOfSkill } from './standing-of.ts';

/** The skills that the address asks for, in its order; the framework's order is the usual one. */
export function chooseSkills(
  skills: readonly PersonSkill[],
  { show, query = '', order }: SkillsSearch,
): PersonSkill[] {
  const chosen = skills.filter(
    (skill) =>
      (show === 'all' || skill.target !== null) &&
      matching(query, skill.skill.name, skill.skill.groupName, skill.skill.summary),
  );
  if (order === 'gap') return chosen.toSorted((a, b) => gapOf(b) - gapOf(a));
  if (order === 'unsure') {
    return chosen.toSorted((a, b) => mistOf(standingOfSkill(b)) - mistOf(standingOfSkill(a)));
  }
  return chosen;
}

function gapOf(skill: PersonSkill): number {
  return gapTo(standingOfSkill(skill), asLevel(skill.target?.level));
}
