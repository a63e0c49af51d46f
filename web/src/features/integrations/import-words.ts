import type { Import, ImportKind } from '../../api/wire.ts';
import type { TextKey } from '../../i18n/locales.ts';
import type { Texts } from '../../i18n/text.tsx';
import type { PersonField } from './people-draft.ts';
import type { RecordField } from './performance-draft.ts';
import type { LeftOutReason } from './sort-files.ts';

export const kindNames: Record<ImportKind, TextKey> = {
  content: 'integrations.kind.content',
  people: 'integrations.kind.people',
  performance: 'integrations.kind.performance',
};

export const stateNames: Record<Import['state'], TextKey> = {
  receiving: 'integrations.state.receiving',
  comparing: 'integrations.state.comparing',
  compared: 'integrations.state.compared',
  applying: 'integrations.state.applying',
  done: 'integrations.state.done',
  failed: 'integrations.state.failed',
};

/** Kinds of row, in a report and while they are gone through. */
const rowNames: Readonly<Record<string, TextKey>> = {
  modules: 'integrations.rows.modules',
  paths: 'integrations.rows.paths',
  units: 'integrations.rows.units',
  questions: 'integrations.rows.questions',
  externalSkills: 'integrations.rows.externalSkills',
  roleProfiles: 'integrations.rows.roleProfiles',
  mapping: 'integrations.rows.mapping',
  assets: 'integrations.rows.assets',
  people: 'integrations.rows.people',
  records: 'integrations.rows.records',
};

export function rowName(text: Texts, kind: string): string {
  const key = rowNames[kind];
  return key ? text(key) : kind;
}

/** Fields of a person, in the order in which they are offered. */
export const fieldNames: Record<PersonField, TextKey> = {
  externalId: 'integrations.field.externalId',
  displayName: 'integrations.field.displayName',
  givenName: 'integrations.field.givenName',
  familyName: 'integrations.field.familyName',
  email: 'integrations.field.email',
  manager: 'integrations.field.manager',
  team: 'integrations.field.team',
  role: 'integrations.field.role',
  location: 'integrations.field.location',
  startedOn: 'integrations.field.startedOn',
  leftOn: 'integrations.field.leftOn',
  locale: 'integrations.field.locale',
  timeZone: 'integrations.field.timeZone',
};

export const recordFieldNames: Record<RecordField, TextKey> = {
  person: 'integrations.field.externalId',
  observedOn: 'integrations.field.observedOn',
};

export const leftOutReasons: Record<LeftOutReason, TextKey> = {
  notOurs: 'integrations.leftOut.notOurs',
  otherTable: 'integrations.leftOut.otherTable',
  noFolder: 'integrations.leftOut.noFolder',
  empty: 'integrations.leftOut.empty',
  name: 'integrations.leftOut.name',
  twice: 'integrations.leftOut.twice',
};

/** Where an import comes from: the name of its file, or how many there are. */
export function originWords(text: Texts, origin: string): string {
  const count = /^(\d+) files$/.exec(origin)?.[1];
  if (count !== undefined) return text('integrations.files.count', { count: Number(count) });
  return origin;
}

/** Bytes as people read them. */
export function sizeWords(text: Texts, bytes: number): string {
  const [unit, value] =
    bytes < 1_000
      ? (['byte', bytes] as const)
      : bytes < 1_000_000
        ? (['kilobyte', bytes / 1_000] as const)
        : (['megabyte', bytes / 1_000_000] as const);
  return text.number(value, {
    style: 'unit',
    unit,
    maximumFractionDigits: unit === 'megabyte' && value < 100 ? 1 : 0,
  });
}
