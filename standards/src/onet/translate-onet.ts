// A release of O*NET, table by table, becomes elements and role profiles.
import type { LineProblem, OnetElementRow, OnetRoleRow } from '../interchange/index.ts';
import { type Placed, ProblemLog, TakenTables, type TakeRow } from '../tabular/index.ts';
import { buildElements, buildRoles, type RoleNames } from './build-rows.ts';
import { noDrafts } from './drafts.ts';
import { type OnetTable, recogniseOnetTable } from './tables.ts';
import { rowTaker } from './take-rows.ts';

export type OnetResult = {
  readonly elements: readonly Placed<OnetElementRow>[];
  readonly roles: readonly Placed<OnetRoleRow>[];
  readonly problems: readonly LineProblem[];
  /** What came in; what other tables would tell is unknown. */
  readonly tables: ReadonlySet<OnetTable>;
  /** Ids of all that whole tables list; null where the table did not come in, or not whole. */
  readonly listed: {
    readonly elements: ReadonlySet<string> | null;
    readonly roles: ReadonlySet<string> | null;
  };
};

/** Releases from 25.1 (November 2020) on name occupations by this scheme. */
export const O_NET_SOC_2019: RoleNames = { prefix: 'onet', scheme: 'O*NET-SOC 2019' };

/**
 * Translates one release of the O*NET database, as text files or spreadsheets, into rows of the
 * interchange format. Tables may come in any order; of all but Occupation Data any may be missing.
 *
 * - Elements: `2` and what is below 2.A, 2.B (skills) and 2.C (knowledge). What holds others is a
 *   group; its parent is told by its id. Without Content Model Reference they are taken from the ratings.
 * - Roles: importance (IM) and level (LV) of an element become one rating. Low precision is a
 *   `Y` in Recommend Suppress on either scale, not relevant a `Y` in Not Relevant. A role without
 *   ratings says `rated: false`.
 * - Order: as published; technologies by what is in demand, what is hot, then by name.
 * - Lists of more than 1,000 entries are cut there, and that is noted (one occupation of 29.3 has
 *   2,750 other titles).
 *
 * @example
 * const onet = new OnetTranslation();
 * const take = onet.takeTable('Job Zones.txt', ['O*NET-SOC Code', 'Job Zone']);
 * take?.({ line: 2, cells: ['99-9999.00', '3'] });
 * const { elements, roles, problems } = onet.finish();
 */
export class OnetTranslation {
  readonly #drafts = noDrafts();
  readonly #log = new ProblemLog();
  readonly #taken = new TakenTables<OnetTable>();
  readonly #names: RoleNames;

  /** @param names other ones for releases before 25.1, whose codes mean other occupations */
  constructor(names: RoleNames = O_NET_SOC_2019) {
    this.#names = names;
  }

  /**
   * @param file its path, under which problems are reported
   * @param head the cells of its head line
   * @returns what takes the rows after the head; null when the file is none of O*NET's tables or
   * lacks a column, which is noted
   */
  takeTable(file: string, head: readonly string[]): TakeRow | null {
    const recognised = recogniseOnetTable(file, head);
    if (recognised === null) return null;
    if (recognised.missing.length > 0) {
      this.#log.missing(file, recognised.missing);
      return null;
    }
    this.#taken.add(file, recognised.table);
    const into = { drafts: this.#drafts, log: this.#log, taken: this.#taken };
    return rowTaker(recognised.table, file, head, into);
  }

  /** Says that the rest of a file could not be read, so that nobody takes its table for whole. */
  breakOff(file: string): void {
    this.#taken.breakOff(file);
  }

  /** The rows of all tables taken; to be called once, after the last. */
  finish(): OnetResult {
    const elements = buildElements(this.#drafts, this.#log);
    const roles = buildRoles(this.#drafts, this.#names, this.#log);
    const { drafts, taken } = { drafts: this.#drafts, taken: this.#taken };
    const known = [...drafts.roles.values()].filter((draft) => draft.occupation !== null);
    return {
      elements,
      roles,
      problems: this.#log.all(),
      tables: taken.all(),
      listed: {
        elements: taken.listed('elements', [...drafts.elements.keys(), ...drafts.rated.keys()]),
        roles: taken.listed(
          'occupations',
          known.map(({ code }) => `${this.#names.prefix}:${code}`),
        ),
      },
    };
  }
}
