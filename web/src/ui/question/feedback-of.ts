import type { QuestionFeedback } from './question-types.ts';

/** The server's reply to a response, as far as the question shows it. */
type JudgedResponse = {
  readonly outcome: 'correct' | 'wrong' | 'notLearnt';
  readonly options: readonly {
    readonly optionId: string;
    readonly explanation: string | null;
    readonly correct: boolean;
    readonly chosen: boolean;
  }[];
  readonly explanation: string | null;
};

/** A choice of several that holds a right one and is not right as a whole is called partly right. */
export function feedbackOf(judged: JudgedResponse): QuestionFeedback {
  const several = judged.options.filter((option) => option.correct).length > 1;
  const someRight = judged.options.some((option) => option.correct && option.chosen);
  const partly = judged.outcome === 'wrong' && several && someRight;
  return {
    outcome: partly
      ? 'partly'
      : ({ correct: 'right', wrong: 'wrong', notLearnt: 'not-learnt' } as const)[judged.outcome],
    options: Object.fromEntries(
      judged.options.map(({ optionId, correct, explanation }) => [
        optionId,
        { correct, reason: explanation },
      ]),
    ),
    explanation: judged.explanation,
  };
}
