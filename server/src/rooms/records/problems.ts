import type { ProblemKind } from '#kernel/problems';

export const invalidStatement: ProblemKind = {
  slug: 'records/invalid-statement',
  status: 400,
  title: 'This is not a conformant statement',
};
export const statementConflict: ProblemKind = {
  slug: 'records/statement-conflict',
  status: 409,
  title: 'Another statement has this id',
};
