import {
  type AssessedSkill,
  type CandidateItem,
  chooseItem,
  type ItemParameters,
  seededRandom,
  shouldStop,
} from '#engine';
import type { AssessableItem } from '#rooms/content';
import { MODEL } from '#rooms/evidence';
import type { EndReason } from './assessment.db.ts';

/** What a person has met: from presentations, which this room does not know. */
export type Met = {
  /** Items of this very check, and for which skill they count, null of one on trial: never again in it. */
  readonly inCheck: ReadonlyMap<string, string | null>;
  /** Items responded to in the last 30 days: only when nothing else is left. */
  readonly recently: ReadonlySet<string>;
  /** Items ever responded to, which therefore count for less: after those that never were. */
  readonly answered: ReadonlySet<string>;
  /** How often each item was presented to this person, here and in the last 30 days. */
  readonly times: ReadonlyMap<string, number>;
};

export type PoolItem = Pick<
  AssessableItem,
  'itemId' | 'version' | 'skillId' | 'level' | 'parameters' | 'locales'
>;

export type Candidate =
  | {
      readonly kind: 'item';
      readonly item: PoolItem & { readonly skillId: string; readonly parameters: ItemParameters };
      /** It counts for nobody. */
      readonly isTrial: boolean;
      /** Probability in (0, 1] of this very item. */
      readonly probability: number;
      /** The cells of equal items that could have come, the chosen one's included; each item of a cell as probably. */
      readonly alternatives: readonly {
        readonly skillId: string;
        readonly level: number;
        readonly itemCount: number;
        /** Of the cell as a whole. */
        readonly probability: number;
        readonly expectedInformation: number;
      }[];
      /** From 1. */
      readonly position: number;
      /** Among how many items it was chosen. */
      readonly poolSize: number;
    }
  | {
      readonly kind: 'ended';
      readonly reason: Exclude<EndReason, 'stopped'>;
      readonly position: number;
      readonly poolSize: number;
    };

/**
 * Whoever asks for a check gets one: somebody of whom we are sure may have learnt elsewhere, so only after this many
 * items, and one about each skill, does being sure end it.
 */
export const MINIMUM_ITEMS = 5;

/**
 * Chooses what a check presents next, or says that it has done its work. The same input gives the same choice.
 * @param skills those of the check, with their estimates as of now
 * @param request.locale items in this language go before others of the same skill
 */
export function chooseCandidate(
  skills: readonly (AssessedSkill & { readonly skillId: string })[],
  items: readonly PoolItem[],
  request: {
    readonly met: Met;
    readonly seed: string;
    readonly maximumItems: number;
    readonly locale: string;
    /** Whether being sure is not enough to end it yet; false when absent. */
    readonly isUndecided?: boolean;
  },
): Candidate {
  const { met, seed, maximumItems } = request;
  const askedCount = met.inCheck.size;
  const position = askedCount + 1;
  const askedBySkill = skills.map(
    ({ skillId }) => [...met.inCheck.values()].filter((asked) => asked === skillId).length,
  );
  const bySkill = Map.groupBy(items, ({ skillId }) => skillId);
  const all = skills.flatMap(({ skillId }, skillIndex) =>
    poolOf(bySkill.get(skillId) ?? [], met, request.locale).map((item) => ({ item, skillIndex })),
  );
  const untouched = all.filter(({ skillIndex }) => askedBySkill[skillIndex] === 0);
  const untouchedSkills = new Set(untouched.map(({ skillIndex }) => skillIndex)).size;
  // As soon as there is only just room for one item about each skill not asked about, they come first.
  const isTight = untouchedSkills > 0 && untouchedSkills >= maximumItems - askedCount;
  const pool = isTight ? untouched : all;
  const poolSize = pool.length;
  const choice = chooseItem({
    skills,
    candidates: pool.map(({ item, skillIndex }): CandidateItem => {
      const timesMet = met.times.get(item.itemId) ?? 0;
      return { skillIndex, item: item.parameters, timesMet };
    }),
    askedBySkill,
    random: seededRandom(`${seed}:${position}`),
  });
  const chosen = choice && pool[choice.index]?.item;
  const informations = choice?.alternatives.map((other) => other.expectedInformation) ?? [];
  const { reason } = shouldStop({
    skills,
    askedCount,
    maximumItems,
    candidateCount: poolSize,
    bestInformation: choice ? Math.max(...informations) : undefined,
    model: MODEL,
  });
  if (!choice || !chosen) return { kind: 'ended', reason: 'noItems', position, poolSize };
  const countedCount = [...met.inCheck.values()].filter((asked) => asked !== null).length;
  const isEarly =
    countedCount < MINIMUM_ITEMS || untouchedSkills > 0 || request.isUndecided === true;
  if (reason !== 'goOn' && !(isEarly && KNOWS_ENOUGH.includes(reason)))
    return { kind: 'ended', reason, position, poolSize };
  return {
    kind: 'item',
    item: chosen,
    isTrial: false,
    probability: choice.probability,
    alternatives: choice.alternatives.flatMap(({ indexes, probability, expectedInformation }) => {
      const one = pool[indexes[0] ?? -1]?.item;
      if (!one) return [];
      const { skillId, level } = one;
      return [{ skillId, level, itemCount: indexes.length, probability, expectedInformation }];
    }),
    position,
    poolSize,
  };
}

const KNOWS_ENOUGH = ['sure', 'littleToLearn'];

/**
 * Items of a skill that may come: not met in this check, in the person's language, never responded to, not lately, as
 * far as there are.
 */
export function poolOf(items: readonly PoolItem[], met: Met, locale: string) {
  const left = items.filter((item) => !met.inCheck.has(item.itemId));
  const readable = preferred(left, (item) => item.locales.includes(locale));
  const unseen = preferred(readable, (item) => !met.answered.has(item.itemId));
  return preferred(unseen, (item) => !met.recently.has(item.itemId));
}

function preferred<T>(all: readonly T[], isBetter: (one: T) => boolean): readonly T[] {
  const better = all.filter(isBetter);
  return better.length > 0 ? better : all;
}
