import { useRef, useState } from 'react';
import { isProblem } from '../../api/problem.ts';
import type { PersonSkillDetail } from '../../api/wire.ts';
import type { TextKey } from '../../i18n/locales.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { FindColleague } from './find-colleague.tsx';
import styles from './ratings.module.css';
import { useAskColleague, useWithdrawQuestion } from './use-ratings.ts';

const states = {
  open: 'rating.asked.open',
  answered: 'rating.asked.answered',
  declined: 'rating.asked.declined',
} as const satisfies Record<string, TextKey>;

/** Asks a colleague how they see it: only whom one asks says something, and they see no estimate. */
export function AskColleague({ skill }: { readonly skill: PersonSkillDetail }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { skillId } = skill.skill;
  const ask = useAskColleague(skillId);
  const withdraw = useWithdrawQuestion(skillId);
  const { requests } = skill;
  const close = () => {
    setOpen(false);
    opener.current?.focus({ preventScroll: true });
  };
  return (
    <div className={styles.part}>
      <div className={styles.line}>
        <p>
          <Text id="rating.ask" />
        </p>
        <Button ref={opener} aria-expanded={open} onClick={() => setOpen(!open)}>
          <Text id="rating.ask.open" />
        </Button>
      </div>
      <p className={styles.soft}>
        <Text id="rating.ask.what" />
      </p>
      {open && (
        <div className={styles.form}>
          <FindColleague
            busy={ask.isPending}
            onChoose={(raterId) => ask.mutate(raterId, { onSuccess: close })}
            onClose={close}
          />
        </div>
      )}
      {requests.length > 0 && (
        <ul className={styles.people} aria-label={text('rating.asked')}>
          {requests.map(({ ratingRequestId, rater, state, askedAt }) => {
            const name = rater ?? text('rating.somebody');
            return (
              <li key={ratingRequestId}>
                <span>
                  <b>{name}</b>{' '}
                  <span className={styles.soft}>
                    <Text id={states[state]} values={{ when: text.daysAgo(askedAt) }} />
                  </span>
                </span>
                {state === 'open' && (
                  <Button
                    look="quiet"
                    busy={withdraw.isPending && withdraw.variables === ratingRequestId}
                    aria-label={text('rating.ask.withdrawOf', { name })}
                    onClick={() => {
                      withdraw.mutate(ratingRequestId);
                      opener.current?.focus({ preventScroll: true });
                    }}
                  >
                    <Text id="skills.contest.withdraw" />
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <div role="alert">
        {(ask.isError || withdraw.isError) && (
          <p className={styles.fault}>
            <Text id={faultOf(ask.error)} />
          </p>
        )}
      </div>
    </div>
  );
}

function faultOf(error: unknown): TextKey {
  if (isProblem(error, 'evidence/already-asked')) return 'rating.ask.already';
  return isProblem(error, 'evidence/too-many-asked') ? 'rating.ask.tooMany' : 'rating.failed';
}
