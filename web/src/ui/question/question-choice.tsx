import { Text } from '../../i18n/text.tsx';
import { IconCircleCheck, IconCircleX } from '../icons.tsx';
import { Reading } from '../reading/reading.tsx';
import styles from './question.module.css';
import type { QuestionOption, QuestionVerdict } from './question-types.ts';

type QuestionChoiceProps = {
  readonly option: QuestionOption;
  readonly number: number;
  readonly kind: 'single' | 'multiple';
  readonly name: string;
  readonly chosen: boolean;
  readonly locked: boolean;
  readonly verdict: QuestionVerdict | null;
  readonly onChoose: () => void;
};

type Mark = 'right' | 'missed' | 'wrong' | 'left';

function markOf(verdict: QuestionVerdict | null, chosen: boolean): Mark | null {
  if (!verdict) return null;
  if (verdict.correct) return chosen ? 'right' : 'missed';
  return chosen ? 'wrong' : 'left';
}

/** One option; after the response its verdict in words and with an icon, and the reason. */
export function QuestionChoice(props: QuestionChoiceProps) {
  const { option, number, kind, name, chosen, locked, verdict, onChoose } = props;
  const mark = markOf(verdict, chosen);
  return (
    <li className={styles.option} data-chosen={chosen || undefined} data-mark={mark ?? undefined}>
      <label className={styles.choice}>
        <input
          type={kind === 'single' ? 'radio' : 'checkbox'}
          name={name}
          value={option.id}
          checked={chosen}
          onChange={onChoose}
          aria-disabled={locked}
        />
        <span className={styles.box} data-kind={kind} aria-hidden="true" />
        <span className={styles.words}>
          <Reading markdown={option.text} variant="inline" />
          {mark && <Verdict mark={mark} />}
        </span>
        {!mark && (
          <span className={styles.key} aria-hidden="true">
            {number}
          </span>
        )}
      </label>
      {mark && mark !== 'left' && verdict?.reason && <Reason text={verdict.reason} />}
      {mark === 'left' && verdict?.reason && (
        <details className={styles.why}>
          <summary>
            <Text id="question.whyNot" />
          </summary>
          <Reason text={verdict.reason} />
        </details>
      )}
    </li>
  );
}

function Verdict({ mark }: { readonly mark: Mark }) {
  if (mark === 'left') return null;
  const Icon = mark === 'wrong' ? IconCircleX : IconCircleCheck;
  const words = {
    right: 'question.verdict.right',
    missed: 'question.verdict.missed',
    wrong: 'question.verdict.wrong',
  } as const;
  return (
    <span className={styles.verdict}>
      <Icon size={20} stroke={2} aria-hidden="true" />
      <Text id={words[mark]} />
    </span>
  );
}

function Reason({ text }: { readonly text: string }) {
  return (
    <div className={styles.reason}>
      <Reading markdown={text} variant="compact" headingBase={4} />
    </div>
  );
}
