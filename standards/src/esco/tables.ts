// The tables of an ESCO release that Cairn takes, by the columns that the publisher gives them.
import {
  type CellsOf,
  fileStem,
  type Recognised,
  recogniseShape,
  type TableShape,
} from '../tabular/index.ts';

const TYPE = ['conceptType'] as const;
const URI = ['conceptUri'] as const;
const LABEL = ['preferredLabel'] as const;
const ALT = ['altLabels'] as const;
const STATUS = ['status'] as const;
const DESCRIPTION = ['description'] as const;
/** Only the tables of collections have these. */
const OF_COLLECTION = ['broaderConceptUri', 'broaderConceptPT'] as const;

/** Source: the CSV files of ESCO 1.1.0 and 1.1.1; from 1.2 on relations carry labels beside their URIs. */
export const ESCO_TABLES = {
  skills: {
    needed: { uri: URI, type: ['skillType'], reuse: ['reuseLevel'], label: LABEL },
    optional: { alt: ALT, status: STATUS, description: DESCRIPTION },
    never: OF_COLLECTION,
    file: /^skills$/,
  },
  // Groups of occupations have nearly the same columns; what a row is stands in conceptType.
  groups: {
    needed: { concept: TYPE, uri: URI, label: LABEL, code: ['code'] },
    optional: { status: STATUS, description: DESCRIPTION },
    never: ['iscoGroup', 'regulatedProfessionNote', 'skillType', ...OF_COLLECTION],
    file: /^skillgroups$/,
  },
  hierarchy: {
    needed: {
      uri0: ['Level 0 URI'],
      uri1: ['Level 1 URI'],
      uri2: ['Level 2 URI'],
      uri3: ['Level 3 URI'],
    },
    optional: {
      label0: ['Level 0 preferred term'],
      label1: ['Level 1 preferred term'],
      label2: ['Level 2 preferred term'],
      label3: ['Level 3 preferred term'],
      code0: ['Level 0 code'],
      code1: ['Level 1 code'],
      code2: ['Level 2 code'],
      code3: ['Level 3 code'],
      description: ['Description'],
    },
    never: [],
    file: /^skillshierarchy$/,
  },
  broader: {
    needed: { uri: URI, broader: ['broaderUri'] },
    optional: {},
    never: [],
    file: /^broaderrelationsskillpillar$/,
  },
  relations: {
    needed: { from: ['originalSkillUri'], type: ['relationType'], to: ['relatedSkillUri'] },
    optional: {},
    never: [],
    file: /^skillskillrelations$/,
  },
  occupations: {
    needed: { uri: URI, isco: ['iscoGroup'], label: LABEL },
    optional: { alt: ALT, status: STATUS, description: DESCRIPTION },
    never: OF_COLLECTION,
    file: /^occupations$/,
  },
  occupationSkills: {
    needed: { occupation: ['occupationUri'], type: ['relationType'], skill: ['skillUri'] },
    optional: {},
    never: [],
    file: /^occupationskillrelations$/,
  },
  collection: {
    needed: { uri: URI },
    optional: {},
    // What has one of these is no collection, or one of occupations.
    never: ['broaderUri', 'iscoGroup', 'hiddenLabels', 'modifiedDate'],
    file: /^[a-z]+skillscollection$/,
  },
} as const satisfies Readonly<Record<string, TableShape>>;

export type EscoTable = keyof typeof ESCO_TABLES;
export type EscoCells<Table extends EscoTable> = CellsOf<(typeof ESCO_TABLES)[Table]>;

export type RecognisedEsco = Recognised<EscoTable> & {
  /** As the file's name ends ('en' in skills_en.csv); null for tables without words. */
  readonly language: string | null;
  /** Which collection the table lists ('digital' in digitalSkillsCollection_en.csv); null for other tables. */
  readonly collection: string | null;
};

/**
 * Tells which table of an ESCO release a file is, by the names of its columns. A collection is told
 * by the file's name, for its columns do not say which one it is.
 *
 * @param path of the file
 * @param head the cells of its head line
 * @returns null when it is no table of ESCO's, or one that Cairn does not take: groups and
 * collections of occupations, concept schemes, the hierarchy of occupations
 *
 * @example recogniseEscoTable('skillGroups_de.csv', ['conceptType', 'conceptUri', 'preferredLabel', 'code'])
 * // { table: 'groups', missing: [], language: 'de', collection: null }
 */
export function recogniseEscoTable(path: string, head: readonly string[]): RecognisedEsco | null {
  if (NOT_TAKEN.test(fileStem(path))) return null;
  const collection = collectionOf(path);
  const { collection: _, ...others } = ESCO_TABLES;
  const shapes = collection === null ? others : ESCO_TABLES;
  const found = recogniseShape<EscoTable>(shapes, path, head);
  if (found === null) return null;
  return {
    ...found,
    language: languageOf(path),
    collection: found.table === 'collection' ? collection : null,
  };
}

const NOT_TAKEN =
  /^(?:iscogroups|conceptschemes|broaderrelationsoccpillar)$|occupationscollection$/;

/** The publisher writes it in small letters and capitals: digComp. */
function collectionOf(path: string): string | null {
  return /(?:^|\/)([A-Za-z]+)SkillsCollection(?:_[^/]*)?\.[^./]+$/i.exec(path)?.[1] ?? null;
}

function languageOf(path: string): string | null {
  return (
    /_([a-z]{2}(?:-[a-z]{2,4})?)(?:\s*\(\d+\))?\.[^./]+$/i.exec(path)?.[1]?.toLowerCase() ?? null
  );
}

/**
 * @param path as the publisher names folders and archives ('ESCO dataset - v1.2.0 - classification - en - csv/skills_en.csv'),
 * or a folder that is called by the version alone ('v1.2.0/skills_en.csv')
 * @returns the version in it ('1.2.0'), or null
 */
export function escoVersionOf(path: string): string | null {
  const found =
    /esco[^/]*?\bv?(\d+(?:\.\d+)+)/i.exec(path) ??
    /(?:^|\/)v(\d+(?:\.\d+)+)(?![^/\s_-])/i.exec(path);
  return found?.[1] ?? null;
}
