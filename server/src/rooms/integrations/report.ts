import type { Release } from '#rooms/skills';
import type { LinePlace } from '#standards/interchange';

/** What is wrong in which place of what came in, and what to do about it. */
export type ImportProblem = LinePlace & {
  /** JSON pointer to the field; '' is the whole line. */
  readonly field: string;
  readonly detail: string;
  readonly mend: string;
};

export type KindCounts = { new: number; changed: number; unchanged: number; wrong: number };
export type ImportCounts = {
  readonly modules: KindCounts;
  readonly units: KindCounts;
  readonly questions: KindCounts;
  readonly paths: KindCounts;
  readonly externalSkills: KindCounts;
  readonly roleProfiles: KindCounts;
  readonly mapping: KindCounts;
  readonly assets: KindCounts;
};

export type ImportReport = {
  readonly importRunId: string;
  readonly counts: ImportCounts;
  /** The first thousand. */
  readonly problems: readonly ImportProblem[];
  /** How many there were in all. */
  readonly problemCount: number;
  /** Files of lines that are no part of the format. */
  readonly passedOver: readonly string[];
  /** What it changed of O*NET and ESCO; none when nothing of them changed. */
  readonly releases: readonly Release[];
  readonly durationMs: number;
};

/** More are counted and not kept: whoever has that many mends the first and tries again. */
const MOST_KEPT_PROBLEMS = 1000;

const none = (): KindCounts => ({ new: 0, changed: 0, unchanged: 0, wrong: 0 });

/** Gathers counts and problems while an import runs. */
export class ImportNotes {
  readonly counts: ImportCounts = {
    modules: none(),
    units: none(),
    questions: none(),
    paths: none(),
    externalSkills: none(),
    roleProfiles: none(),
    mapping: none(),
    assets: none(),
  };
  problemCount = 0;
  readonly #problems: ImportProblem[] = [];

  /** The first ones. */
  get problems(): readonly ImportProblem[] {
    return this.#problems;
  }

  count(kind: keyof ImportCounts, counts: Partial<KindCounts>): void {
    const sum = this.counts[kind];
    for (const state of ['new', 'changed', 'unchanged', 'wrong'] as const)
      sum[state] += counts[state] ?? 0;
  }

  /** A row that does not go in. */
  wrong(kind: keyof ImportCounts, problem: ImportProblem): void {
    this.counts[kind].wrong += 1;
    this.problem(problem);
  }

  /** What is wrong and costs no row, or one that is counted already. */
  problem(problem: ImportProblem): void {
    this.problemCount += 1;
    if (this.#problems.length < MOST_KEPT_PROBLEMS) this.#problems.push(problem);
  }
}
