import { csvOf } from '#kernel/csv';
import type { ComparedUpdate, ImportReport } from '#rooms/integrations';
import {
  CHANGE_COLUMNS,
  changeRows,
  type ReleaseChange,
  STATE_WORDS,
  sayField,
} from '#rooms/skills';
import { type CommandOutput, oneLine } from './command-context.ts';
import { beginTable } from './table-file.ts';

const MOST_SHOWN = 20;
const MOST_FIELDS = 6;
const MOST_CHARACTERS = 160;
const PUBLISHERS = { onet: 'O*NET', esco: 'ESCO' } as const;
const STATES = ['new', 'changed', 'withdrawn', 'returned'] as const;

type Print = Pick<CommandOutput, 'print'>;
type NamedRelease = { readonly scheme: 'onet' | 'esco'; readonly version: string | null };

/** What updates of O*NET and ESCO would change: first what the organisation hangs on, then what else. */
export function showUpdates({ print }: Print, updates: readonly ComparedUpdate[]): void {
  for (const update of updates) {
    const { changes } = update;
    if (changes.length === 0) {
      print(`${nameOf(update)}: nothing changes.`);
      continue;
    }
    print(`${nameOf(update)} would change: ${totals(changes)}`);
    const roles = changes.filter(({ kind }) => kind === 'role');
    const linked = changes.filter(
      ({ kind, state, linked: ours }) => kind !== 'role' && state !== 'new' && ours.length > 0,
    );
    const others = changes.filter(
      (change) => change.kind !== 'role' && change.state !== 'new' && !linked.includes(change),
    );
    section({ print }, 'Roles whose targets would change', roles.toSorted(byHolders));
    section({ print }, 'What your framework and your roles hang on', linked);
    section({ print }, 'What else would change', others);
  }
}

/** What an import changed of O*NET and ESCO. */
export function showReleases({ print }: Print, { releases }: ImportReport): void {
  for (const release of releases) {
    const { elements, occupations, roles } = release.counts;
    const parts = [
      `skills ${stateWords(elements)}`,
      `occupations ${stateWords(occupations)}`,
      `roles ${roles.changed} changed`,
    ];
    print(`${nameOf(release)}: ${parts.join('; ')}`);
  }
}

const HEAD = csvOf([CHANGE_COLUMNS]);

/** Begins a table of changes, as `beginTable` does. @throws StartUpError */
export function beginChangeFile(path: string): (updates: readonly ComparedUpdate[]) => void {
  const write = beginTable(path, 'table of changes', HEAD);
  return (updates) => {
    const rows = updates.flatMap(({ changes }) => changes.flatMap((change) => changeRows(change)));
    write(csvOf([CHANGE_COLUMNS, ...rows]));
  };
}

function nameOf({ scheme, version }: NamedRelease): string {
  return version === null ? PUBLISHERS[scheme] : `${PUBLISHERS[scheme]} ${version}`;
}

function totals(changes: readonly ReleaseChange[]): string {
  const count = (kind: ReleaseChange['kind']) => {
    const ofKind = changes.filter((change) => change.kind === kind);
    const counted = STATES.map(
      (state) => [state, ofKind.filter((change) => change.state === state).length] as const,
    );
    return stateWords(Object.fromEntries(counted));
  };
  return [
    `skills ${count('element')}`,
    `occupations ${count('occupation')}`,
    `roles ${count('role')}`,
  ].join('; ');
}

function stateWords(counts: { readonly [State in (typeof STATES)[number]]?: number }): string {
  const parts = STATES.filter((state) => (counts[state] ?? 0) > 0).map(
    (state) => `${counts[state]} ${STATE_WORDS[state]}`,
  );
  return parts.length === 0 ? 'unchanged' : parts.join(', ');
}

function section({ print }: Print, title: string, changes: readonly ReleaseChange[]): void {
  if (changes.length === 0) return;
  print(`${title}:`);
  for (const change of changes.slice(0, MOST_SHOWN)) {
    print(oneLine(`  ${headOf(change)}`));
    for (const field of change.fields.slice(0, MOST_FIELDS)) {
      const { field: what, about, before, after } = sayField(field);
      print(oneLine(`    ${`${what} ${about}`.trim()}: ${short(before)} → ${short(after)}`));
    }
    if (change.fields.length > MOST_FIELDS)
      print(`    … and ${change.fields.length - MOST_FIELDS} more fields.`);
  }
  if (changes.length > MOST_SHOWN) print(`  … and ${changes.length - MOST_SHOWN} more.`);
}

function headOf({ kind, state, name, externalId, linked, holders }: ReleaseChange): string {
  const others = linked.map((one) => one.name).join(', ');
  if (kind === 'role') return `${name}, held by ${holders ?? 0}, follows ${others}`;
  const hanging = others === '' ? '' : `, ${kind === 'element' ? 'linked with' : 'of'} ${others}`;
  return `${STATE_WORDS[state]}: ${name} (${externalId})${hanging}`;
}

function short(text: string): string {
  if (text === '') return '–';
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}

function byHolders(a: ReleaseChange, b: ReleaseChange): number {
  return (b.holders ?? 0) - (a.holders ?? 0);
}
