import { logistic } from '../proficiency/item-response.ts';
import { type Frontier, type FrontierStep, frontierOf } from './mastery-frontier.ts';
import { type MasteryNetwork, requireNetwork } from './mastery-network.ts';

/** Abilities at which the network is computed: equally spaced, errors below 1e-3 for slopes up to 2.5. */
export const ABILITY_NODES = 15;
const SPACING = 0.6;

/** @returns ability at a node, in standard deviations */
export function abilityAt(node: number): number {
  return SPACING * (node - (ABILITY_NODES - 1) / 2);
}

/** Rarer states and abilities than this are left out where one question is weighed after the other. */
const NEGLIGIBLE = 1e-5;

/**
 * The exact joint distribution of mastery and ability, given how probable the responses to each skill are with and
 * without mastery. Sums run forward and backward over the frontier's states for each ability; see `frontierOf`.
 *
 * Made once for a network and used again for each person: `observe` replaces what was observed before.
 * Source: the forward-backward algorithm, Rabiner, Proceedings of the IEEE 77(2), 1989, section III, over states of the
 * frontier in place of time; each step is scaled (section V.A), and each probability is normalized by itself.
 */
export class MasteryInference {
  readonly skillCount: number;
  /** probability of mastery of each skill, in [0, 1] */
  readonly mastered: Float64Array;
  /** probability of each ability node; sums to 1 */
  readonly abilities = new Float64Array(ABILITY_NODES);
  /** natural logarithm of the probability of what was observed */
  logEvidence = 0;
  /** by skill and node: how probable that node is together with the prerequisites, and with mastery */
  readonly eligibleAt: Float64Array;
  readonly masteredAt: Float64Array;

  readonly #frontier: Frontier;
  readonly #shares: Float64Array;
  /** by skill and node: probability of mastery with all prerequisites */
  readonly #chances: Float64Array;
  /** by skill and node, times the likelihood: mastered; not mastered; not mastered for lack of a prerequisite */
  readonly #yes: Float64Array;
  readonly #no: Float64Array;
  readonly #lacking: Float64Array;
  /** by state and node */
  readonly #forward: Float64Array;
  readonly #backward: Float64Array;
  readonly #side: Float64Array;
  /** places of the states of each step that still matter */
  readonly #alive: Int32Array;
  readonly #aliveCounts: Int32Array;
  #fromNode = 0;
  #untilNode = ABILITY_NODES;

  constructor(network: MasteryNetwork) {
    requireNetwork(network);
    const skills = network.prerequisites.length;
    this.#frontier = frontierOf(network.prerequisites);
    const cells = this.#frontier.stateCount * ABILITY_NODES;
    this.skillCount = skills;
    this.mastered = new Float64Array(skills);
    this.#shares = abilityShares();
    this.#chances = new Float64Array(skills * ABILITY_NODES);
    for (let skill = 0; skill < skills; skill++) {
      for (let node = 0; node < ABILITY_NODES; node++) {
        this.#chances[skill * ABILITY_NODES + node] = logistic(
          (network.slopes[skill] ?? 0) * abilityAt(node) - (network.difficulties[skill] ?? 0),
        );
      }
    }
    this.eligibleAt = new Float64Array(skills * ABILITY_NODES);
    this.masteredAt = new Float64Array(skills * ABILITY_NODES);
    this.#yes = new Float64Array(skills * ABILITY_NODES);
    this.#no = new Float64Array(skills * ABILITY_NODES);
    this.#lacking = new Float64Array(skills);
    this.#forward = new Float64Array(cells);
    this.#backward = new Float64Array(cells);
    this.#side = new Float64Array(cells);
    this.#alive = new Int32Array(this.#frontier.stateCount);
    this.#aliveCounts = new Int32Array(skills);
  }

  /**
   * @param likelihoods for each skill two numbers ≥ 0, not both 0: how probable the responses to it are without mastery,
   * and with it; 1 and 1 when there are none
   */
  observe(likelihoods: Float64Array): void {
    for (let skill = 0; skill < this.skillCount; skill++) {
      const without = likelihoods[2 * skill] ?? 1;
      const withIt = likelihoods[2 * skill + 1] ?? 1;
      this.#lacking[skill] = without;
      for (let at = skill * ABILITY_NODES; at < (skill + 1) * ABILITY_NODES; at++) {
        const chance = this.#chances[at] ?? 0;
        this.#yes[at] = chance * withIt;
        this.#no[at] = (1 - chance) * without;
      }
    }
    this.#runForward();
    this.#runBackward();
    this.#keepAlive();
  }

  /**
   * What mastery of one skill would say about the others.
   *
   * @param jointly receives, for each skill, the probability that both are mastered
   */
  joinWith(skill: number, jointly: Float64Array): void {
    const { steps } = this.#frontier;
    const at = steps.findIndex((step) => step.skill === skill);
    const step = steps[at];
    if (!step) return;
    const both = this.mastered[skill] ?? 0;
    jointly[skill] = both;
    this.#clampForward(step, at);
    for (let later = at + 1; later < steps.length; later++)
      this.#joinForward(steps[later] ?? step, later, both, jointly);
    this.#clampBackward(step, at);
    for (let earlier = at - 1; earlier >= 0; earlier--)
      this.#joinBackward(steps[earlier] ?? step, earlier, both, jointly);
  }

  #runForward(): void {
    const forward = this.#forward.fill(0);
    forward.set(this.#shares);
    this.logEvidence = 0;
    for (const step of this.#frontier.steps) {
      let sum = 0;
      const until = step.start + step.stateCount;
      for (let cell = step.start * ABILITY_NODES; cell < until * ABILITY_NODES; cell++)
        sum += forward[cell] ?? 0;
      this.logEvidence += Math.log(sum);
      for (let state = step.start; state < until; state++) {
        const cell = state * ABILITY_NODES;
        for (let node = 0; node < ABILITY_NODES; node++)
          forward[cell + node] = (forward[cell + node] ?? 0) / sum;
        this.#pass(step, state, forward, 0, ABILITY_NODES);
      }
    }
    let last = 0;
    const end = (this.#frontier.stateCount - 1) * ABILITY_NODES;
    for (let node = 0; node < ABILITY_NODES; node++) last += forward[end + node] ?? 0;
    this.logEvidence += Math.log(last);
    for (let node = 0; node < ABILITY_NODES; node++)
      this.abilities[node] = (forward[end + node] ?? 0) / last;
  }

  /** Adds what one state holds to the states that can follow it. */
  #pass(step: FrontierStep, state: number, to: Float64Array, from: number, until: number): void {
    const cell = state * ABILITY_NODES;
    const without = (step.without[state - step.start] ?? 0) * ABILITY_NODES;
    const place = step.with[state - step.start] ?? -1;
    if (place < 0) {
      const lacking = this.#lacking[step.skill] ?? 0;
      for (let node = from; node < until; node++)
        to[without + node] = (to[without + node] ?? 0) + (to[cell + node] ?? 0) * lacking;
      return;
    }
    const withIt = place * ABILITY_NODES;
    const table = step.skill * ABILITY_NODES;
    for (let node = from; node < until; node++) {
      const here = to[cell + node] ?? 0;
      to[without + node] = (to[without + node] ?? 0) + here * (this.#no[table + node] ?? 0);
      to[withIt + node] = (to[withIt + node] ?? 0) + here * (this.#yes[table + node] ?? 0);
    }
  }

  #runBackward(): void {
    const backward = this.#backward;
    backward.fill(1, (this.#frontier.stateCount - 1) * ABILITY_NODES);
    for (const step of this.#frontier.steps.toReversed()) this.#stepBackward(step);
  }

  /** One step back, and with it how probable mastery of its skill is at each ability. */
  #stepBackward(step: FrontierStep): void {
    const forward = this.#forward;
    const backward = this.#backward;
    const table = step.skill * ABILITY_NODES;
    const eligible = this.eligibleAt.fill(0, table, table + ABILITY_NODES);
    const mastered = this.masteredAt.fill(0, table, table + ABILITY_NODES);
    const lacking = this.#lacking[step.skill] ?? 0;
    let total = 0;
    let largest = 0;
    for (let index = 0; index < step.stateCount; index++) {
      const cell = (step.start + index) * ABILITY_NODES;
      const without = (step.without[index] ?? 0) * ABILITY_NODES;
      const withIt = (step.with[index] ?? -1) * ABILITY_NODES;
      for (let node = 0; node < ABILITY_NODES; node++) {
        const here = forward[cell + node] ?? 0;
        let sum = 0;
        if (withIt < 0) sum = lacking * (backward[without + node] ?? 0);
        else {
          const yes = (this.#yes[table + node] ?? 0) * (backward[withIt + node] ?? 0);
          sum = yes + (this.#no[table + node] ?? 0) * (backward[without + node] ?? 0);
          mastered[table + node] = (mastered[table + node] ?? 0) + here * yes;
          eligible[table + node] = (eligible[table + node] ?? 0) + here * sum;
        }
        backward[cell + node] = sum;
        if (sum > largest) largest = sum;
        total += here * sum;
      }
    }
    let share = 0;
    for (let at = table; at < table + ABILITY_NODES; at++) {
      mastered[at] = (mastered[at] ?? 0) / total;
      eligible[at] = (eligible[at] ?? 0) / total;
      share += mastered[at] ?? 0;
    }
    this.mastered[step.skill] = Math.min(1, share);
    const until = (step.start + step.stateCount) * ABILITY_NODES;
    for (let cell = step.start * ABILITY_NODES; cell < until; cell++)
      backward[cell] = (backward[cell] ?? 0) / largest;
  }

  #keepAlive(): void {
    let from = 0;
    let until = ABILITY_NODES;
    while ((this.abilities[from] ?? 1) < NEGLIGIBLE) from++;
    while ((this.abilities[until - 1] ?? 1) < NEGLIGIBLE) until--;
    this.#fromNode = from;
    this.#untilNode = until;
    for (const [at, step] of this.#frontier.steps.entries()) {
      let total = 0;
      for (let state = step.start; state < step.start + step.stateCount; state++)
        total += this.#weightOf(state);
      let count = 0;
      for (let state = step.start; state < step.start + step.stateCount; state++) {
        if (this.#weightOf(state) <= total * NEGLIGIBLE) continue;
        this.#alive[step.start + count] = state;
        count++;
      }
      this.#aliveCounts[at] = count;
    }
  }

  #weightOf(state: number): number {
    let weight = 0;
    for (let cell = state * ABILITY_NODES; cell < (state + 1) * ABILITY_NODES; cell++)
      weight += (this.#forward[cell] ?? 0) * (this.#backward[cell] ?? 0);
    return weight;
  }

  /** Begins a side pass to the later skills with nobody but those who mastered this one. */
  #clampForward(step: FrontierStep, at: number): void {
    const side = this.#side;
    const end = step.start + step.stateCount;
    side.fill(0, end * ABILITY_NODES);
    const table = step.skill * ABILITY_NODES;
    for (let index = 0; index < (this.#aliveCounts[at] ?? 0); index++) {
      const state = this.#alive[step.start + index] ?? 0;
      const place = step.with[state - step.start] ?? -1;
      if (place < 0) continue;
      for (let node = this.#fromNode; node < this.#untilNode; node++) {
        const cell = place * ABILITY_NODES + node;
        side[cell] =
          (side[cell] ?? 0) +
          (this.#forward[state * ABILITY_NODES + node] ?? 0) * (this.#yes[table + node] ?? 0);
      }
    }
  }

  #joinForward(step: FrontierStep, at: number, both: number, jointly: Float64Array): void {
    const side = this.#side;
    const backward = this.#backward;
    const table = step.skill * ABILITY_NODES;
    const lacking = this.#lacking[step.skill] ?? 0;
    let yes = 0;
    let no = 0;
    for (let index = 0; index < (this.#aliveCounts[at] ?? 0); index++) {
      const state = this.#alive[step.start + index] ?? 0;
      const cell = state * ABILITY_NODES;
      const without = (step.without[state - step.start] ?? 0) * ABILITY_NODES;
      const withIt = (step.with[state - step.start] ?? -1) * ABILITY_NODES;
      if (withIt < 0) {
        for (let node = this.#fromNode; node < this.#untilNode; node++) {
          const stays = (side[cell + node] ?? 0) * lacking;
          side[without + node] = (side[without + node] ?? 0) + stays;
          no += stays * (backward[without + node] ?? 0);
        }
        continue;
      }
      for (let node = this.#fromNode; node < this.#untilNode; node++) {
        const here = side[cell + node] ?? 0;
        const stays = here * (this.#no[table + node] ?? 0);
        const gains = here * (this.#yes[table + node] ?? 0);
        side[without + node] = (side[without + node] ?? 0) + stays;
        side[withIt + node] = (side[withIt + node] ?? 0) + gains;
        no += stays * (backward[without + node] ?? 0);
        yes += gains * (backward[withIt + node] ?? 0);
      }
    }
    jointly[step.skill] = yes > 0 ? (both * yes) / (yes + no) : 0;
  }

  /** Begins a side pass to the earlier skills. */
  #clampBackward(step: FrontierStep, at: number): void {
    const side = this.#side;
    const table = step.skill * ABILITY_NODES;
    for (let index = 0; index < (this.#aliveCounts[at] ?? 0); index++) {
      const state = this.#alive[step.start + index] ?? 0;
      const place = step.with[state - step.start] ?? -1;
      for (let node = this.#fromNode; node < this.#untilNode; node++) {
        side[state * ABILITY_NODES + node] =
          place < 0
            ? 0
            : (this.#yes[table + node] ?? 0) * (this.#backward[place * ABILITY_NODES + node] ?? 0);
      }
    }
  }

  #joinBackward(step: FrontierStep, at: number, both: number, jointly: Float64Array): void {
    const side = this.#side;
    const forward = this.#forward;
    const table = step.skill * ABILITY_NODES;
    const lacking = this.#lacking[step.skill] ?? 0;
    // A state after this step that does not matter was never written; its old content must not count.
    this.#clearDead(at + 1);
    let yes = 0;
    let no = 0;
    for (let index = 0; index < (this.#aliveCounts[at] ?? 0); index++) {
      const state = this.#alive[step.start + index] ?? 0;
      const cell = state * ABILITY_NODES;
      const without = (step.without[state - step.start] ?? 0) * ABILITY_NODES;
      const withIt = (step.with[state - step.start] ?? -1) * ABILITY_NODES;
      for (let node = this.#fromNode; node < this.#untilNode; node++) {
        const here = forward[cell + node] ?? 0;
        let stays = 0;
        let gains = 0;
        if (withIt < 0) stays = lacking * (side[without + node] ?? 0);
        else {
          stays = (this.#no[table + node] ?? 0) * (side[without + node] ?? 0);
          gains = (this.#yes[table + node] ?? 0) * (side[withIt + node] ?? 0);
        }
        side[cell + node] = stays + gains;
        no += here * stays;
        yes += here * gains;
      }
    }
    jointly[step.skill] = yes > 0 ? (both * yes) / (yes + no) : 0;
  }

  #clearDead(at: number): void {
    const step = this.#frontier.steps[at];
    const count = this.#aliveCounts[at] ?? 0;
    if (!step || count === step.stateCount) return;
    let index = 0;
    for (let state = step.start; state < step.start + step.stateCount; state++) {
      if (index < count && this.#alive[step.start + index] === state) index++;
      else this.#side.fill(0, state * ABILITY_NODES, (state + 1) * ABILITY_NODES);
    }
  }
}

/** The share of people at each node. */
function abilityShares(): Float64Array {
  const shares = Float64Array.from({ length: ABILITY_NODES }, (_, node) =>
    Math.exp(-(abilityAt(node) ** 2) / 2),
  );
  const sum = shares.reduce((all, one) => all + one, 0);
  return shares.map((share) => share / sum);
}
