import type { SkillPrerequisite } from '#engine';
import type { Skill } from '#rooms/skills';

/** A framework version as the engine takes it: skills by position, relations by index. */
export type FrameworkIndex = {
  readonly skills: readonly Skill[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly prerequisites: readonly SkillPrerequisite[];
};

const known = new WeakMap<readonly Skill[], FrameworkIndex>();

/** @param skills as `listSkills` gives them; the same list gives the same index */
export function indexFramework(skills: readonly Skill[]): FrameworkIndex {
  const cached = known.get(skills);
  if (cached) return cached;
  const indexOf = new Map(skills.map((skill, index) => [skill.skillId, index]));
  const prerequisites = skills.flatMap((skill, skillIndex) =>
    skill.prerequisites.flatMap(({ skillId, level, forLevel }) => {
      const requiresIndex = indexOf.get(skillId);
      return requiresIndex === undefined ? [] : [{ skillIndex, requiresIndex, level, forLevel }];
    }),
  );
  const index = { skills, indexOf, prerequisites };
  known.set(skills, index);
  return index;
}

/** @returns undefined for a skill that is not in this version */
export function skillOf(framework: FrameworkIndex, skillId: string): Skill | undefined {
  const index = framework.indexOf.get(skillId);
  return index === undefined ? undefined : framework.skills[index];
}
