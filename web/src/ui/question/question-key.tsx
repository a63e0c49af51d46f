import { Text } from '../../i18n/text.tsx';
import { IconCheck } from '../icons.tsx';
import { Reading } from '../reading/reading.tsx';
import styles from './question-key.module.css';

type QuestionKeyProps = {
  /** The question in Markdown. */
  readonly stem: string;
  readonly options: readonly {
    readonly optionId: string;
    /** Markdown, set in its line. */
    readonly text: string;
    readonly correct: boolean;
    readonly explanation?: string | null;
  }[];
  /** Language of the question, when it is not that of the page. */
  readonly lang?: string;
};

/** A question with which options are right and why, for whoever looks after it: nothing to choose. */
export function QuestionKey({ stem, options, lang }: QuestionKeyProps) {
  return (
    <div className={styles.question} lang={lang}>
      <Reading markdown={stem} variant="compact" headingBase={3} />
      {options.length > 0 && (
        <ul className={styles.options}>
          {options.map(({ optionId, text, correct, explanation }) => (
            <li key={optionId} data-correct={correct || undefined}>
              <span className={styles.mark}>
                {correct && <IconCheck size={20} stroke={2} aria-hidden="true" />}
              </span>
              <div className={styles.words}>
                {correct && (
                  <span className="visually-hidden">
                    <Text id="question.key.right" />
                  </span>
                )}
                <Reading markdown={text} variant="inline" />
                {explanation && (
                  <div className={styles.why}>
                    <Reading markdown={explanation} variant="inline" />
                  </div>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
