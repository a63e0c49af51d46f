import type { Coverage } from '../../api/wire.ts';
import type { CoverageSearch } from './coverage-search.ts';

export type CoveredSkill = Coverage['skills'][number];
export type CoveredLevel = CoveredSkill['levels'][number];

/** A level of a skill that somebody's role asks for and that content or questions lack. */
export type Gap = { readonly skill: CoveredSkill; readonly level: CoveredLevel };

export const isGap = ({ noUnit, fewItems }: CoveredLevel): boolean => noUnit || fewItems;

/** Whether a role asks for the level: the role chosen, else that of anybody. */
export function isNeeded(
  coverage: Coverage,
  search: CoverageSearch,
  skill: CoveredSkill,
  level: CoveredLevel,
): boolean {
  if (search.role === undefined) return level.people > 0;
  const role = coverage.roles.find(({ roleId }) => roleId === search.role);
  return (role?.targets ?? []).some(
    (target) => target.skillId === skill.skillId && target.level >= level.level,
  );
}

/** The skills that the search asks for, in the framework's order. */
export function skillsFor(coverage: Coverage, search: CoverageSearch): readonly CoveredSkill[] {
  const { group, level: only, show = 'needed', role } = search;
  return coverage.skills.filter((skill) => {
    if (group !== undefined && skill.groupKey !== group) return false;
    const needed = skill.levels.filter((level) => isNeeded(coverage, search, skill, level));
    if (role !== undefined && needed.length === 0) return false;
    if (show === 'all') return true;
    const looked = show === 'needed' ? needed : skill.levels;
    return looked.some((level) => (only === undefined || level.level === only) && isGap(level));
  });
}

/**
 * All gaps that somebody's role asks for: first where roles end, for what is on the way there can be learnt at work
 * too, and among these first those of the most people.
 */
export function gapsOf(coverage: Coverage): readonly Gap[] {
  return coverage.skills
    .flatMap((skill) =>
      skill.levels.map((level) => {
        const above = skill.levels.find((other) => other.level === level.level + 1)?.people ?? 0;
        return { skill, level, ending: level.people - above };
      }),
    )
    .filter(({ level }) => level.people > 0 && isGap(level))
    .toSorted((a, b) => b.ending - a.ending || b.level.people - a.level.people)
    .map(({ skill, level }) => ({ skill, level }));
}
