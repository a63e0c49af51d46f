import { EngineError } from '../engine-error.ts';
import { LOGIT_LIMIT, requireBetween } from '../numeric/require.ts';

/**
 * How mastery of many skills hangs together among the people of an organisation. A person has one common ability,
 * standard normal among them. Who lacks a prerequisite of a skill has not mastered it; who has them all has mastered it
 * with probability logistic(slope · ability − difficulty). A question about a skill is answered right by those who
 * mastered it except for a slip, and by others with luck only.
 *
 * Lists have one entry for each skill. A network is never changed once made: what is derived from it is kept with it.
 */
export type MasteryNetwork = {
  /** for each skill, the indexes of the skills that come before it; no circles, no index twice */
  readonly prerequisites: readonly (readonly number[])[];
  /** logits per standard deviation of ability, in [0, 10] */
  readonly slopes: Float64Array;
  /** logits, in [−20, 20]: of those with the prerequisites; a higher one is mastered more rarely */
  readonly difficulties: Float64Array;
  /** probability in (0, 0.5) of a wrong response in spite of mastery */
  readonly slips: Float64Array;
  /** probability in (0, 1) of a right response without mastery; slip and luck together are less than 1 */
  readonly guesses: Float64Array;
};

/** A response to a question about one skill. */
export type SkillResponse = {
  readonly skillIndex: number;
  readonly correct: boolean;
};

/** @throws EngineError `wrongShape`, `outOfRange` */
export function requireNetwork(network: MasteryNetwork): void {
  const { prerequisites, slopes, difficulties, slips, guesses } = network;
  const lists = { slopes, difficulties, slips, guesses };
  for (const [name, list] of Object.entries(lists)) {
    if (list.length !== prerequisites.length)
      throw new EngineError('wrongShape', `network.${name}`, 'must have one for each skill');
  }
  for (const slope of slopes) requireBetween(slope, 0, 10, 'network.slopes');
  for (const difficulty of difficulties)
    requireBetween(difficulty, -LOGIT_LIMIT, LOGIT_LIMIT, 'network.difficulties');
  for (const [skill, slip] of slips.entries()) {
    requireBetween(slip, 1e-6, 0.5, 'network.slips');
    // Without this a right response would speak against the skill.
    requireBetween(guesses[skill] ?? 0, 1e-6, 1 - slip - 1e-6, 'network.guesses');
  }
}
