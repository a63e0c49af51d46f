// How a row of each table adds to the drafts.
import type { LinePlace } from '../interchange/index.ts';
import {
  cellReader,
  type ProblemLog,
  type TableRow,
  type TakenTables,
  type TakeRow,
} from '../tabular/index.ts';
import { escoId, iscoCode } from './concept-ids.ts';
import { addTo, type EscoDrafts } from './drafts.ts';
import { ESCO_TABLES, type EscoCells, type EscoTable } from './tables.ts';

type Into = {
  readonly drafts: EscoDrafts;
  readonly log: ProblemLog;
  readonly taken: TakenTables<EscoTable>;
  /** Which collection the table lists. */
  readonly collection: string | null;
};

/** @returns what takes the rows of a table, whose columns are found by its head line */
export function rowTaker(
  table: EscoTable,
  file: string,
  head: readonly string[],
  into: Into,
): TakeRow {
  switch (table) {
    case 'skills':
      return taker(table, file, head, into, takeSkill);
    case 'groups':
      return taker(table, file, head, into, takeGroup);
    case 'hierarchy':
      return taker(table, file, head, into, takeHierarchy);
    case 'broader':
      return taker(table, file, head, into, takeBroader);
    case 'relations':
      return taker(table, file, head, into, takeRelation);
    case 'occupations':
      return taker(table, file, head, into, takeOccupation);
    case 'occupationSkills':
      return taker(table, file, head, into, takeOccupationSkill);
    case 'collection':
      return taker(table, file, head, into, takeMember);
  }
}

type Take<Table extends EscoTable> = (
  cells: EscoCells<Table>,
  place: LinePlace,
  into: Into,
) => void;

function taker<Table extends EscoTable>(
  table: Table,
  file: string,
  head: readonly string[],
  into: Into,
  take: Take<Table>,
): TakeRow {
  const cellsOf = cellReader<(typeof ESCO_TABLES)[Table]>(ESCO_TABLES[table], head);
  return (row: TableRow) => take(cellsOf(row), { file, line: row.line }, into);
}

function takeSkill(cells: EscoCells<'skills'>, place: LinePlace, into: Into): void {
  const id = idOf(cells.uri, 'conceptUri', place, into);
  if (id === null) into.taken.lose('skills');
  if (id === null || !isReleased(cells.status) || into.drafts.skills.has(id)) return;
  into.drafts.skills.set(id, {
    place,
    label: cells.label,
    type: cells.type,
    reuseLevel: cells.reuse,
    altLabels: labelsOf(cells.alt),
    description: cells.description,
  });
}

function takeGroup(cells: EscoCells<'groups'>, place: LinePlace, into: Into): void {
  if (cells.concept.toLowerCase() !== 'skillgroup' || !isReleased(cells.status)) return;
  const id = idOf(cells.uri, 'conceptUri', place, into);
  if (id === null) into.taken.lose('groups');
  if (id === null || into.drafts.groups.has(id)) return;
  const { label, code, description } = cells;
  into.drafts.groups.set(id, { place, label, code, description });
}

/** A row names a group of the deepest level it fills, and all above it. */
function takeHierarchy(cells: EscoCells<'hierarchy'>, place: LinePlace, into: Into): void {
  const path = [
    { uri: cells.uri0, label: cells.label0, code: cells.code0 },
    { uri: cells.uri1, label: cells.label1, code: cells.code1 },
    { uri: cells.uri2, label: cells.label2, code: cells.code2 },
    { uri: cells.uri3, label: cells.label3, code: cells.code3 },
  ].filter((step) => step.uri !== '');
  const deepest = path.at(-1);
  if (deepest === undefined) return;
  const id = idOf(deepest.uri, 'Level 0 URI', place, into);
  if (id === null || into.drafts.hierarchy.has(id)) return;
  const { label, code } = deepest;
  const above = escoId(path.at(-2)?.uri ?? '');
  into.drafts.hierarchy.set(id, { place, label, code, description: cells.description, above });
}

function takeBroader(cells: EscoCells<'broader'>, place: LinePlace, into: Into): void {
  const id = idOf(cells.uri, 'conceptUri', place, into);
  const above = idOf(cells.broader, 'broaderUri', place, into);
  if (id !== null && above !== null) addTo(into.drafts.broader, id, above);
}

function takeRelation(cells: EscoCells<'relations'>, place: LinePlace, into: Into): void {
  const from = idOf(cells.from, 'originalSkillUri', place, into);
  const to = idOf(cells.to, 'relatedSkillUri', place, into);
  const type = needOf(cells.type, place, into);
  if (from === null || to === null || type === null) return;
  const key = `${from} ${type} ${to}`;
  if (!into.drafts.relations.has(key)) into.drafts.relations.set(key, { place, from, type, to });
}

function takeOccupation(cells: EscoCells<'occupations'>, place: LinePlace, into: Into): void {
  const id = idOf(cells.uri, 'conceptUri', place, into);
  if (id === null) into.taken.lose('occupations');
  if (id === null || !isReleased(cells.status) || into.drafts.occupations.has(id)) return;
  into.drafts.occupations.set(id, {
    place,
    label: cells.label,
    iscoGroup: iscoCode(cells.isco),
    altLabels: labelsOf(cells.alt),
    description: cells.description,
  });
}

function takeOccupationSkill(
  cells: EscoCells<'occupationSkills'>,
  place: LinePlace,
  into: Into,
): void {
  const occupation = idOf(cells.occupation, 'occupationUri', place, into);
  const skill = idOf(cells.skill, 'skillUri', place, into);
  const type = needOf(cells.type, place, into);
  if (occupation === null || skill === null || type === null) return;
  const { needs } = into.drafts;
  const known = needs.get(occupation) ?? { place, essential: new Set(), optional: new Set() };
  needs.set(occupation, known);
  known[type].add(skill);
}

function takeMember(cells: EscoCells<'collection'>, place: LinePlace, into: Into): void {
  const id = idOf(cells.uri, 'conceptUri', place, into);
  if (id !== null && into.collection !== null) addTo(into.drafts.collections, id, into.collection);
}

function idOf(uri: string, column: string, place: LinePlace, { log }: Into): string | null {
  const id = escoId(uri);
  if (id === null)
    log.note(
      place,
      column,
      `“${uri.slice(0, 60)}” is no address of ESCO's.`,
      'Write it as http://data.europa.eu/esco/….',
    );
  return id;
}

function needOf(cell: string, place: LinePlace, { log }: Into): 'essential' | 'optional' | null {
  const type = cell.toLowerCase();
  if (type === 'essential' || type === 'optional') return type;
  log.note(
    place,
    'relationType',
    `“${cell.slice(0, 40)}” is no relation that is known.`,
    'Use one of “essential”, “optional”.',
  );
  return null;
}

/** Releases hold released concepts only; drafts of the next one, and what was taken out, stay out. */
function isReleased(status: string): boolean {
  return status === '' || status.toLowerCase() === 'released';
}

/** One name a line; tables of collections part them by bars instead. */
function labelsOf(cell: string): readonly string[] {
  const labels = cell.split(/\r?\n|\s\|\s/).map((label) => label.trim());
  return [...new Set(labels)].filter((label) => label !== '');
}
