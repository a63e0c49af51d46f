import { seededRandom } from '../random.ts';
import type { ResponseHistory } from './response-history.ts';

export type Simulation = {
  readonly history: ResponseHistory;
  /** the probability with which each response was made right */
  readonly truth: Float64Array;
};

export type SimulationRequest = {
  readonly seed: string;
  readonly learners: number;
  readonly responses: number;
  readonly skills: number;
  /** hidden groups of skills: what a learner can do in one says nothing about another */
  readonly groups: number;
  readonly itemsOfSkill: number;
  /** logits lost for each day since the last response in the skill; no times are given when it is 0 */
  readonly forgetting?: number;
};

/** Learners with an ability for each hidden group, items with a difficulty each; learning is 0.1 logits a response. */
export function simulateLearners(request: SimulationRequest): Simulation {
  const { skills, groups, itemsOfSkill, forgetting = 0 } = request;
  const random = seededRandom(`tracing ${request.seed}`);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const difficulties = Array.from({ length: skills * itemsOfSkill }, () => 0.8 * normal());
  const count = request.learners * request.responses;
  const truth = new Float64Array(count);
  const history = {
    learners: new Int32Array(count),
    items: new Int32Array(count),
    skills: new Int32Array(count),
    correct: new Uint8Array(count),
    seconds: new Float64Array(count).fill(Number.NaN),
  };
  for (let learner = 0; learner < request.learners; learner++) {
    const abilities = Array.from({ length: groups }, () => 1.5 * normal());
    const met = new Map<number, { count: number; day: number }>();
    let day = 0;
    for (let turn = 0; turn < request.responses; turn++) {
      const at = learner * request.responses + turn;
      const skill = Math.floor(random() * skills);
      const item = skill * itemsOfSkill + Math.floor(random() * itemsOfSkill);
      day += random() < 0.2 ? 10 * random() : 0.001;
      const before = met.get(skill);
      const lost = before ? Math.min(3, forgetting * (day - before.day)) : 0;
      const right =
        1 /
        (1 +
          Math.exp(
            (difficulties[item] ?? 0) -
              (abilities[skill % groups] ?? 0) -
              0.1 * (before?.count ?? 0) +
              lost,
          ));
      met.set(skill, { count: (before?.count ?? 0) + 1, day });
      truth[at] = right;
      history.learners[at] = learner;
      history.items[at] = item;
      history.skills[at] = skill;
      history.correct[at] = random() < right ? 1 : 0;
      if (forgetting > 0) history.seconds[at] = 86_400 * day;
    }
  }
  return { history, truth };
}
