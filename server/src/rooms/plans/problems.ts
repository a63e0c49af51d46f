import type { ProblemKind } from '#kernel/problems';

export const noUnit: ProblemKind = {
  slug: 'plans/no-unit',
  status: 404,
  title: 'No such unit can be planned',
};
