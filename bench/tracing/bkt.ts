import type { ResponseHistory } from '#engine';
import type { ReferenceModel } from './reference-model.ts';

/** Of one skill, probabilities in (0, 1). */
type Skill = {
  readonly known: number;
  readonly learnt: number;
  readonly guess: number;
  readonly slip: number;
};

const BEGINNING: Skill = { known: 0.4, learnt: 0.1, guess: 0.25, slip: 0.1 };
const ROUNDS = 30;
/** Beyond them, knowing and not knowing change places. */
const MOST_GUESS = 0.5;
const MOST_SLIP = 0.4;

/**
 * Bayesian knowledge tracing, skill by skill, fitted by EM. A skill that was not met in training has the parameters
 * that fit all skills together.
 *
 * Source: A. T. Corbett and J. R. Anderson, 'Knowledge tracing', User Modeling and User-Adapted Interaction 4 (1995).
 */
export const bkt: ReferenceModel = (train) => {
  const bySkill = new Map<number, number[][]>();
  for (const [skill, courses] of coursesOf(train)) bySkill.set(skill, courses);
  const all = fitSkill([...bySkill.values()].flat());
  const fitted = new Map([...bySkill].map(([skill, courses]) => [skill, fitSkill(courses)]));
  return (test) => predict(test, (skill) => fitted.get(skill) ?? all);
};

/** Responses of each learner, by skill. */
function coursesOf({ learners, skills, correct }: ResponseHistory): Map<number, number[][]> {
  const courses = new Map<number, number[][]>();
  let own = new Map<number, number[]>();
  for (let at = 0; at < learners.length; at++) {
    if (at === 0 || learners[at] !== learners[at - 1]) own = new Map();
    const skill = skills[at] ?? -1;
    let course = own.get(skill);
    if (!course) {
      course = [];
      own.set(skill, course);
      const others = courses.get(skill);
      if (others) others.push(course);
      else courses.set(skill, [course]);
    }
    course.push(correct[at] ?? 0);
  }
  return courses;
}

function fitSkill(courses: readonly (readonly number[])[]): Skill {
  let skill = BEGINNING;
  for (let round = 0; round < ROUNDS; round++) skill = improved(skill, courses);
  return skill;
}

/** One round of EM, with one response's worth of the beginning in each sum. */
function improved(skill: Skill, courses: readonly (readonly number[])[]): Skill {
  const { known, learnt, guess, slip } = skill;
  let [knownFirst, firsts] = [BEGINNING.known, 1];
  let [learning, chances] = [BEGINNING.learnt, 1];
  let [guessed, unknown] = [BEGINNING.guess, 1];
  let [slipped, knew] = [BEGINNING.slip, 1];
  for (const course of courses) {
    const length = course.length;
    const forward = new Float64Array(length);
    let before = known;
    for (let at = 0; at < length; at++) {
      const now = afterResponse(before, course[at] === 1, skill);
      forward[at] = now;
      before = now + (1 - now) * learnt;
    }
    // Backward: how much more probable the rest of the course is when the skill is known, and when not.
    let ifKnown = 1;
    let ifNot = 1;
    for (let at = length - 1; at >= 0; at--) {
      const now = forward[at] ?? 0;
      const knownWeight = now * ifKnown;
      const notWeight = (1 - now) * ifNot;
      const share = knownWeight / (knownWeight + notWeight);
      const isRight = course[at] === 1;
      knew += share;
      unknown += 1 - share;
      if (isRight) guessed += 1 - share;
      else slipped += share;
      if (at === 0) {
        knownFirst += share;
        firsts++;
        break;
      }
      const earlier = forward[at - 1] ?? 0;
      const seenIfKnown = (isRight ? 1 - slip : slip) * ifKnown;
      const seenIfNot = (isRight ? guess : 1 - guess) * ifNot;
      const stayed = (1 - earlier) * (1 - learnt) * seenIfNot;
      const moved = (1 - earlier) * learnt * seenIfKnown;
      const total = earlier * seenIfKnown + stayed + moved;
      learning += moved / total;
      chances += (moved + stayed) / total;
      const scale = seenIfKnown + seenIfNot;
      ifKnown = seenIfKnown / scale;
      ifNot = (learnt * seenIfKnown + (1 - learnt) * seenIfNot) / scale;
    }
  }
  return {
    known: inside(knownFirst / firsts, 1),
    learnt: inside(learning / chances, 1),
    guess: inside(guessed / unknown, MOST_GUESS),
    slip: inside(slipped / knew, MOST_SLIP),
  };
}

function inside(value: number, most: number): number {
  return Math.min(most - 1e-3, Math.max(1e-3, value));
}

function afterResponse(known: number, isRight: boolean, { guess, slip }: Skill): number {
  const ifKnown = known * (isRight ? 1 - slip : slip);
  return ifKnown / (ifKnown + (1 - known) * (isRight ? guess : 1 - guess));
}

function predict(
  { learners, skills, correct }: ResponseHistory,
  skillOf: (skill: number) => Skill,
): Float64Array {
  const right = new Float64Array(learners.length);
  let known = new Map<number, number>();
  for (let at = 0; at < learners.length; at++) {
    if (at === 0 || learners[at] !== learners[at - 1]) known = new Map();
    const number = skills[at] ?? -1;
    const skill = skillOf(number);
    const before = known.get(number) ?? skill.known;
    right[at] = before * (1 - skill.slip) + (1 - before) * skill.guess;
    const now = afterResponse(before, correct[at] === 1, skill);
    known.set(number, now + (1 - now) * skill.learnt);
  }
  return right;
}
