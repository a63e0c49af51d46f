import { addToContext, type ContextTable, contextKey, contextLogits } from './context-table.ts';
import { type LearnerTrace, OF_SKILL } from './learner-trace.ts';
import type { TracedItem } from './response-history.ts';

/** The circumstances of a response that may make it right more often than abilities say. */
export const CONTEXTS = [
  /** this skill after the last one, last two, last three, and which of them were right */
  'afterOne',
  'afterTwo',
  'afterThree',
  /** this skill after the last other skill, and whether that was right at its last */
  'afterOther',
  /** this skill with the last four responses in it */
  'skillCourse',
  /** this skill for the how-manieth time in a row */
  'skillRun',
  /** this item when the last response was right, or wrong; and after the very item before it */
  'itemAfterRight',
  'itemAfterItem',
] as const;

const MOST_RUN = 12;
const NONE = 0;

/** Writes the keys of all contexts of what is asked now; 0 where there is none. */
export function writeContextKeys(
  trace: LearnerTrace,
  row: number,
  { item, skill }: TracedItem,
  keys: Int32Array,
): void {
  const { lastSkills, lastRight, count } = trace;
  const [one = -1, two = -1, three = -1] = lastSkills;
  const right = lastRight[0] ?? 0;
  const rightTwo = 2 * right + (lastRight[1] ?? 0);
  const rightThree = 2 * rightTwo + (lastRight[2] ?? 0);
  const isSame = one === skill;
  const other = isSame ? trace.otherSkill : one;
  keys[0] = count < 1 ? NONE : contextKey(0, skill, one, right, 0);
  keys[1] = count < 2 ? NONE : contextKey(1, skill, one, two, rightTwo);
  keys[2] =
    count < 3 ? NONE : contextKey(2, skill, Math.imul(one + 2, 65_537) + two, three, rightThree);
  keys[3] = other < 0 ? NONE : contextKey(3, skill, other, isSame ? trace.otherRight : right, 0);
  keys[4] = contextKey(4, skill, row < 0 ? 1 : (trace.bySkill[row + OF_SKILL.lastFour] ?? 1), 0, 0);
  keys[5] = contextKey(5, skill, isSame ? Math.min(MOST_RUN, trace.sameSkill) : 0, 0, 0);
  keys[6] = item < 0 || count < 1 ? NONE : contextKey(6, item, right, 0, 0);
  keys[7] = item < 0 || trace.lastItem < 0 ? NONE : contextKey(7, item, trace.lastItem, right, 0);
}

/** @param without see `contextLogits` */
export function writeContextLogits(
  table: ContextTable,
  keys: Int32Array,
  without: number,
  x: Float32Array,
  from: number,
): void {
  for (let at = 0; at < CONTEXTS.length; at++) {
    const key = keys[at] ?? NONE;
    x[from + at] = key === NONE ? 0 : contextLogits(table, key, without);
  }
}

/** Notes in each context how far a response was above what the abilities expected. */
export function addToContexts(
  table: ContextTable,
  keys: Int32Array,
  column: number,
  expectedRight: number,
  isRight: boolean,
): void {
  const surprise = (isRight ? 1 : 0) - expectedRight;
  for (let at = 0; at < CONTEXTS.length; at++) {
    const key = keys[at] ?? NONE;
    if (key !== NONE)
      addToContext(table, key, column, surprise, expectedRight * (1 - expectedRight));
  }
}
