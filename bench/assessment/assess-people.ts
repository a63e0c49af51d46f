import {
  chooseSkillQuestion,
  type MasteryNetwork,
  type SkillQuestionPolicy,
  type SkillResponse,
} from '#engine';
import { answers, drawMastery, SKILLS } from './many-skills-simulation.ts';

export type Assessed = {
  /** per person */
  readonly questions: number;
  /** share of all skills of all people that were said rightly */
  readonly accuracy: number;
  /** P(not mastered | said to be mastered) */
  readonly falseMastery: number;
  /** P(said to be mastered | not mastered) */
  readonly falseAlarm: number;
  readonly microsPerChoice: number;
};

/** Assesses people of the true network with the one that is believed in. */
export function assessPeople(
  truth: MasteryNetwork,
  believed: MasteryNetwork,
  people: number,
  policy: SkillQuestionPolicy,
  random: () => number,
): Assessed {
  const counts = { questions: 0, right: 0, said: 0, saidWrongly: 0, lacking: 0, choices: 0, ms: 0 };
  for (let person = 0; person < people; person++) {
    const mastered = drawMastery(truth, random);
    const responses: SkillResponse[] = [];
    for (;;) {
      const beganMs = performance.now();
      const question = chooseSkillQuestion({ network: believed, responses, policy });
      counts.ms += performance.now() - beganMs;
      counts.choices++;
      const { skillIndex } = question;
      if (skillIndex === undefined) {
        tally(counts, mastered, question.mastered, policy.masteredProbability);
        break;
      }
      counts.questions++;
      responses.push({ skillIndex, correct: answers(mastered[skillIndex] === 1, random) });
    }
  }
  return {
    questions: counts.questions / people,
    accuracy: counts.right / (people * SKILLS),
    falseMastery: counts.saidWrongly / counts.said,
    falseAlarm: counts.saidWrongly / counts.lacking,
    microsPerChoice: (1000 * counts.ms) / counts.choices,
  };
}

function tally(
  counts: { right: number; said: number; saidWrongly: number; lacking: number },
  mastered: Uint8Array,
  probabilities: Float64Array,
  threshold: number,
): void {
  for (const [skill, is] of mastered.entries()) {
    const said = (probabilities[skill] ?? 0) > threshold;
    if (said === (is === 1)) counts.right++;
    if (said) counts.said++;
    if (is === 0) counts.lacking++;
    if (said && is === 0) counts.saidWrongly++;
  }
}
