import type { ItemParameters } from '#engine';
import { type Observation, seededRandom } from '#engine';
import { Problem } from '#kernel/problems';
import { wrongChoice } from './problems.ts';

export type Outcome = 'correct' | 'wrong' | 'notLearnt';
export type Choice = { readonly chosen: readonly string[]; readonly notLearnt: boolean };

type Options = readonly { readonly optionId: string; readonly correct: boolean }[];

/**
 * The order in which a presentation shows its options: drawn from its id, so that every device shows the same and
 * the place of the right one says nothing.
 */
export function shuffleOptions(presentationId: string, optionIds: readonly string[]): string[] {
  const random = seededRandom(`options:${presentationId}`);
  const order = [...optionIds];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? '', order[last] ?? ''];
  }
  return order;
}

/**
 * Right when exactly the right options are chosen.
 * @throws Problem learning/wrong-choice when something else was chosen than the item offers, or nothing
 */
export function markResponse(
  item: { readonly kind: string; readonly options: Options },
  { chosen, notLearnt }: Choice,
): Outcome {
  const offered = new Set(item.options.map((option) => option.optionId));
  if (new Set(chosen).size < chosen.length || chosen.some((optionId) => !offered.has(optionId)))
    throw new Problem(wrongChoice, 'Choose among the options shown, each once.');
  if (notLearnt) {
    if (chosen.length > 0)
      throw new Problem(wrongChoice, 'Either choose, or say that you have not learnt this yet.');
    return 'notLearnt';
  }
  if (chosen.length === 0 || (item.kind === 'single' && chosen.length > 1))
    throw new Problem(
      wrongChoice,
      item.kind === 'single' ? 'Choose exactly one option.' : 'Choose at least one option.',
    );
  const right = item.options.filter((option) => option.correct);
  const isRight =
    right.length === chosen.length && right.every((option) => chosen.includes(option.optionId));
  return isRight ? 'correct' : 'wrong';
}

/** Whether two choices are the same response; the order in which options were ticked says nothing. */
export function isSameChoice(
  a: { readonly chosen: readonly string[]; readonly outcome: Outcome },
  b: Choice,
): boolean {
  if ((a.outcome === 'notLearnt') !== b.notLearnt) return false;
  return a.chosen.toSorted().join('\n') === b.chosen.toSorted().join('\n');
}

/** What makes a response count for less. */
export type Circumstances = {
  /** The person has responded to this item before and has read the explanations since. */
  readonly isAgain: boolean;
  /** See `isHurried`. */
  readonly isHurried: boolean;
};

/** What a response tells about its skill. */
export function observationOf(
  outcome: Outcome,
  item: ItemParameters,
  { isAgain, isHurried }: Circumstances,
): Observation {
  const help = isAgain ? { assistance: 'retry' as const } : {};
  if (outcome === 'notLearnt') return { kind: 'notLearnt', item, ...help };
  const hurry = isHurried ? { hurried: true } : {};
  return { kind: 'response', correct: outcome === 'correct', item, ...help, ...hurry };
}

/** Nobody reads faster: ten words a second is more than twice the pace at which people follow a text. */
const MOST_WORDS_A_SECOND = 10;

/**
 * Whether an item was responded to before anybody can have read it.
 * @param durationMs as measured where it was shown; what nobody measured there tells nothing, undefined then
 */
export function isHurried(
  item: { readonly stem: string; readonly options: readonly { readonly text: string }[] },
  durationMs: number | undefined,
): boolean {
  if (durationMs === undefined) return false;
  const words = [item.stem, ...item.options.map(({ text }) => text)].reduce(
    (sum, text) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0),
    0,
  );
  return durationMs < (words / MOST_WORDS_A_SECOND) * 1_000;
}
