import type { ProblemKind } from '#kernel/problems';

export const unknownUnit: ProblemKind = {
  slug: 'content/unknown-unit',
  status: 404,
  title: 'There is no such unit',
};
export const unknownModule: ProblemKind = {
  slug: 'content/unknown-module',
  status: 404,
  title: 'There is no such module',
};
export const unknownSegment: ProblemKind = {
  slug: 'content/unknown-segment',
  status: 404,
  title: 'The unit has no such part',
};
export const notOfUnit: ProblemKind = {
  slug: 'content/not-of-unit',
  status: 422,
  title: 'The unit does not lead to that skill',
};
export const unknownItem: ProblemKind = {
  slug: 'content/unknown-item',
  status: 404,
  title: 'There is no such item',
};
export const unknownAsset: ProblemKind = {
  slug: 'content/unknown-asset',
  status: 404,
  title: 'There is no such picture',
};
export const unknownSkill: ProblemKind = {
  slug: 'content/unknown-skill',
  status: 422,
  title: 'There is no such skill',
};
export const decidedAlready: ProblemKind = {
  slug: 'content/decided-already',
  status: 409,
  title: 'It has its skills already',
};
export const nothingDecided: ProblemKind = {
  slug: 'content/nothing-decided',
  status: 404,
  title: 'Nothing was decided about it',
};
export const otherCount: ProblemKind = {
  slug: 'content/other-count',
  status: 409,
  title: 'Other questions wait there now',
};
export const keyNotDoubted: ProblemKind = {
  slug: 'content/key-not-doubted',
  status: 404,
  title: 'Nobody doubts the key of that version',
};
