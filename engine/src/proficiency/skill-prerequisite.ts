import { prerequisitesFirst } from '../numeric/prerequisites-first.ts';
import { elementAt, requireWhole } from '../numeric/require.ts';

/** To reach `forLevel` of skill `skillIndex`, have `level` of skill `requiresIndex`. */
export type SkillPrerequisite = {
  readonly skillIndex: number;
  readonly requiresIndex: number;
  /** whole number in [1, 5] */
  readonly level: number;
  /** whole number in [1, 5] */
  readonly forLevel: number;
};

/**
 * Skills in an order in which each comes before all that it requires.
 *
 * @returns every index in [0, skillCount) once
 * @throws EngineError `cycle` when a skill requires itself, however far round; `wrongShape`, `outOfRange`
 */
export function dependentsFirst(
  skillCount: number,
  relations: readonly SkillPrerequisite[],
): readonly number[] {
  const requirements: number[][] = Array.from({ length: skillCount }, () => []);
  for (const { skillIndex, requiresIndex, level, forLevel } of relations) {
    requireWhole(level, 1, 5, 'relations.level');
    requireWhole(forLevel, 1, 5, 'relations.forLevel');
    elementAt(requirements, skillIndex, 'relations.skillIndex').push(requiresIndex);
  }
  return prerequisitesFirst(requirements, 'relations').toReversed();
}
