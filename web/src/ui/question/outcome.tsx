import { Fragment } from 'react';
import type { TextKey } from '../../i18n/locales.ts';
import { Text } from '../../i18n/text.tsx';
import { IconCircleCheck, IconCircleHalf2, IconCircleX, IconHelpCircle } from '../icons.tsx';
import { Reading } from '../reading/reading.tsx';
import styles from './question.module.css';
import type { QuestionFeedback, QuestionOption } from './question-types.ts';

const outcomes = {
  right: { words: 'question.outcome.right', icon: IconCircleCheck },
  partly: { words: 'question.outcome.partly', icon: IconCircleHalf2 },
  wrong: { words: 'question.outcome.wrong', icon: IconCircleX },
  'not-learnt': { words: 'question.outcome.notLearnt', icon: IconHelpCircle },
} as const satisfies Record<
  QuestionFeedback['outcome'],
  { words: TextKey; icon: typeof IconCircleX }
>;

type OutcomeProps = {
  readonly feedback: QuestionFeedback;
  readonly options: readonly QuestionOption[];
};

/** The result in one line, what is right for those who do not see the marks, and why. */
export function Outcome({ feedback, options }: OutcomeProps) {
  const { words, icon: Icon } = outcomes[feedback.outcome];
  const right = options.filter((option) => feedback.options[option.id]?.correct);
  return (
    <div className={styles.outcome} data-outcome={feedback.outcome}>
      <p className={styles.result}>
        <Icon size={26} stroke={1.9} aria-hidden="true" />
        <Text id={words} />
      </p>
      {feedback.outcome !== 'right' && right.length > 0 && (
        <p className="visually-hidden">
          <Text
            id="question.rightOnes"
            values={{ count: right.length, options: <RightOnes options={right} /> }}
          />
        </p>
      )}
      {feedback.explanation && (
        <Reading markdown={feedback.explanation} variant="compact" headingBase={4} />
      )}
    </div>
  );
}

/** As text that is read out: without the marks of its Markdown. */
function RightOnes({ options }: { readonly options: readonly QuestionOption[] }) {
  return options.map((option, index) => (
    <Fragment key={option.id}>
      {index > 0 && '; '}
      <Reading markdown={option.text} variant="inline" />
    </Fragment>
  ));
}
