import {
  type Ability,
  type Expected,
  expectRight,
  initialAbility,
  learnAbility,
} from './ability.ts';
import { DIRECTIONS } from './ability-directions.ts';
import { easinessOf } from './difficulty.ts';
import { logistic } from './logistic.ts';
import type { TracedItem } from './response-history.ts';
import type { TracingBase } from './tracing-model.ts';

/** Where in a skill's STRIDE numbers each stands. A surprise is right (1 or 0) minus what its easiness let expect. */
export const OF_SKILL = {
  /** surprises: their sum, and means that forget fast, in the middle, slowly */
  surprises: 0,
  fast: 1,
  middle: 2,
  slow: 3,
  right: 4,
  wrong: 5,
  /** how many were right, or wrong, in a row just now */
  rightRun: 6,
  wrongRun: 7,
  /** the learner's how-manieth response was the last one here */
  lastCount: 8,
  /** the last four, as bits with a leading 1 */
  lastFour: 9,
  /** what the skill is above the learner's abilities: logits and variance */
  own: 10,
  ownVariance: 11,
  /** seconds since the learner's first response; NaN when not known */
  lastSeconds: 12,
} as const;
const STRIDE = 13;

/** Of the last responses, the latest first. */
export const REMEMBERED = 3;

/**
 * What is kept of one learner: 56 bytes for each skill, and about 500 for the learner. It moves on in place with each
 * response. Plain numbers and typed arrays, so that it can be stored.
 */
export type LearnerTrace = {
  count: number;
  ability: Ability;
  /** which skill each row of `bySkill` is about, in the order in which they came; `skillCount` of them are in use */
  skillCount: number;
  skills: Int32Array;
  bySkill: Float32Array;
  /** sum of all surprises, and a mean of them that forgets fast */
  surprises: number;
  fast: number;
  /** surprises of the last responses, their skills (−1: none), and whether they were right */
  lastSurprises: Float32Array;
  lastSkills: Int32Array;
  lastRight: Uint8Array;
  lastItem: number;
  /** responses in a row that were right (> 0) or wrong (< 0) */
  run: number;
  /** responses in a row in the same skill, and the skill before them with whether its last was right */
  sameSkill: number;
  otherSkill: number;
  otherRight: number;
  /** of the first and of the last response; NaN when not known */
  firstSeconds: number;
  lastSeconds: number;
};

export function beginTrace(): LearnerTrace {
  return {
    count: 0,
    ability: initialAbility(),
    skillCount: 0,
    skills: new Int32Array(4),
    bySkill: new Float32Array(4 * STRIDE),
    surprises: 0,
    fast: 0,
    lastSurprises: new Float32Array(REMEMBERED),
    lastSkills: new Int32Array(REMEMBERED).fill(-1),
    lastRight: new Uint8Array(REMEMBERED),
    lastItem: -1,
    run: 0,
    sameSkill: 0,
    otherSkill: -1,
    otherRight: 0,
    firstSeconds: Number.NaN,
    lastSeconds: Number.NaN,
  };
}

export function copyTrace(trace: LearnerTrace): LearnerTrace {
  return {
    ...trace,
    ability: { mean: trace.ability.mean.slice(), covariance: trace.ability.covariance.slice() },
    skills: trace.skills.slice(),
    bySkill: trace.bySkill.slice(),
    lastSurprises: trace.lastSurprises.slice(),
    lastSkills: trace.lastSkills.slice(),
    lastRight: trace.lastRight.slice(),
  };
}

/** Where the skill's numbers begin in `bySkill`, −1 when it is new to the learner. */
export function rowOf({ skills, skillCount }: LearnerTrace, skill: number): number {
  // From the end: the skills of late are the ones that are asked for.
  for (let at = skillCount - 1; at >= 0; at--) if (skills[at] === skill) return at * STRIDE;
  return -1;
}

/** Squared logits: how far a skill may lie from what the abilities say, and what each response in it adds. */
const OWN_VARIANCE = 0.6;
const OWN_DRIFT = 0.02;

const expected: Expected = { mean: 0, variance: 0, right: 0 };
const gains = new Float64Array(DIRECTIONS);

/** Moves the trace on by one response. */
export function moveOn(
  trace: LearnerTrace,
  { easiness, directions }: TracingBase,
  { item, skill, seconds }: TracedItem,
  isRight: boolean,
): void {
  const easy = easinessOf(easiness, item, skill);
  expectRight(trace.ability, directions, easy, skill, expected);
  const row = rowToChange(trace, skill);
  learnOwn(trace.bySkill, row, expected.mean, isRight);
  learnAbility(trace.ability, directions, skill, isRight, expected, gains);

  const surprise = (isRight ? 1 : 0) - logistic(easy);
  trace.surprises += surprise;
  trace.fast += (surprise - trace.fast) * 0.3;
  if (Number.isNaN(trace.firstSeconds)) trace.firstSeconds = seconds;
  rememberInSkill(trace, row, surprise, isRight, seconds);
  rememberInOrder(trace, skill, surprise, isRight);
  trace.lastItem = item;
  trace.lastSeconds = seconds;
  trace.count++;
}

function rowToChange(trace: LearnerTrace, skill: number): number {
  const found = rowOf(trace, skill);
  if (found >= 0) return found;
  if (trace.skillCount === trace.skills.length) {
    const { skills, bySkill } = trace;
    trace.skills = new Int32Array(2 * skills.length);
    trace.skills.set(skills);
    trace.bySkill = new Float32Array(2 * bySkill.length);
    trace.bySkill.set(bySkill);
  }
  const row = trace.skillCount * STRIDE;
  trace.skills[trace.skillCount++] = skill;
  trace.bySkill[row + OF_SKILL.ownVariance] = OWN_VARIANCE;
  trace.bySkill[row + OF_SKILL.lastFour] = 1;
  return row;
}

/** One-dimensional filter, as in ability.ts, around what the abilities say. */
function learnOwn(bySkill: Float32Array, row: number, mean: number, isRight: boolean): void {
  const own = bySkill[row + OF_SKILL.own] ?? 0;
  const variance = (bySkill[row + OF_SKILL.ownVariance] ?? 0) + OWN_DRIFT;
  const right = logistic(mean + own);
  const after = 1 / (1 / variance + right * (1 - right));
  bySkill[row + OF_SKILL.own] = own + after * ((isRight ? 1 : 0) - right);
  bySkill[row + OF_SKILL.ownVariance] = after;
}

function rememberInSkill(
  { bySkill, count, firstSeconds }: LearnerTrace,
  row: number,
  surprise: number,
  isRight: boolean,
  seconds: number,
): void {
  const right = isRight ? 1 : 0;
  const forget = (at: number, speed: number) => {
    const before = bySkill[row + at] ?? 0;
    bySkill[row + at] = before + (surprise - before) * speed;
  };
  forget(OF_SKILL.fast, 0.5);
  forget(OF_SKILL.middle, 0.25);
  forget(OF_SKILL.slow, 0.1);
  const add = (at: number, much: number) => {
    bySkill[row + at] = (bySkill[row + at] ?? 0) + much;
  };
  add(OF_SKILL.surprises, surprise);
  add(OF_SKILL.right, right);
  add(OF_SKILL.wrong, 1 - right);
  bySkill[row + OF_SKILL.rightRun] = isRight ? (bySkill[row + OF_SKILL.rightRun] ?? 0) + 1 : 0;
  bySkill[row + OF_SKILL.wrongRun] = isRight ? 0 : (bySkill[row + OF_SKILL.wrongRun] ?? 0) + 1;
  bySkill[row + OF_SKILL.lastCount] = count;
  const four = 2 * (bySkill[row + OF_SKILL.lastFour] ?? 1) + right;
  bySkill[row + OF_SKILL.lastFour] = four < 32 ? four : 16 + (four & 15);
  bySkill[row + OF_SKILL.lastSeconds] = seconds - firstSeconds;
}

function rememberInOrder(
  trace: LearnerTrace,
  skill: number,
  surprise: number,
  isRight: boolean,
): void {
  const { lastSkills, lastRight, lastSurprises } = trace;
  if (trace.count > 0 && lastSkills[0] !== skill) {
    trace.otherSkill = lastSkills[0] ?? -1;
    trace.otherRight = lastRight[0] ?? 0;
    trace.sameSkill = 0;
  }
  trace.sameSkill++;
  trace.run = isRight ? Math.max(0, trace.run) + 1 : Math.min(0, trace.run) - 1;
  lastSkills.copyWithin(1, 0, REMEMBERED - 1);
  lastRight.copyWithin(1, 0, REMEMBERED - 1);
  lastSurprises.copyWithin(1, 0, REMEMBERED - 1);
  lastSkills[0] = skill;
  lastRight[0] = isRight ? 1 : 0;
  lastSurprises[0] = surprise;
}
