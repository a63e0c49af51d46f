import { Problem } from '#kernel/problems';
import { inTransaction, type Work } from '#kernel/work';
import { plannableUnits } from '#rooms/content';
import { noUnit } from './problems.ts';
import { type Replanned, replan } from './replan.ts';
import { endRemoval, insertRemoval } from './units.db.ts';

/** Takes a unit out of a person's plan until they put it back. @throws Problem plans/no-unit */
export async function removeUnit(work: Work, personId: string, unitId: string): Promise<Replanned> {
  return await inTransaction(work, async (inside) => {
    const units = await plannableUnits(inside);
    if (!units.some((unit) => unit.unitId === unitId))
      throw new Problem(noUnit, 'Choose one of the plan.');
    await insertRemoval(inside.db, personId, unitId, inside.clock.now());
    return await replan(inside, personId, 'removal');
  });
}

/** Puts a unit back that was taken out; it is planned again if it still is of use. */
export async function restoreUnit(
  work: Work,
  personId: string,
  unitId: string,
): Promise<Replanned> {
  return await inTransaction(work, async (inside) => {
    await endRemoval(inside.db, personId, unitId, inside.clock.now());
    return await replan(inside, personId, 'removal');
  });
}
