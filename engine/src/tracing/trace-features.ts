import { type Expected, expectRight } from './ability.ts';
import { CONTEXTS } from './contexts.ts';
import { easinessOf } from './difficulty.ts';
import { type LearnerTrace, OF_SKILL } from './learner-trace.ts';
import { moderated } from './logistic.ts';
import type { TracedItem } from './response-history.ts';
import type { TracingBase } from './tracing-model.ts';

/** Why a prediction is what it is, in kinds that a person can be told. */
export type TracingReason =
  | 'item'
  | 'abilities'
  | 'skillHistory'
  | 'lastResponses'
  | 'order'
  | 'time'
  | 'amount';

/** What the trees see of a learner and what is asked, in order, and the kind of reason that each is. */
const OWN_FEATURES: readonly (readonly [name: string, reason: TracingReason])[] = [
  ['expected logits', 'abilities'],
  ['mean', 'abilities'],
  ['variance', 'abilities'],
  ['easiness', 'item'],
  ['item count', 'item'],
  ['all surprises', 'abilities'],
  ['fast surprises', 'lastResponses'],
  ['last surprise', 'lastResponses'],
  ['surprise before', 'lastResponses'],
  ['run', 'lastResponses'],
  ['skill surprises', 'skillHistory'],
  ['skill fast', 'skillHistory'],
  ['skill middle', 'skillHistory'],
  ['skill slow', 'skillHistory'],
  ['skill right', 'skillHistory'],
  ['skill wrong', 'skillHistory'],
  ['skill right run', 'skillHistory'],
  ['skill wrong run', 'skillHistory'],
  ['skill own', 'skillHistory'],
  ['skill own variance', 'skillHistory'],
  ['responses since skill', 'order'],
  ['same skill', 'order'],
  ['seconds since skill', 'time'],
  ['seconds since last', 'time'],
  ['responses', 'amount'],
  ['skills', 'amount'],
];

export const FEATURE_REASONS: readonly TracingReason[] = [
  ...OWN_FEATURES.map(([, reason]) => reason),
  ...CONTEXTS.map((): TracingReason => 'order'),
];
/** Where the logits of contexts begin. */
export const FIRST_CONTEXT = OWN_FEATURES.length;

/**
 * Writes all features but those of contexts.
 *
 * @param row where the skill stands in the trace, −1 when it is new to the learner
 * @returns the logits that the abilities expect; the trees add to them
 */
export function writeFeatures(
  trace: LearnerTrace,
  row: number,
  { easiness, directions }: TracingBase,
  { item, skill, seconds }: TracedItem,
  expected: Expected,
  x: Float32Array,
): number {
  const easy = easinessOf(easiness, item, skill);
  expectRight(trace.ability, directions, easy, skill, expected);
  const logits = moderated(expected.mean, expected.variance);
  const { count, bySkill, lastSurprises } = trace;
  const of = (at: number): number => (row < 0 ? 0 : (bySkill[row + at] ?? 0));
  const inSkill = of(OF_SKILL.right) + of(OF_SKILL.wrong);
  let at = 0;
  x[at++] = logits;
  x[at++] = expected.mean;
  x[at++] = expected.variance;
  x[at++] = easy;
  x[at++] = Math.log1p(easiness.itemCounts[item] ?? 0);
  x[at++] = trace.surprises / (count + 5);
  x[at++] = trace.fast;
  x[at++] = lastSurprises[0] ?? 0;
  x[at++] = lastSurprises[1] ?? 0;
  x[at++] = trace.run;
  x[at++] = of(OF_SKILL.surprises) / (inSkill + 2);
  x[at++] = of(OF_SKILL.fast);
  x[at++] = of(OF_SKILL.middle);
  x[at++] = of(OF_SKILL.slow);
  x[at++] = of(OF_SKILL.right);
  x[at++] = of(OF_SKILL.wrong);
  x[at++] = of(OF_SKILL.rightRun);
  x[at++] = of(OF_SKILL.wrongRun);
  x[at++] = of(OF_SKILL.own);
  x[at++] = row < 0 ? 1 : of(OF_SKILL.ownVariance);
  x[at++] = row < 0 ? -1 : count - of(OF_SKILL.lastCount);
  x[at++] = count > 0 && trace.lastSkills[0] === skill ? 1 : 0;
  x[at++] = row < 0 ? -1 : logSeconds(seconds - trace.firstSeconds - of(OF_SKILL.lastSeconds));
  x[at++] = logSeconds(seconds - trace.lastSeconds);
  x[at++] = count;
  x[at++] = trace.skillCount;
  return logits;
}

/** Of a time that is not known −1, so that the trees can tell it from no time at all. */
function logSeconds(elapsed: number): number {
  return Number.isNaN(elapsed) ? -1 : Math.log1p(Math.max(0, elapsed));
}
