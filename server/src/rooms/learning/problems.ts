import type { ProblemKind } from '#kernel/problems';

export const noPresentation: ProblemKind = {
  slug: 'learning/no-presentation',
  status: 404,
  title: 'This question was not put to you',
};
export const alreadyResponded: ProblemKind = {
  slug: 'learning/already-responded',
  status: 409,
  title: 'You have responded to this already',
};
export const hasEnded: ProblemKind = {
  slug: 'learning/has-ended',
  status: 409,
  title: 'This check or unit has ended',
};
export const wrongChoice: ProblemKind = {
  slug: 'learning/wrong-choice',
  status: 422,
  title: 'These options cannot be chosen here',
};
export const noCheck: ProblemKind = {
  slug: 'learning/no-check',
  status: 404,
  title: 'There is no such skill check',
};
export const noTestOut: ProblemKind = {
  slug: 'learning/no-test-out',
  status: 422,
  title: 'Nobody can test out of this',
};
export const testOutTooSoon: ProblemKind = {
  slug: 'learning/test-out-too-soon',
  status: 409,
  title: 'It is too soon to try again',
};
export const otherCheckOpen: ProblemKind = {
  slug: 'learning/other-check-open',
  status: 409,
  title: 'Another check is open',
};
export const noItems: ProblemKind = {
  slug: 'learning/no-items',
  status: 422,
  title: 'There are no questions about this skill yet',
};
export const noAttempt: ProblemKind = {
  slug: 'learning/no-attempt',
  status: 404,
  title: 'There is no such open attempt at a unit',
};
