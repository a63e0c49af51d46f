import { type ItemParameters, probabilityCorrect } from '#engine';
import type { SetClock } from '#kernel/clock';
import type { Work } from '#kernel/work';
import { itemsForSkills, readItem } from '#rooms/content';
import { contestEntry, ledgerOf, proficienciesOf, showSkill } from '#rooms/evidence';
import {
  completeAttempt,
  composeToday,
  type NextPresentation,
  presentNext,
  type Reply,
  respond,
  startAttempt,
  startCheck,
} from '#rooms/learning';
import { changePreferences } from '#rooms/people';
import { removeUnit } from '#rooms/plans';
import { listSkills } from '#rooms/skills';
import type { DemoPerson } from './organisation.ts';
import { playRatings } from './play-ratings.ts';

export type Player = {
  readonly person: DemoPerson;
  readonly personId: string;
  /** Person keys of the demo and their ids. */
  readonly ids: Readonly<Record<string, string>>;
  /** How many sittings came before. */
  readonly index: number;
  readonly random: () => number;
  readonly simulation: Simulation;
};

/** What the simulation knows and no learner does; the same for all sittings. */
export type Simulation = {
  readonly items: ReadonlyMap<
    string,
    { readonly version: number; readonly parameters: ItemParameters }
  >;
  readonly skillKeys: ReadonlyMap<string, string>;
};

export async function prepareSimulation(work: Work): Promise<Simulation> {
  const skills = await listSkills(work);
  const skillIds = skills.map((skill) => skill.skillId);
  const items = await itemsForSkills(work, skillIds);
  return {
    items: new Map(items.map((item) => [item.itemId, item])),
    skillKeys: new Map(skills.map((skill) => [skill.skillId, skill.key])),
  };
}

/** What one reads in a unit raises the true proficiency by this much, in logits. */
const LEARNT_A_UNIT = 0.35;
/** Below this probability of knowing, an honest learner says so instead of guessing. */
const HONEST_BELOW = 0.3;
const SECOND_MS = 1000;
const FEWEST_LEFT = 2;
/** Share of the sittings that are another check, to see where one stands. */
const AGAIN_CHECKED = 0.12;
/** Of a skill that the person's line says nothing about, in logits. */
const UNTOUCHED_ABILITY = -1;
/** In which sitting somebody takes a unit off their path, or contests a piece of evidence. */
const WISHES_AT = 2;
/** By then there are answers that ratings can be held against. */
const RATED_AT = 4;

/**
 * One sitting as the person would have it: the first time the first run and a skill check, then what Today offers,
 * or another check. Right or wrong is drawn from the true proficiency that only the simulation knows.
 */
export async function playSitting(work: Work, clock: SetClock, player: Player): Promise<void> {
  if (player.index === 0) {
    const { sharesRanges } = player.person;
    await changePreferences(work, player.personId, {
      dataUseSeen: true,
      firstRunDone: true,
      ...(sharesRanges ? { sharesRanges } : {}),
    });
    await playCheck(work, clock, player);
    return;
  }
  if (player.index === WISHES_AT) await playWishes(work, player);
  if (player.index === RATED_AT) await playRatings(work, player);
  await playShown(work, player);
  // Now and then somebody wants to see where they stand instead of reading on.
  if (player.random() < AGAIN_CHECKED) await playCheck(work, clock, player);
  else await playUnit(work, clock, player);
}

/** Lets colleagues find them by what they are good at, as soon as they have shown any of it. */
async function playShown(work: Work, { person, personId }: Player): Promise<void> {
  if (person.shows.length === 0) return;
  const attained = await proficienciesOf(work, personId);
  for (const { skillId, key } of await listSkills(work)) {
    if (person.shows.includes(key) && (attained.get(skillId)?.attainedLevel ?? 0) > 0)
      await showSkill(work, personId, skillId);
  }
}

async function playWishes(work: Work, { person, personId }: Player): Promise<void> {
  if (person.removesUnit) {
    const { others } = await composeToday(work, personId, person.minutesAWeek);
    const unwanted = others.at(-1)?.unitId;
    if (unwanted !== undefined) await removeUnit(work, personId, unwanted);
  }
  if (person.contests === undefined) return;
  for (const { skillId } of await listSkills(work)) {
    const [entry] = await ledgerOf(work, personId, skillId);
    if (!entry) continue;
    const { entryId } = entry;
    return void (await contestEntry(work, { personId, entryId, reason: person.contests }));
  }
}

async function playCheck(work: Work, clock: SetClock, player: Player): Promise<void> {
  const { skillCheckId } = await startCheck(work, player.personId);
  let next: Reply['next'] = await presentNext(work, player.personId, skillCheckId);
  while (next.kind === 'presentation')
    ({ next } = await playResponse(work, clock, player, next.presentation, 0));
}

async function playUnit(work: Work, clock: SetClock, player: Player): Promise<void> {
  const { next, others } = await composeToday(work, player.personId, player.person.minutesAWeek);
  // Whoever looks at the demo should find some of the way still to go.
  if (next?.unitId === undefined || others.length < FEWEST_LEFT) return;
  const { unitAttemptId, presentations } = await startAttempt(work, player.personId, next.unitId);
  advance(clock, next.minutes * 45);
  // Some put a unit away and come back another day.
  if (player.random() > 0.4 + player.person.diligence) return;
  for (const presentation of presentations) {
    if (presentation.response) continue;
    const open = { ...presentation, response: null };
    await playResponse(work, clock, player, open, LEARNT_A_UNIT);
  }
  await completeAttempt(work, player.personId, unitAttemptId);
}

async function playResponse(
  work: Work,
  clock: SetClock,
  player: Player,
  presentation: NextPresentation,
  learnt: number,
): Promise<Reply> {
  const { items, skillKeys } = player.simulation;
  const { itemId, locale } = presentation.item;
  const known = items.get(itemId);
  if (!known) throw new Error(`The demo presents an item that is not mapped: ${itemId}.`);
  const skillKey = skillKeys.get(presentation.skill?.skillId ?? '') ?? '';
  const ability = (player.person.ability[skillKey] ?? UNTOUCHED_ABILITY) + learnt;
  const durationMs = Math.round((8 + player.random() * 40) * SECOND_MS);
  advance(clock, durationMs / SECOND_MS);
  const probability = probabilityCorrect(ability, known.parameters);
  const isRight = player.random() < probability;
  if (!isRight && probability < HONEST_BELOW && player.random() < 0.7) {
    return await respond(work, player.personId, presentation.presentationId, {
      chosen: [],
      notLearnt: true,
      durationMs,
    });
  }
  // The key is read as an author would; a presentation does not show it.
  const item = await readItem(work, itemId, known.version, locale);
  const right = item.options.filter((option) => option.correct).map((option) => option.optionId);
  const wrong = item.options.filter((option) => !option.correct).map((option) => option.optionId);
  const chosen = isRight ? right : [wrong[Math.floor(player.random() * wrong.length)] ?? ''];
  return await respond(work, player.personId, presentation.presentationId, { chosen, durationMs });
}

function advance(clock: SetClock, seconds: number): void {
  clock.set(new Date(clock.now().getTime() + Math.round(seconds * SECOND_MS)));
}
