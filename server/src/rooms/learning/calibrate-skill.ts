import { seededRandom } from '#engine';
import type { Work } from '#kernel/work';
import {
  type AssessableItem,
  type Calibration,
  itemsForSkills,
  keepCalibration,
  readItems,
} from '#rooms/content';
import { MODEL } from '#rooms/evidence';
import { AnswerCollector } from './collect-answers.ts';
import { fitBeside } from './fit-beside.ts';
import { type ResponseKey, selectResponsesOfSkill } from './skill-responses.db.ts';

/** At 25 bytes each, a skill takes a few megabytes at the most. */
const MOST_ANSWERS = 200_000;
const PAGE = 5_000;
/** With fewer, levels know as much: see the measures in docs/decisions/0017. */
export const FEWEST_ANSWERS = 200;
const FEWEST_PEOPLE = 30;
/** One in five people is held out, others each time. */
const HELD_OUT = 0.2;

export type CalibrationLimits = { readonly mostAnswers: number; readonly page: number };

/**
 * Fits the items of a skill to responses and keeps what came of it under the next number; it serves unless it foretells
 * the responses of people held out less well than what serves now.
 */
export async function calibrateSkillItems(
  work: Work,
  skillId: string,
  last: Calibration | undefined,
  stopping: AbortSignal,
  limits: CalibrationLimits = { mostAnswers: MOST_ANSWERS, page: PAGE },
): Promise<void> {
  const items = await itemsForSkills(work, [skillId]);
  const collector = await collect(work, skillId, items, limits, stopping);
  if (!collector.newest) return;
  const number = (last?.number ?? 0) + 1;
  const isHeldOut = (personId: string): boolean =>
    seededRandom(`held out ${number} ${personId}`)() < HELD_OUT;
  const fitted = collector.answers((personId) => !isHeldOut(personId));
  const heldOut = collector.answers(isHeldOut);
  const counts = {
    skillId,
    number,
    answerCount: fitted.people.length,
    personCount: fitted.personCount,
    heldOutCount: heldOut.people.length,
    responsesUntil: collector.newest,
  };
  if (
    counts.answerCount < FEWEST_ANSWERS ||
    counts.personCount < FEWEST_PEOPLE ||
    counts.heldOutCount === 0
  ) {
    const nothing = { lossBefore: null, lossAfter: null, peopleMean: null, peopleDeviation: null };
    await keepCalibration(work, { ...counts, ...nothing, outcome: 'tooFew', items: [] });
    return;
  }
  const fit = await fitBeside(
    {
      fitted,
      heldOut,
      expected: items.map(({ expected }) => expected),
      serving: items.map(({ parameters }) => parameters),
      people: { mean: MODEL.priorMean, deviation: Math.sqrt(MODEL.priorVariance) },
    },
    stopping,
  );
  await keepCalibration(work, {
    ...counts,
    outcome: fit.lossAfter <= fit.lossBefore ? 'published' : 'worse',
    lossBefore: fit.lossBefore,
    lossAfter: fit.lossAfter,
    peopleMean: fit.people.mean,
    peopleDeviation: fit.people.deviation,
    items: fit.items.flatMap((fitted, index) => {
      const item = items[index];
      // Without answers it keeps the parameters of its level, which follow the level when that changes.
      return item && fitted.answerCount > 0
        ? [{ ...fitted, itemId: item.itemId, itemVersion: item.version }]
        : [];
    }),
  });
}

/** Page by page, so that neither memory nor the database's one connection is held for long. */
async function collect(
  work: Work,
  skillId: string,
  items: readonly AssessableItem[],
  { mostAnswers, page }: CalibrationLimits,
  stopping: AbortSignal,
): Promise<AnswerCollector> {
  const texts = await readItems(
    work,
    items.map(({ itemId, version }) => ({ itemId, version, locale: 'en' })),
  );
  const collector = new AnswerCollector(
    items.map(({ itemId, version }, index) => ({
      itemId,
      version,
      optionIds: texts[index]?.options.map(({ optionId }) => optionId) ?? [],
    })),
    mostAnswers,
  );
  let after: ResponseKey | undefined;
  for (;;) {
    stopping.throwIfAborted();
    const rows = await selectResponsesOfSkill(work.db, skillId, after, page);
    for (const row of rows) collector.add(row);
    after = rows.at(-1);
    if (rows.length < page) return collector;
  }
}
