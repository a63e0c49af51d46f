/**
 * How exactly and with how few questions simulated people are assessed; every figure is a mean over seeds with its
 * standard deviation. `--seeds 5` takes fewer, `--seed 100` begins at another.
 * `--http` asks a running server instead, with `--people 50` of each seed.
 */
import { manySkills } from './assessment/many-skills.ts';
import { oneSkill } from './assessment/one-skill.ts';
import { overHttp } from './assessment/over-http.ts';
import { type Benched, numberAfter } from './measure.ts';

const SEEDS = 20;
/** Of each seed; in all as many as of one seed in memory. */
const HTTP_PEOPLE = 50;

export async function bench(words: readonly string[]): Promise<Benched> {
  const first = numberAfter(words, '--seed', 1);
  const count = numberAfter(words, '--seeds', SEEDS);
  const seeds = Array.from({ length: count }, (_, at) => first + at);
  const measures = words.includes('--http')
    ? await overHttp(seeds, numberAfter(words, '--people', HTTP_PEOPLE))
    : [...oneSkill(seeds), ...manySkills(seeds)];
  const json = Object.fromEntries(
    measures.map(({ name, unit, median, overSeeds, limit }) => [
      name,
      { unit, mean: median, deviation: overSeeds?.deviation, atMost: limit?.value },
    ]),
  );
  return { measures, json };
}
