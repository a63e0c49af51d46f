import type { ContentSource } from '#rooms/content';
import type { EscoResult } from '#standards/esco';
import {
  type BodyRow,
  type EscoGroupRow,
  type EscoRelationRow,
  type EscoRoleRow,
  type EscoSkillRow,
  type LinePlace,
  type LineProblem,
  type ModuleRow,
  type OnetElementRow,
  type OnetRoleRow,
  type PathRow,
  parseLine,
  type QuestionRow,
  type RowKind,
  type UnitRow,
} from '#standards/interchange';
import type { OnetResult } from '#standards/onet';
import type { ImportNotes, ImportProblem } from './report.ts';

/** A row and where it stands, so that whatever turns out wrong with it can be shown there. */
export type Located<Row> = { readonly row: Row; readonly place: LinePlace };

/** Everything of one import, read and checked row by row. */
export type InterchangeRows = {
  readonly modules: Located<ModuleRow>[];
  readonly units: Located<UnitRow>[];
  readonly bodies: Located<BodyRow>[];
  readonly questions: Located<QuestionRow>[];
  readonly paths: Located<PathRow>[];
  readonly onetElements: Located<OnetElementRow>[];
  readonly onetRoles: Located<OnetRoleRow>[];
  readonly escoSkills: Located<EscoSkillRow>[];
  readonly escoGroups: Located<EscoGroupRow>[];
  readonly escoRelations: Located<EscoRelationRow>[];
  readonly escoRoles: Located<EscoRoleRow>[];
  readonly sources: ContentSource[];
  readonly assets: ImportAsset[];
  /** Which releases of O*NET and ESCO they are of. */
  readonly releases: {
    onet: CameRelease<OnetResult>;
    esco: CameRelease<EscoResult>;
  };
};

export type CameRelease<Result extends { readonly tables: unknown; readonly listed: unknown }> = {
  /** As folders and files name it; null when they do not. */
  readonly version: string | null;
  /** What tables as they are published tell as a whole; null when there are lines of the interchange format only. */
  readonly published: Pick<Result, 'tables' | 'listed'> | null;
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
    paths: [],
    onetElements: [],
    onetRoles: [],
    escoSkills: [],
    escoGroups: [],
    escoRelations: [],
    escoRoles: [],
    sources: [],
    assets: [],
    releases: {
      onet: { version: null, published: null },
      esco: { version: null, published: null },
    },
  };
}

/** Reads one line into the rows, or notes what is wrong with it. */
export function takeLine(
  rows: InterchangeRows,
  kind: RowKind,
  text: string,
  place: LinePlace,
  notes: ImportNotes,
): void {
  switch (kind) {
    case 'module':
      keep(parseLine(kind, text, place), rows.modules, 'modules');
      break;
    case 'unit':
      keep(parseLine(kind, text, place), rows.units, 'units');
      break;
    case 'body':
      // Counted with its unit, which cannot go in without it.
      keep(parseLine(kind, text, place), rows.bodies, undefined);
      break;
    case 'question':
      keep(parseLine(kind, text, place), rows.questions, 'questions');
      break;
    case 'path':
      keep(parseLine(kind, text, place), rows.paths, 'paths');
      break;
    case 'onet-element':
      keep(parseLine(kind, text, place), rows.onetElements, 'externalSkills');
      break;
    case 'onet-role':
      keep(parseLine(kind, text, place), rows.onetRoles, 'roleProfiles');
      break;
    case 'esco-skill':
      keep(parseLine(kind, text, place), rows.escoSkills, 'externalSkills');
      break;
    case 'esco-group':
      keep(parseLine(kind, text, place), rows.escoGroups, 'externalSkills');
      break;
    case 'esco-relation':
      // Counted with the skill that it starts from.
      keep(parseLine(kind, text, place), rows.escoRelations, undefined);
      break;
    case 'esco-role':
      keep(parseLine(kind, text, place), rows.escoRoles, 'roleProfiles');
      break;
  }

  function keep<Row>(
    parsed: { readonly row: Row } | { readonly problem: LineProblem },
    into: Located<Row>[],
    counted: Parameters<ImportNotes['wrong']>[0] | undefined,
  ): void {
    if ('row' in parsed) into.push({ row: parsed.row, place });
    else if (counted) notes.wrong(counted, problemOf(parsed.problem));
    else notes.problem(problemOf(parsed.problem));
  }
}

function problemOf({ alsoWrong, ...problem }: LineProblem): ImportProblem {
  if (alsoWrong.length === 0) return problem;
  return { ...problem, detail: `${problem.detail} Wrong too: ${alsoWrong.join(', ')}.` };
}
