import { useId } from 'react';
import type { ContestToReview } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { QuestionKey } from '../../ui/question/question-key.tsx';
import styles from './contests.module.css';
import { useDecide } from './use-contests.ts';

type ContestCardProps = {
  readonly contest: ContestToReview;
  /** The card goes away: the focus needs a new place. */
  readonly onDecided: () => void;
};

/** What was written, what it is about, and the two ways to decide. */
export function ContestCard({ contest, onDecided }: ContestCardProps) {
  const text = useText();
  const decide = useDecide();
  const reasonId = useId();
  const { contestId, kind, person, question, raisedAt, reason, skill, title } = contest;
  const send = (agrees: boolean) => () =>
    decide.mutate({ contestId, agrees }, { onSuccess: onDecided });
  return (
    <li className={styles.card}>
      <blockquote id={reasonId} className={styles.reason}>
        {reason}
      </blockquote>
      <p className={styles.facts}>
        <span>{person ? person.displayName : text('contests.somebody')}</span>
        {kind === 'managerRating' && <span>{text('contests.byManager')}</span>}
        {kind === 'peerRating' && <span>{text('contests.byColleague')}</span>}
        {skill && <span>{skill.name}</span>}
        <time dateTime={raisedAt} title={text.day(raisedAt)}>
          {text.daysAgo(raisedAt)}
        </time>
      </p>
      {question ? (
        <div className={styles.question}>
          <QuestionKey stem={question.stem} options={question.options} />
        </div>
      ) : (
        <p className={styles.record}>{title}</p>
      )}
      {decide.isError && (
        <p role="alert" className={styles.fault}>
          <Text id="contests.failed" />
        </p>
      )}
      <div className={styles.actions}>
        <Button
          busy={decide.isPending && decide.variables.agrees}
          aria-describedby={reasonId}
          onClick={send(true)}
        >
          <Text id="contests.agree" />
        </Button>
        <Button
          busy={decide.isPending && !decide.variables.agrees}
          aria-describedby={reasonId}
          onClick={send(false)}
        >
          <Text id="contests.disagree" />
        </Button>
      </div>
    </li>
  );
}
