import type { ProblemKind } from '#kernel/problems';

export const wrongSignIn: ProblemKind = {
  slug: 'people/wrong-sign-in',
  status: 401,
  title: 'That name and password do not fit',
};
export const spentLink: ProblemKind = {
  slug: 'people/spent-link',
  status: 410,
  title: 'This link no longer works',
};
export const demoClosed: ProblemKind = {
  slug: 'people/demo-closed',
  status: 404,
  title: 'There is no demo here',
};
export const weakPassword: ProblemKind = {
  slug: 'people/weak-password',
  status: 422,
  title: 'That password is easy to guess',
};
export const wrongPassword: ProblemKind = {
  slug: 'people/wrong-password',
  status: 403,
  title: 'The current password is wrong',
};
export const unknownPerson: ProblemKind = {
  slug: 'people/unknown-person',
  status: 404,
  title: 'There is no such person',
};
export const alreadySo: ProblemKind = {
  slug: 'people/already-so',
  status: 409,
  title: 'That is so already',
};
export const unknownGrant: ProblemKind = {
  slug: 'people/unknown-grant',
  status: 404,
  title: 'There is no such grant any more',
};
export const lastAdministrator: ProblemKind = {
  slug: 'people/last-administrator',
  status: 409,
  title: 'Nobody else is an administrator',
};
export const unknownRole: ProblemKind = {
  slug: 'people/unknown-role',
  status: 422,
  title: 'There is no such role',
};
export const noAttributeKind: ProblemKind = {
  slug: 'people/no-attribute-kind',
  status: 404,
  title: 'Nothing of this kind is kept',
};
export const doubledIdentifier: ProblemKind = {
  slug: 'people/doubled-identifier',
  status: 409,
  title: 'Somebody has this identifier already',
};
