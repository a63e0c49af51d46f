import type { ProblemKind } from '#kernel/problems';

export const noSkill: ProblemKind = {
  slug: 'evidence/no-skill',
  status: 404,
  title: 'There is no such skill',
};
export const nothingAttained: ProblemKind = {
  slug: 'evidence/nothing-attained',
  status: 409,
  title: 'No level of this skill has been shown yet',
};
export const noEntry: ProblemKind = {
  slug: 'evidence/no-entry',
  status: 404,
  title: 'There is no such piece of evidence',
};
export const noContest: ProblemKind = {
  slug: 'evidence/no-contest',
  status: 404,
  title: 'There is no such open contest',
};
export const ownContest: ProblemKind = {
  slug: 'evidence/own-contest',
  status: 403,
  title: 'Nobody settles what they contested themselves',
};
export const alreadyContested: ProblemKind = {
  slug: 'evidence/already-contested',
  status: 409,
  title: 'This piece of evidence is contested already',
};
export const noColleague: ProblemKind = {
  slug: 'evidence/no-colleague',
  status: 404,
  title: 'There is no such colleague',
};
export const alreadyAsked: ProblemKind = {
  slug: 'evidence/already-asked',
  status: 409,
  title: 'This colleague is asked about this skill already',
};
export const tooManyAsked: ProblemKind = {
  slug: 'evidence/too-many-asked',
  status: 409,
  title: 'As many colleagues as can be are asked about this skill',
};
export const noRequest: ProblemKind = {
  slug: 'evidence/no-request',
  status: 404,
  title: 'There is no such open question',
};
export const notOfRole: ProblemKind = {
  slug: 'evidence/not-of-role',
  status: 404,
  title: 'The role of this person does not ask for this skill',
};
