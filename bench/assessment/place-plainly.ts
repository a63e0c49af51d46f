/**
 * The textbook's adaptive test, to hold ours against in the same run: the estimate is the average over a grid of
 * ability, the next item the one with most Fisher information at the estimate. It shares no code with the engine.
 */
import type { ItemParameters } from '#engine';
import type { Place } from './one-skill.ts';

const NODES = 61;
const REACH = 5;

export function placePlainly(
  bank: readonly ItemParameters[],
  rule: { readonly deviation: number; readonly maximumItems: number },
): Place {
  const abilities = Float64Array.from(
    { length: NODES },
    (_, node) => -REACH + (2 * REACH * node) / (NODES - 1),
  );
  return (answer) => {
    const masses = abilities.map((ability) => Math.exp((-ability * ability) / 2));
    const asked: number[] = [];
    let { mean, deviation } = moments(abilities, masses);
    while (deviation >= rule.deviation && asked.length < rule.maximumItems) {
      const index = mostInformative(bank, mean, asked);
      const item = bank[index];
      if (!item) break;
      const correct = answer(index);
      asked.push(index);
      for (let node = 0; node < NODES; node++) {
        const right = rightAt(abilities[node] ?? 0, item);
        masses[node] = (masses[node] ?? 0) * (correct ? right : 1 - right);
      }
      ({ mean, deviation } = moments(abilities, masses));
    }
    return { asked, mean };
  };
}

function mostInformative(
  bank: readonly ItemParameters[],
  ability: number,
  asked: readonly number[],
): number {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < bank.length; index++) {
    const item = bank[index];
    if (!item || asked.includes(index)) continue;
    const right = rightAt(ability, item);
    const slope =
      (item.discrimination * (right - item.guessing) * (1 - right)) / (1 - item.guessing);
    const information = (slope * slope) / (right * (1 - right));
    if (information > most) {
      most = information;
      best = index;
    }
  }
  return best;
}

function rightAt(
  ability: number,
  { discrimination, difficulty, guessing }: ItemParameters,
): number {
  return guessing + (1 - guessing) / (1 + Math.exp(-discrimination * (ability - difficulty)));
}

function moments(abilities: Float64Array, masses: Float64Array) {
  let [sum, first, second] = [0, 0, 0];
  for (let node = 0; node < NODES; node++) {
    const mass = masses[node] ?? 0;
    const ability = abilities[node] ?? 0;
    sum += mass;
    first += mass * ability;
    second += mass * ability * ability;
  }
  const mean = first / sum;
  return { mean, deviation: Math.sqrt(second / sum - mean * mean) };
}
