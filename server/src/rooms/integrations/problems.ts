import type { ProblemKind } from '#kernel/problems';

export const noImport: ProblemKind = {
  slug: 'integrations/no-import',
  status: 404,
  title: 'There is no such import',
};
export const wrongState: ProblemKind = {
  slug: 'integrations/wrong-state',
  status: 409,
  title: 'This cannot be done with the import now',
};
export const wrongOffset: ProblemKind = {
  slug: 'integrations/wrong-offset',
  status: 409,
  title: 'The file goes on at another place',
};
export const wrongFileName: ProblemKind = {
  slug: 'integrations/wrong-file-name',
  status: 422,
  title: 'The file cannot have this name',
};
export const tooMuch: ProblemKind = {
  slug: 'integrations/too-much',
  status: 413,
  title: 'That is more than one import takes',
};
export const unreadableTable: ProblemKind = {
  slug: 'integrations/unreadable-table',
  status: 422,
  title: 'The table cannot be read',
};
