import {
  type AssessedSkill,
  type CandidateItem,
  chooseItem,
  type ItemParameters,
  seededRandom,
  shouldStop,
} from '#engine';
import type { AssessableItem } from '#rooms/content';
import type { EndReason } from './assessment.db.ts';

/** What a person has met: from presentations, which this room does not know. */
export type Met = {
  /** Items of this very check, and of which skill: never again in it. */
  readonly inCheck: ReadonlyMap<string, string | null>;
  /** Items met in the last 30 days: only when nothing else is left. */
  readonly recently: ReadonlySet<string>;
  /** How often each item was presented to this person. */
  readonly times: ReadonlyMap<string, number>;
};

export type PoolItem = Pick<
  AssessableItem,
  'itemId' | 'version' | 'skillId' | 'parameters' | 'locales'
>;

export type Candidate =
  | {
      readonly kind: 'item';
      readonly item: PoolItem & { readonly skillId: string; readonly parameters: ItemParameters };
      /** Probability in (0, 1] of this choice. */
      readonly probability: number;
      readonly alternatives: readonly {
        readonly itemId: string;
        readonly probability: number;
        readonly expectedInformation: number;
      }[];
      /** From 1. */
      readonly position: number;
    }
  | { readonly kind: 'ended'; readonly reason: Exclude<EndReason, 'stopped'> };

/**
 * Whoever asks for a check gets one: somebody of whom we are sure may have learnt elsewhere, so only after this many
 * items does being sure end it.
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
  },
): Candidate {
  const { met, seed, maximumItems } = request;
  const position = met.inCheck.size + 1;
  const pool = skills.flatMap(({ skillId }, skillIndex) =>
    poolOf(skillId, items, met, request.locale).map((item) => ({ item, skillIndex })),
  );
  const choice = chooseItem({
    skills,
    candidates: pool.map(({ item, skillIndex }): CandidateItem => {
      const timesPresented = met.times.get(item.itemId) ?? 0;
      return { skillIndex, item: item.parameters, timesPresented };
    }),
    askedBySkill: skills.map(
      ({ skillId }) => [...met.inCheck.values()].filter((asked) => asked === skillId).length,
    ),
    random: seededRandom(`${seed}:${position}`),
  });
  const chosen = choice && pool[choice.index]?.item;
  const informations = choice?.alternatives.map((other) => other.expectedInformation) ?? [];
  const { reason } = shouldStop({
    skills,
    askedCount: met.inCheck.size,
    maximumItems,
    candidateCount: pool.length,
    bestInformation: choice ? Math.max(...informations) : undefined,
  });
  if (!choice || !chosen) return { kind: 'ended', reason: 'noItems' };
  if (reason !== 'goOn' && !(isEarly(met) && KNOWS_ENOUGH.includes(reason)))
    return { kind: 'ended', reason };
  return {
    kind: 'item',
    item: chosen,
    probability: choice.probability,
    alternatives: choice.alternatives.map(({ index, probability, expectedInformation }) => ({
      itemId: pool[index]?.item.itemId ?? '',
      probability,
      expectedInformation,
    })),
    position,
  };
}

const KNOWS_ENOUGH = ['sure', 'littleToLearn'];

const isEarly = (met: Met): boolean => met.inCheck.size < MINIMUM_ITEMS;

/** Items of a skill that may come: not met in this check, in the person's language, not met lately, as far as there are. */
function poolOf(skillId: string, items: readonly PoolItem[], met: Met, locale: string) {
  const left = items.filter((item) => item.skillId === skillId && !met.inCheck.has(item.itemId));
  const readable = preferred(left, (item) => item.locales.includes(locale));
  return preferred(readable, (item) => !met.recently.has(item.itemId));
}

function preferred<T>(all: readonly T[], isBetter: (one: T) => boolean): readonly T[] {
  const better = all.filter(isBetter);
  return better.length > 0 ? better : all;
}
