// A release of ESCO, table by table, becomes skills, groups, relations and role profiles.
import type {
  EscoGroupRow,
  EscoRelationRow,
  EscoRoleRow,
  EscoSkillRow,
  LineProblem,
} from '../interchange/index.ts';
import { type Placed, ProblemLog, TakenTables, type TakeRow } from '../tabular/index.ts';
import { buildGroups, buildRelations, buildRoles, buildSkills } from './build-rows.ts';
import { noDrafts } from './drafts.ts';
import { type EscoTable, recogniseEscoTable } from './tables.ts';
import { rowTaker } from './take-rows.ts';

export type EscoOptions = {
  /** Of the release ('1.1.1'), as `escoVersionOf` reads it from a folder's name; its files do not say it. */
  readonly version?: string | null;
  /** Which language to take ('de'), if files of several lie there; else that of the first file. */
  readonly language?: string | null;
};

export type EscoResult = {
  readonly skills: readonly Placed<EscoSkillRow>[];
  readonly groups: readonly Placed<EscoGroupRow>[];
  readonly relations: readonly Placed<EscoRelationRow>[];
  readonly roles: readonly Placed<EscoRoleRow>[];
  readonly problems: readonly LineProblem[];
  /** What came in; what other tables would tell is unknown. */
  readonly tables: ReadonlySet<EscoTable>;
  /** Ids of all that whole tables list; null where the table did not come in, or not whole. */
  readonly listed: {
    readonly skills: ReadonlySet<string> | null;
    /** Of the table of groups only: the hierarchy leaves some out. */
    readonly groups: ReadonlySet<string> | null;
    readonly roles: ReadonlySet<string> | null;
  };
};

/** Tables whose words are in one language; the others say the same in all. */
const WORDED: readonly EscoTable[] = ['skills', 'groups', 'hierarchy', 'occupations'];

/**
 * Translates one release of the ESCO classification, in one language, into rows of the interchange
 * format. Tables may come in any order, and any may be missing.
 *
 * - Ids are the publisher's URIs with `esco:` for `http://data.europa.eu/esco/`.
 * - A skill's collections are told by the names of the files that list it (`digital`, `green` …).
 * - What is above a skill or group comes from the relations of the skill pillar, else from the hierarchy.
 * - Order: as published; collections by name.
 *
 * @example
 * const esco = new EscoTranslation({ version: escoVersionOf(folder) });
 * const take = esco.takeTable('digitalSkillsCollection_en.csv', ['conceptUri']);
 * take?.({ line: 2, cells: ['http://data.europa.eu/esco/skill/example'] });
 * const { skills, groups, relations, roles, problems } = esco.finish();
 */
export class EscoTranslation {
  readonly #drafts = noDrafts();
  readonly #log = new ProblemLog();
  readonly #taken = new TakenTables<EscoTable>();
  readonly #scheme: string;
  #language: string | null;

  constructor(options: EscoOptions = {}) {
    this.#scheme = options.version ? `ESCO ${options.version}` : 'ESCO';
    this.#language = options.language?.toLowerCase() ?? null;
  }

  /**
   * @param file its path, under which problems are reported
   * @param head the cells of its head line
   * @returns what takes the rows after the head; null when the file is none of ESCO's tables, or
   * lacks a column or is in another language, which is noted
   */
  takeTable(file: string, head: readonly string[]): TakeRow | null {
    const recognised = recogniseEscoTable(file, head);
    if (recognised === null) return null;
    const { table, missing, language, collection } = recognised;
    if (missing.length > 0) {
      this.#log.missing(file, missing);
      return null;
    }
    if (WORDED.includes(table) && language !== null) {
      this.#language ??= language;
      if (language !== this.#language) {
        this.#noteLanguage(file, language);
        return null;
      }
    }
    this.#taken.add(file, table);
    const into = { drafts: this.#drafts, log: this.#log, taken: this.#taken, collection };
    return rowTaker(table, file, head, into);
  }

  /** Says that the rest of a file could not be read, so that nobody takes its table for whole. */
  breakOff(file: string): void {
    this.#taken.breakOff(file);
  }

  /** The rows of all tables taken; to be called once, after the last. */
  finish(): EscoResult {
    const skills = buildSkills(this.#drafts, this.#log);
    const groups = buildGroups(this.#drafts, this.#log);
    const relations = buildRelations(this.#drafts, this.#log);
    const roles = buildRoles(this.#drafts, this.#scheme, this.#log);
    const { drafts, taken } = { drafts: this.#drafts, taken: this.#taken };
    return {
      skills,
      groups,
      relations,
      roles,
      problems: this.#log.all(),
      tables: taken.all(),
      listed: {
        skills: taken.listed('skills', drafts.skills.keys()),
        groups: taken.listed('groups', drafts.groups.keys()),
        roles: taken.listed('occupations', drafts.occupations.keys()),
      },
    };
  }

  #noteLanguage(file: string, language: string): void {
    this.#log.note(
      { file, line: 1 },
      '',
      `The file is in “${language}” and was left out: the others are in “${this.#language}”.`,
      'Import one language at a time.',
    );
  }
}
