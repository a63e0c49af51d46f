import type { ProblemKind } from '#kernel/problems';

export const unknownUnit: ProblemKind = {
  slug: 'content/unknown-unit',
  status: 404,
  title: 'There is no such unit',
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
