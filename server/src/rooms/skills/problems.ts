import type { ProblemKind } from '#kernel/problems';

export const unknownSkill: ProblemKind = {
  slug: 'skills/unknown-skill',
  status: 404,
  title: 'There is no such skill',
};
export const brokenFramework: ProblemKind = {
  slug: 'skills/broken-framework',
  status: 422,
  title: 'The framework cannot be used',
};
