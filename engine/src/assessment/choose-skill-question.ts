import { requireWhole } from '../numeric/require.ts';
import type { MasteryInference } from './mastery-inference.ts';
import type { MasteryNetwork, SkillResponse } from './mastery-network.ts';
import { observed } from './mastery-posterior.ts';
import { SKILL_QUESTION_POLICY_1, type SkillQuestionPolicy } from './skill-question-policy.ts';

export type SkillQuestionRequest = {
  readonly network: MasteryNetwork;
  readonly responses: readonly SkillResponse[];
  /** indexes of the skills that there are questions about; all when absent */
  readonly candidates?: readonly number[] | undefined;
  /** SKILL_QUESTION_POLICY_1 when absent */
  readonly policy?: SkillQuestionPolicy | undefined;
};

export type SkillQuestion = {
  /** the skill to ask about next; undefined when it is time to stop */
  readonly skillIndex: number | undefined;
  /** 'goOn' exactly when there is a skill to ask about */
  readonly reason: 'goOn' | 'sure' | 'maximum' | 'noItems' | 'littleToLearn';
  /** ≥ 0: by how much the sum of p (1 − p) over all skills is expected to fall; 0 when none was weighed */
  readonly expectedReduction: number;
  /** for each skill the probability in [0, 1] that it is mastered */
  readonly mastered: Float64Array;
};

/**
 * The skill to ask about next, so that all skills together become sure soonest, or why to stop. A question is worth what
 * it takes off the sum of p (1 − p) over all skills, in the mean of its two responses; of equals
 * the one that tells most about itself.
 *
 * @throws EngineError `wrongShape`, `outOfRange`, `cycle`
 * Source: the expected posterior variance of the Bayes classifier, cf. Tatsuoka, 'Data analytic methods for latent
 * partially ordered classification models', Journal of the Royal Statistical Society C 51(3), 2002; for two responses it
 * is Σ cov(mastery, response)² / var(response).
 */
export function chooseSkillQuestion(request: SkillQuestionRequest): SkillQuestion {
  const { network, responses } = request;
  const policy = request.policy ?? SKILL_QUESTION_POLICY_1;
  requireWhole(policy.maximumQuestions, 0, 1e6, 'policy.maximumQuestions');
  const inference = observed(network, responses);
  const mastered = inference.mastered.slice();
  const stop = (reason: SkillQuestion['reason'], expectedReduction = 0): SkillQuestion => ({
    skillIndex: undefined,
    reason,
    expectedReduction,
    mastered,
  });
  if (errorShare(mastered, policy) < policy.sureErrorShare) return stop('sure');
  if (responses.length >= policy.maximumQuestions) return stop('maximum');
  const candidates = request.candidates ?? [...network.prerequisites.keys()];
  if (candidates.length === 0) return stop('noItems');
  const { skill, reduction } = bestOf(candidates, inference, network);
  if (reduction < policy.worthwhileReduction) return stop('littleToLearn', reduction);
  return { skillIndex: skill, reason: 'goOn', expectedReduction: reduction, mastered };
}

/** The expected share of skills that would be said wrongly now. */
function errorShare(mastered: Float64Array, { masteredProbability }: SkillQuestionPolicy): number {
  let errors = 0;
  for (const p of mastered) errors += p > masteredProbability ? 1 - p : p;
  return errors / Math.max(1, mastered.length);
}

function bestOf(
  candidates: readonly number[],
  inference: MasteryInference,
  network: MasteryNetwork,
): { skill: number; reduction: number } {
  const best = { skill: -1, reduction: -1 };
  const jointly = new Float64Array(inference.skillCount);
  const { mastered } = inference;
  let uncertainty = 0;
  for (const p of mastered) uncertainty += p * (1 - p);
  const weighed = candidates.map((skill) => weigh(skill, mastered, network));
  // The most telling about themselves first, so that the bound below soon leaves out the rest.
  weighed.sort((a, b) => b.ownShare - a.ownShare || a.skill - b.skill);
  for (const { skill, p, told, variance, ownShare } of weighed) {
    // A response tells no more about any skill than a correlation of its mastery with this one of 1 would.
    if (ownShare * uncertainty <= best.reduction) break;
    inference.joinWith(skill, jointly);
    let sum = 0;
    for (const [other, together] of jointly.entries())
      sum += (told * (together - p * (mastered[other] ?? 0))) ** 2;
    const reduction = sum / variance;
    if (reduction > best.reduction) Object.assign(best, { skill, reduction });
  }
  return best;
}

/** What a question about one skill tells by itself: its share is the squared correlation of response and mastery. */
function weigh(skill: number, mastered: Float64Array, { slips, guesses }: MasteryNetwork) {
  requireWhole(skill, 0, mastered.length - 1, 'candidates');
  const p = mastered[skill] ?? 0;
  const guess = guesses[skill] ?? 0;
  const told = 1 - (slips[skill] ?? 0) - guess;
  const right = guess + told * p;
  const variance = right * (1 - right);
  return { skill, p, told, variance, ownShare: (told * told * p * (1 - p)) / variance };
}
