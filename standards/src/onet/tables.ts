// The tables of an O*NET release that Cairn takes, by the columns that the publisher gives them.
import {
  type CellsOf,
  type Recognised,
  recogniseShape,
  type TableShape,
} from '../tabular/index.ts';

const CODE = ['O*NET-SOC Code'] as const;
const ELEMENT = ['Element ID'] as const;
const NAME = ['Element Name'] as const;
const SCALE = ['Scale ID'] as const;

/**
 * Text files and spreadsheets have the same columns, but spreadsheets add `Title` and `Scale Name`.
 *
 * Source: O*NET 30.1 Data Dictionary (all but what follows), spreadsheets of O*NET 29.3; from 30.3
 * on, Skills is parted into Essential Skills and Transferable Skills, Technology Skills is called
 * Software Skills, and Alternate Titles is called Job Titles.
 */
export const ONET_TABLES = {
  occupations: {
    needed: { code: CODE, title: ['Title'], description: ['Description'] },
    optional: {},
    never: ['Element ID', 'Task ID', 'Job Zone'],
    file: /^occupation data$/,
  },
  ratings: {
    needed: { code: CODE, element: ELEMENT, name: NAME, scale: SCALE, value: ['Data Value'] },
    optional: { suppress: ['Recommend Suppress'], notRelevant: ['Not Relevant'] },
    // Education and work context come in categories, each with a share of the answers.
    never: ['Category'],
    file: /^(?:essential |transferable )?skills$|^knowledge$/,
  },
  elements: {
    needed: { element: ELEMENT, name: NAME, description: ['Description'] },
    optional: {},
    never: [...CODE, ...SCALE],
    file: /^content model reference$/,
  },
  anchors: {
    needed: {
      element: ELEMENT,
      scale: SCALE,
      value: ['Anchor Value'],
      text: ['Anchor Description'],
    },
    optional: {},
    never: CODE,
    file: /^level scale anchors$/,
  },
  scales: {
    needed: { scale: SCALE, minimum: ['Minimum'], maximum: ['Maximum'] },
    optional: {},
    never: ELEMENT,
    file: /^scales reference$/,
  },
  jobZones: {
    needed: { code: CODE, zone: ['Job Zone'] },
    optional: {},
    never: [],
    file: /^job zones$/,
  },
  titles: {
    needed: { code: CODE, title: ['Alternate Title', 'Job Title'] },
    optional: {},
    never: [],
    file: /^(?:alternate|job) titles$/,
  },
  tasks: {
    needed: { code: CODE, id: ['Task ID'], text: ['Task'], type: ['Task Type'] },
    optional: {},
    // Ratings of tasks and their links to activities name the task again in spreadsheets.
    never: ['Scale ID', 'DWA ID'],
    file: /^task statements$/,
  },
  technologies: {
    needed: { code: CODE, name: ['Example', 'Workplace Example'], hot: ['Hot Technology'] },
    optional: { category: ['Commodity Title', 'Element Name'], inDemand: ['In Demand'] },
    never: SCALE,
    file: /^(?:technology|software) skills$/,
  },
  related: {
    needed: { code: CODE, related: ['Related O*NET-SOC Code'], tier: ['Relatedness Tier'] },
    optional: { index: ['Index'] },
    never: [],
    file: /^related occupations$/,
  },
} as const satisfies Readonly<Record<string, TableShape>>;

export type OnetTable = keyof typeof ONET_TABLES;
export type OnetCells<Table extends OnetTable> = CellsOf<(typeof ONET_TABLES)[Table]>;

/**
 * Tells which table of an O*NET release a file is, by the names of its columns, whatever it is called.
 * Ratings of abilities, work activities and the like look just as those of skills and are `ratings`
 * too; their rows are passed over.
 *
 * @param path of the file; counts when a column is missing
 * @param head the cells of its head line
 * @returns null when it is no table of O*NET's, or one that Cairn does not take
 *
 * @example recogniseOnetTable('Job Zones.txt', ['O*NET-SOC Code', 'Job Zone', 'Date'])
 * // { table: 'jobZones', missing: [] }
 */
export function recogniseOnetTable(
  path: string,
  head: readonly string[],
): Recognised<OnetTable> | null {
  return recogniseShape<OnetTable>(ONET_TABLES, path, head);
}

/**
 * @param path as the publisher names folders and archives ('db_30_0_text/Skills.txt'), or as people rename them
 * ('O*NET 30.0')
 * @returns the release in it ('30.0'), or null
 */
export function onetVersionOf(path: string): string | null {
  const found =
    /(?:^|[/\s])db_(\d{1,2})_(\d{1,2})(?!\d)/i.exec(path) ??
    /o\*?net[^/]*?(?<![\d.])(\d{1,2})[._](\d{1,2})(?![\d.])/i.exec(path);
  return found ? `${found[1]}.${found[2]}` : null;
}
