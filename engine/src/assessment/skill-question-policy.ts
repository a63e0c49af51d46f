/** The numbers of one published version of how questions over many skills are chosen and when they end. */
export type SkillQuestionPolicy = {
  readonly version: string;
  /** probability in (0, 1) above which a skill is said to be mastered */
  readonly masteredProbability: number;
  /** in (0, 0.5): sure enough when the expected share of skills said wrongly is below this */
  readonly sureErrorShare: number;
  /** ≥ 0: a question that is expected to take less than this off the sum of p (1 − p) over skills is not worth asking */
  readonly worthwhileReduction: number;
  /** whole number ≥ 0 */
  readonly maximumQuestions: number;
};

/** The first published policy. Where each number comes from: SPEC.md, 'Numbers of skills-1'. */
export const SKILL_QUESTION_POLICY_1: SkillQuestionPolicy = Object.freeze({
  version: 'skills-1',
  masteredProbability: 0.5,
  sureErrorShare: 0.026,
  worthwhileReduction: 0.02,
  maximumQuestions: 40,
});
