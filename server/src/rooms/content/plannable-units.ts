import { remembered } from '#kernel/revisions';
import { type PlannableRow, selectPlannableUnits } from './read-content.db.ts';
import { CONTENT } from './revisions.ts';

export type PlannableUnit = PlannableRow & {
  /** Languages in which it can be read. */
  readonly locales: readonly string[];
};

/**
 * The units that may be planned: mapped to a skill and not withdrawn, in the order of their makers. Prerequisites
 * are only those that may be planned too, and never go in a circle.
 */
export const plannableUnits = remembered(
  CONTENT,
  async (work): Promise<readonly PlannableUnit[]> => {
    const rows = await selectPlannableUnits(work.db);
    return rows.map((row) => ({ ...row, locales: Object.keys(row.titles).sort() }));
  },
);
