import type { ProblemKind } from '#kernel/problems';

export const unknownSkill: ProblemKind = {
  slug: 'skills/unknown-skill',
  status: 404,
  title: 'There is no such skill',
};
export const pastDay: ProblemKind = {
  slug: 'skills/past-day',
  status: 422,
  title: 'The day is over',
};
export const brokenFramework: ProblemKind = {
  slug: 'skills/broken-framework',
  status: 422,
  title: 'The framework cannot be used',
};
export const unknownRole: ProblemKind = {
  slug: 'skills/unknown-role',
  status: 404,
  title: 'There is no such role',
};
export const unknownProfile: ProblemKind = {
  slug: 'skills/unknown-profile',
  status: 404,
  title: 'There is no such profile',
};
export const unknownTargetSkill: ProblemKind = {
  slug: 'skills/unknown-target-skill',
  status: 422,
  title: 'A target names a skill that there is not',
};
export const doubledSkill: ProblemKind = {
  slug: 'skills/doubled-skill',
  status: 422,
  title: 'A skill has two targets',
};
export const doubledRole: ProblemKind = {
  slug: 'skills/doubled-role',
  status: 409,
  title: 'There is a role of this title already',
};
export const changedMeanwhile: ProblemKind = {
  slug: 'skills/changed-meanwhile',
  status: 409,
  title: 'Somebody else changed this meanwhile',
};
export const unknownRelease: ProblemKind = {
  slug: 'skills/unknown-release',
  status: 404,
  title: 'There is no such release',
};
