// How a row of each table adds to the drafts.
import type { LinePlace } from '../interchange/index.ts';
import {
  cellReader,
  type ProblemLog,
  type TableRow,
  type TakenTables,
  type TakeRow,
} from '../tabular/index.ts';
import { domainOf, isTaken } from './content-model.ts';
import { type OnetDrafts, type RoleDraft, roleDraft } from './drafts.ts';
import { ONET_TABLES, type OnetCells, type OnetTable } from './tables.ts';

type Into = {
  readonly drafts: OnetDrafts;
  readonly log: ProblemLog;
  readonly taken: TakenTables<OnetTable>;
};

/** @returns what takes the rows of a table, whose columns are found by its head line */
export function rowTaker(
  table: OnetTable,
  file: string,
  head: readonly string[],
  into: Into,
): TakeRow {
  switch (table) {
    case 'occupations':
      return taker(table, file, head, into, takeOccupation);
    case 'ratings':
      return taker(table, file, head, into, takeRating);
    case 'elements':
      return taker(table, file, head, into, takeElement);
    case 'anchors':
      return taker(table, file, head, into, takeAnchor);
    case 'scales':
      return taker(table, file, head, into, takeScale);
    case 'jobZones':
      return taker(table, file, head, into, takeJobZone);
    case 'titles':
      return taker(table, file, head, into, takeTitle);
    case 'tasks':
      return taker(table, file, head, into, takeTask);
    case 'technologies':
      return taker(table, file, head, into, takeTechnology);
    case 'related':
      return taker(table, file, head, into, takeRelated);
  }
}

type Take<Table extends OnetTable> = (
  cells: OnetCells<Table>,
  place: LinePlace,
  into: Into,
) => void;

function taker<Table extends OnetTable>(
  table: Table,
  file: string,
  head: readonly string[],
  into: Into,
  take: Take<Table>,
): TakeRow {
  const cellsOf = cellReader<(typeof ONET_TABLES)[Table]>(ONET_TABLES[table], head);
  return (row: TableRow) => take(cellsOf(row), { file, line: row.line }, into);
}

function takeOccupation(cells: OnetCells<'occupations'>, place: LinePlace, into: Into): void {
  const draft = draftOf(cells.code, place, into);
  if (draft === null) into.taken.lose('occupations');
  if (draft === null || draft.occupation !== null) return;
  draft.occupation = { title: cells.title, description: cells.description, place };
}

function takeRating(cells: OnetCells<'ratings'>, place: LinePlace, into: Into): void {
  if (domainOf(cells.element) === null) return;
  const scale = RATING_SCALES[cells.scale.toUpperCase()];
  if (scale === undefined) return;
  const draft = draftOf(cells.code, place, into);
  if (draft === null) return;
  const value = numberOf(cells.value);
  if (value === null || value < scale.least || value > scale.most) {
    const range = `${scale.least} to ${scale.most}`;
    into.log.note(
      place,
      'Data Value',
      `${quoted(cells.value)} is no ${scale.of} from ${range}.`,
      `Write a number from ${range}.`,
    );
    return;
  }
  const { id, name } = { id: cells.element, name: cells.name };
  if (!into.drafts.rated.has(id)) into.drafts.rated.set(id, { name, place });
  const rating = draft.ratings.get(id) ?? {
    id,
    name,
    place,
    importance: null,
    level: null,
    isLowPrecision: false,
    isNotRelevant: false,
  };
  draft.ratings.set(id, rating);
  // A release unpacked beside another one rates twice; the first that came in holds.
  if (rating[scale.of] !== null && rating[scale.of] !== value) {
    into.log.note(
      place,
      'Data Value',
      `The ${scale.of} of ${quoted(name)} for ${cells.code} is given twice, and not the same.`,
      'Import one release at a time.',
    );
    return;
  }
  rating[scale.of] = value;
  rating.isLowPrecision ||= isYes(cells.suppress);
  rating.isNotRelevant ||= isYes(cells.notRelevant);
}

/** The scales a role needs, with the bounds that Scales Reference gives them since release 5.0. */
const RATING_SCALES: Readonly<
  Record<string, { of: 'importance' | 'level'; least: number; most: number }>
> = {
  IM: { of: 'importance', least: 1, most: 5 },
  LV: { of: 'level', least: 0, most: 7 },
};

function takeElement(cells: OnetCells<'elements'>, place: LinePlace, into: Into): void {
  if (cells.element === '') into.taken.lose('elements');
  if (!isTaken(cells.element) || into.drafts.elements.has(cells.element)) return;
  const { name, description } = cells;
  into.drafts.elements.set(cells.element, { name, description, place });
}

function takeAnchor(cells: OnetCells<'anchors'>, place: LinePlace, into: Into): void {
  if (domainOf(cells.element) === null || cells.scale.toUpperCase() !== 'LV') return;
  const value = numberOf(cells.value);
  if (value === null || value < 0 || value > 7) {
    into.log.note(
      place,
      'Anchor Value',
      `${quoted(cells.value)} is no level from 0 to 7.`,
      'Write a number from 0 to 7.',
    );
    return;
  }
  const anchors = into.drafts.anchors.get(cells.element) ?? [];
  into.drafts.anchors.set(cells.element, anchors);
  const isKnown = anchors.some((known) => known.value === value && known.text === cells.text);
  if (!isKnown) anchors.push({ value, text: cells.text });
}

function takeScale(cells: OnetCells<'scales'>, _place: LinePlace, into: Into): void {
  const least = numberOf(cells.minimum);
  const most = numberOf(cells.maximum);
  if (least !== null && most !== null) into.drafts.scales.set(cells.scale, [least, most]);
}

function takeJobZone(cells: OnetCells<'jobZones'>, place: LinePlace, into: Into): void {
  const draft = draftOf(cells.code, place, into);
  if (draft === null || isMissing(cells.zone)) return;
  const zone = numberOf(cells.zone);
  if (zone === null || !Number.isInteger(zone) || zone < 1 || zone > 5)
    into.log.note(
      place,
      'Job Zone',
      `${quoted(cells.zone)} is no job zone.`,
      'Write a whole number from 1 to 5.',
    );
  else draft.jobZone ??= zone;
}

function takeTitle(cells: OnetCells<'titles'>, place: LinePlace, into: Into): void {
  if (!isMissing(cells.title)) draftOf(cells.code, place, into)?.titles.add(cells.title);
}

function takeTask(cells: OnetCells<'tasks'>, place: LinePlace, into: Into): void {
  const { id, text } = cells;
  if (id === '' || text === '') {
    into.log.note(
      place,
      id === '' ? 'Task ID' : 'Task',
      'A task without an id or without words was left out.',
      'Fill the cell.',
    );
    return;
  }
  const draft = draftOf(cells.code, place, into);
  if (draft === null || draft.tasks.has(id)) return;
  draft.tasks.set(id, { text, type: isMissing(cells.type) ? '' : cells.type });
}

function takeTechnology(cells: OnetCells<'technologies'>, place: LinePlace, into: Into): void {
  if (isMissing(cells.name)) return;
  const key = `${cells.name}\t${cells.category}`;
  draftOf(cells.code, place, into)?.technologies.set(key, {
    name: cells.name,
    category: cells.category,
    hot: isYes(cells.hot),
    in_demand: isYes(cells.inDemand),
  });
}

function takeRelated(cells: OnetCells<'related'>, place: LinePlace, into: Into): void {
  const draft = draftOf(cells.code, place, into);
  if (draft === null || !isCode(cells.related, 'Related O*NET-SOC Code', place, into)) return;
  if (!draft.related.has(cells.related))
    draft.related.set(cells.related, numberOf(cells.index) ?? Number.POSITIVE_INFINITY);
}

function draftOf(code: string, place: LinePlace, into: Into): RoleDraft | null {
  return isCode(code, 'O*NET-SOC Code', place, into) ? roleDraft(into.drafts, code, place) : null;
}

function isCode(code: string, column: string, place: LinePlace, { log }: Into): boolean {
  if (/^\d{2}-\d{4}\.\d{2}$/.test(code)) return true;
  log.note(
    place,
    column,
    `${quoted(code)} is no O*NET-SOC code.`,
    'Write it as 99-9999.99; a spreadsheet must keep the column as text.',
  );
  return false;
}

/** Text files write "n/a" where spreadsheets leave the cell empty. */
function isMissing(cell: string): boolean {
  return cell === '' || cell.toLowerCase() === 'n/a';
}

function isYes(cell: string): boolean {
  return cell.toUpperCase() === 'Y';
}

/** A number, with a decimal comma too, as a spreadsheet in German writes it; null when it is none. */
function numberOf(cell: string): number | null {
  return /^-?\d+(?:[.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : null;
}

/** What stands in a cell, short enough for a sentence. */
function quoted(cell: string): string {
  return `“${cell.slice(0, 40)}”`;
}
