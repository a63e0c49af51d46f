import type { CalibratedItem } from '#engine';
import { PROFICIENCY_MODEL_1 } from '#engine';
import { inTransaction, type Work } from '#kernel/work';
import {
  type CalibrationRow,
  insertCalibration,
  selectLastCalibrations,
} from './calibrations.db.ts';
import { renewMappingRevision } from './revisions.ts';

export type Calibration = CalibrationRow;

export type NewCalibration = Omit<CalibrationRow, 'modelVersion' | 'calibratedAt'> & {
  /** None of too few. */
  readonly items: readonly (CalibratedItem & {
    readonly itemId: string;
    readonly itemVersion: number;
  })[];
};

/** The last calibration of each skill, whatever came of it. */
export async function lastCalibrations(work: Work): Promise<ReadonlyMap<string, Calibration>> {
  const rows = await selectLastCalibrations(work.db);
  return new Map(rows.map((row) => [row.skillId, row]));
}

/**
 * Keeps what came of fitting a skill's items to responses. A published one serves from now on.
 * @returns whether it is kept; not when another process was quicker with this number
 */
export async function keepCalibration(
  work: Work,
  { items, ...calibration }: NewCalibration,
): Promise<boolean> {
  return await inTransaction(work, async (inside) => {
    const isKept = await insertCalibration(
      inside.db,
      {
        ...calibration,
        modelVersion: PROFICIENCY_MODEL_1.version,
        calibratedAt: inside.clock.now(),
      },
      items.map(({ itemId, itemVersion, parameters, standardErrors, answerCount }) => ({
        itemId,
        itemVersion,
        ...parameters,
        difficultyError: standardErrors.difficulty,
        discriminationError: standardErrors.discrimination,
        guessingError: standardErrors.guessing,
        answerCount,
      })),
    );
    if (isKept && calibration.outcome === 'published') await renewMappingRevision(inside.db);
    return isKept;
  });
}
