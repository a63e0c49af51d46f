import { ITEM_QUALITY_POLICY_1, seededRandom } from '#engine';
import type { Work } from '#kernel/work';
import {
  type AssessableItem,
  type Calibration,
  itemsForSkills,
  keepCalibration,
  keepJudgements,
  readItems,
} from '#rooms/content';
import { MODEL } from '#rooms/evidence';
import { locationNames } from '#rooms/people';
import { AnswerCollector, type CollectedItem, halvesOf } from './collect-answers.ts';
import { fitBeside } from './fit-beside.ts';
import type { Fit, FitRequest, SkillFindings } from './fit-skill.ts';
import type { Grouping } from './group-differences.ts';
import { type ResponseKey, selectResponsesOfSkill } from './skill-responses.db.ts';

/** As lists while they are collected and as typed arrays then, a skill takes some tens of megabytes at the most. */
const MOST_ANSWERS = 200_000;
const PAGE = 5_000;
/** With fewer, levels know as much: see the measures in docs/decisions/0017. */
export const FEWEST_ANSWERS = 200;
const FEWEST_PEOPLE = 30;
/** One in five people is held out, others each time. */
const HELD_OUT = 0.2;

/** An item of a skill with its options, of which there are as many as bits. */
type SkillItem = AssessableItem & CollectedItem & { readonly key: number };

/**
 * Judges the items of a skill by the responses to them, fits them, and keeps what came of it under the next number; it
 * serves unless it foretells the responses of people held out less well than what serves now.
 */
export async function calibrateSkillItems(
  work: Work,
  skillId: string,
  last: Calibration | undefined,
  stopping: AbortSignal,
): Promise<void> {
  const items = await skillItems(work, skillId);
  const collector = await collect(work, skillId, items, stopping);
  if (!collector.newest) return;
  const number = (last?.number ?? 0) + 1;
  const isHeldOut = (personId: string): boolean =>
    seededRandom(`held out ${number} ${personId}`)() < HELD_OUT;
  const fitted = collector.answers((personId) => !isHeldOut(personId));
  const heldOut = collector.answers(isHeldOut);
  const isEnough =
    fitted.people.length >= FEWEST_ANSWERS &&
    fitted.personCount >= FEWEST_PEOPLE &&
    heldOut.people.length > 0;
  const all = collector.answers(() => true);
  const { fit, ...findings } = await fitBeside<FitRequest, SkillFindings>(
    new URL('./fit-worker.ts', import.meta.url),
    {
      all: { ...all, isLater: halvesOf(all.respondedAt) },
      language: { of: all.language, names: all.locales },
      location: await locationsOf(work, collector.personIds, all.people),
      parts: isEnough ? { fitted, heldOut } : null,
      items: items.map(({ parameters, expected, optionIds, key }) => ({
        ...{ parameters, expected, key },
        optionCount: optionIds.length,
      })),
      people: { mean: MODEL.priorMean, deviation: Math.sqrt(MODEL.priorVariance) },
    },
    stopping,
  );
  await judge(work, items, findings);
  await keepCalibration(work, {
    skillId,
    number,
    answerCount: fitted.people.length,
    personCount: fitted.personCount,
    heldOutCount: heldOut.people.length,
    responsesUntil: collector.newest,
    ...outcomeOf(fit),
    // Without answers an item keeps the parameters of its level, which follow the level when that changes.
    items: (fit?.items ?? []).flatMap((one, index) => {
      const item = items[index];
      return item && one.answerCount > 0
        ? [{ ...one, itemId: item.itemId, itemVersion: item.version }]
        : [];
    }),
  });
}

function outcomeOf(fit: Fit | null) {
  if (!fit) {
    const nothing = { lossBefore: null, lossAfter: null, peopleMean: null, peopleDeviation: null };
    return { outcome: 'tooFew' as const, ...nothing };
  }
  const { lossBefore, lossAfter, people } = fit;
  return {
    outcome: lossAfter <= lossBefore ? ('published' as const) : ('worse' as const),
    lossBefore,
    lossAfter,
    peopleMean: people.mean,
    peopleDeviation: people.deviation,
  };
}

/** Of few responses nothing is kept: they say nothing, and could be told apart. */
async function judge(
  work: Work,
  items: readonly SkillItem[],
  { inspections, languages, locations }: Omit<SkillFindings, 'fit'>,
): Promise<void> {
  const { version: policy, fewestAnswers } = ITEM_QUALITY_POLICY_1;
  await keepJudgements(
    work,
    inspections.flatMap((seen, index) => {
      const item = items[index];
      if (!item || seen.answerCount < fewestAnswers) return [];
      const { answerCount, discrimination, drift, faults, suspectedOption, groups } = seen;
      return {
        itemId: item.itemId,
        itemVersion: item.version,
        ...{ policy, answerCount, discrimination, drift, faults },
        languages: (languages[index] ?? []).map(({ group: locale, ...one }) => ({
          locale,
          ...one,
        })),
        locations: (locations[index] ?? []).map(({ group: name, ...one }) => ({ name, ...one })),
        suspectedOptionId: item.optionIds[suspectedOption ?? -1] ?? null,
        groups: groups.map(({ count, ability, optionShares }) => ({
          count,
          ability,
          shares: Object.fromEntries(
            item.optionIds.map((optionId, option) => [optionId, optionShares[option] ?? 0]),
          ),
        })),
      };
    }),
  );
}

/** More locations than fit a byte count as none: such small ones would say nothing. */
const MOST_LOCATIONS = 255;

/** @param people for each answer, which of the people gave it */
async function locationsOf(
  work: Work,
  personIds: readonly string[],
  people: Int32Array,
): Promise<Grouping> {
  const byPerson = await locationNames(work, personIds);
  const names = [...new Set(byPerson.values())].sort().slice(0, MOST_LOCATIONS);
  const places = new Map(names.map((name, place) => [name, place]));
  const none = MOST_LOCATIONS;
  const ofPeople = personIds.map((id) => places.get(byPerson.get(id) ?? '') ?? none);
  return { of: Uint8Array.from(people, (person) => ofPeople[person] ?? none), names };
}

const MOST_OPTIONS = 31;

async function skillItems(work: Work, skillId: string): Promise<SkillItem[]> {
  const items = await itemsForSkills(work, [skillId]);
  const texts = await readItems(
    work,
    items.map(({ itemId, version }) => ({ itemId, version, locale: 'en' })),
  );
  return items.flatMap((item, index): SkillItem[] => {
    const options = texts[index]?.options ?? [];
    const key = options.reduce((bits, { correct }, at) => (correct ? bits | (1 << at) : bits), 0);
    if (options.length < 2 || options.length > MOST_OPTIONS || key === 0) return [];
    return [{ ...item, key, optionIds: options.map(({ optionId }) => optionId) }];
  });
}

/** Page by page, so that neither memory nor the database's one connection is held for long. */
async function collect(
  work: Work,
  skillId: string,
  items: readonly CollectedItem[],
  stopping: AbortSignal,
): Promise<AnswerCollector> {
  const collector = new AnswerCollector(items, MOST_ANSWERS);
  let after: ResponseKey | undefined;
  for (;;) {
    stopping.throwIfAborted();
    const rows = await selectResponsesOfSkill(work.db, skillId, after, PAGE);
    for (const row of rows) collector.add(row);
    after = rows.at(-1);
    if (rows.length < PAGE) return collector;
  }
}
