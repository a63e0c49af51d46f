import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../button/button.tsx';
import { Reading, spokenWords } from '../reading/reading.tsx';
import { Outcome } from './outcome.tsx';
import styles from './question.module.css';
import { QuestionChoice } from './question-choice.tsx';
import type { QuestionFeedback, QuestionOption, QuestionResponse } from './question-types.ts';

export type QuestionProps = {
  /** The question in Markdown. */
  readonly stem: string;
  readonly kind: 'single' | 'multiple';
  /** In the order in which they are presented. */
  readonly options: readonly QuestionOption[];
  readonly onSubmit: (response: QuestionResponse) => void;
  /** Null until the response is judged. */
  readonly feedback: QuestionFeedback | null;
  /** The response is on its way. */
  readonly sending?: boolean;
  /** What was chosen before, when a question is taken up again. */
  readonly chosenBefore?: readonly string[];
  /** Shown with the feedback: goes on to what comes next. */
  readonly onContinue?: () => void;
  readonly continueLabel?: string;
  /** Shown with the feedback, before the way on: what the response moved, say. */
  readonly effect?: ReactNode;
  /** One line under the buttons: where the response is. */
  readonly delivery?: ReactNode;
  /** It cannot be sent from here: the line says what to do, and the buttons make room for it. */
  readonly stuck?: boolean;
  /** Language of the question, when it is not that of the page. */
  readonly lang?: string;
  /** Puts the focus on the question when it appears, so that the number keys work at once. */
  readonly takeFocus?: boolean;
};

/** So long after the feedback appears, a second press of the same key does not skip it. */
const settleMs = 400;

/** A choice question with real radio buttons or checkboxes; keys 1 to 9 choose, Enter submits. */
export function Question(props: QuestionProps) {
  const { stem, kind, options, feedback, sending = false, stuck = false, lang } = props;
  const { takeFocus = false } = props;
  const text = useText();
  const stemId = useId();
  const spoken = spokenWords(stem);
  const [chosen, setChosen] = useState<readonly string[]>(props.chosenBefore ?? []);
  const [isAsked, setIsAsked] = useState(false);
  const formRef = useRef<HTMLFormElement>(null);
  const liveRef = useRef<HTMLDivElement>(null);
  const judgedAt = useJudgedAt(feedback, liveRef);
  useEffect(() => {
    if (takeFocus) formRef.current?.focus({ preventScroll: true });
  }, [takeFocus]);

  const choose = (id: string): void => {
    if (feedback || sending) return;
    setChosen((before) => nextChoice(kind, before, id));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const option = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined;
    if (!option) return;
    event.preventDefault();
    choose(option.id);
    formRef.current?.querySelector<HTMLInputElement>(`[value="${CSS.escape(option.id)}"]`)?.focus();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!feedback) {
      if (chosen.length === 0) setIsAsked(true);
      else if (!sending) props.onSubmit({ chosen });
    } else if (performance.now() - judgedAt.current > settleMs) props.onContinue?.();
  };

  return (
    <form
      ref={formRef}
      className={styles.question}
      onSubmit={submit}
      onKeyDown={onKeyDown}
      tabIndex={-1}
      lang={lang}
    >
      <div id={stemId} className={styles.stem}>
        <Reading markdown={stem} variant="compact" headingBase={3} />
      </div>
      <p className={styles.howTo}>
        <Text id={kind === 'single' ? 'question.chooseOne' : 'question.chooseAll'} />
      </p>
      {/* Named by the words of the question alone: a block of code in it was read before, with its buttons. */}
      <fieldset {...(spoken ? { 'aria-label': spoken } : { 'aria-labelledby': stemId })}>
        <ol className={styles.options}>
          {options.map((option, index) => (
            <QuestionChoice
              key={option.id}
              option={option}
              number={index + 1}
              kind={kind}
              name={stemId}
              chosen={chosen.includes(option.id)}
              locked={feedback !== null || sending}
              verdict={feedback?.options[option.id] ?? null}
              onChoose={() => choose(option.id)}
            />
          ))}
        </ol>
      </fieldset>
      <div ref={liveRef} role="status" className={styles.live}>
        {feedback && <Outcome feedback={feedback} options={options} />}
      </div>
      {feedback && props.effect}
      <div className={styles.actions}>
        <p className={styles.ask} role="status">
          {isAsked && !feedback && chosen.length === 0 && <Text id="question.chooseFirst" />}
        </p>
        {!stuck && (!feedback || props.onContinue) && (
          <Button
            type="submit"
            look="main"
            size="large"
            busy={sending}
            aria-disabled={!feedback && chosen.length === 0}
          >
            {feedback
              ? (props.continueLabel ?? text('question.continue'))
              : text('question.submit')}
          </Button>
        )}
        {!stuck && !feedback && (
          <Button
            look="quiet"
            size="large"
            disabled={sending}
            onClick={() => props.onSubmit({ notLearnt: true })}
          >
            {text('question.notLearnt')}
          </Button>
        )}
        {props.delivery && <div className={styles.delivery}>{props.delivery}</div>}
      </div>
    </form>
  );
}

function nextChoice(
  kind: QuestionProps['kind'],
  before: readonly string[],
  id: string,
): readonly string[] {
  if (kind === 'single') return [id];
  return before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
}

/** When the feedback came; it is then brought into view, as the reasons push the page down. */
function useJudgedAt(
  feedback: QuestionFeedback | null,
  liveRef: RefObject<HTMLDivElement | null>,
): RefObject<number> {
  const judgedAt = useRef(0);
  const judgedBefore = useRef(feedback !== null);
  useEffect(() => {
    if (feedback && !judgedBefore.current) {
      judgedAt.current = performance.now();
      liveRef.current?.scrollIntoView({ block: 'nearest' });
    }
    judgedBefore.current = feedback !== null;
  }, [feedback, liveRef]);
  return judgedAt;
}
