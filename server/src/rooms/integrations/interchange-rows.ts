import type { ContentSource } from '#rooms/content';
import {
  type BodyRow,
  type LinePlace,
  type LineProblem,
  type ModuleRow,
  type OnetElementRow,
  type OnetRoleRow,
  parseLine,
  type QuestionRow,
  type RowKind,
  type UnitRow,
} from '#standards/interchange';
import type { ImportNotes, ImportProblem } from './report.ts';

/** A row and where it stands, so that whatever turns out wrong with it can be shown there. */
export type Located<Row> = { readonly row: Row; readonly place: LinePlace };

/** Everything of one import, read and checked row by row. */
export type InterchangeRows = {
  readonly modules: Located<ModuleRow>[];
  readonly units: Located<UnitRow>[];
  readonly bodies: Located<BodyRow>[];
  readonly questions: Located<QuestionRow>[];
  readonly onetElements: Located<OnetElementRow>[];
  readonly onetRoles: Located<OnetRoleRow>[];
  readonly sources: ContentSource[];
  readonly assets: ImportAsset[];
};

export type ImportAsset = {
  readonly source: string;
  /** As the Markdown of the units names it, after the address of the source's pictures. */
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

export function noRows(): InterchangeRows {
  return {
    modules: [],
    units: [],
    bodies: [],
    questions: [],
    onetElements: [],
    onetRoles: [],
    sources: [],
    assets: [],
  };
}

/** The kinds of line that this version takes in. */
export type TakenKind = Exclude<RowKind, 'path' | 'esco-role'>;

export function isTaken(kind: RowKind): kind is TakenKind {
  return kind !== 'path' && kind !== 'esco-role';
}

/** Reads one line into the rows, or notes what is wrong with it. */
export function takeLine(
  rows: InterchangeRows,
  kind: TakenKind,
  text: string,
  place: LinePlace,
  notes: ImportNotes,
): void {
  if (kind === 'module') keep(parseLine(kind, text, place), rows.modules, 'modules');
  else if (kind === 'unit') keep(parseLine(kind, text, place), rows.units, 'units');
  else if (kind === 'body') keep(parseLine(kind, text, place), rows.bodies, undefined);
  else if (kind === 'question') keep(parseLine(kind, text, place), rows.questions, 'questions');
  else if (kind === 'onet-element')
    keep(parseLine(kind, text, place), rows.onetElements, 'externalSkills');
  else keep(parseLine(kind, text, place), rows.onetRoles, 'roleProfiles');

  // A body is counted with its unit, which cannot go in without it.
  function keep<Row>(
    parsed: { readonly row: Row } | { readonly problem: LineProblem },
    into: Located<Row>[],
    counted: Parameters<ImportNotes['wrong']>[0] | undefined,
  ): void {
    if ('row' in parsed) into.push({ row: parsed.row, place });
    else if (counted) notes.wrong(counted, problemOf(parsed.problem));
    else notes.problems.push(problemOf(parsed.problem));
  }
}

function problemOf({ alsoWrong, ...problem }: LineProblem): ImportProblem {
  if (alsoWrong.length === 0) return problem;
  return { ...problem, detail: `${problem.detail} Wrong too: ${alsoWrong.join(', ')}.` };
}
