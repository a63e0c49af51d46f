import { Textarea } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { isProblem } from '../../api/problem.ts';
import type { Evidence } from '../../api/wire.ts';
import type { TextKey } from '../../i18n/locales.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import styles from './ledger.module.css';
import { useContest } from './use-skills.ts';

type ContestFormProps = {
  readonly entry: Evidence;
  readonly skillId: string;
  readonly onClose: () => void;
  readonly onContested: (contestId: string) => void;
};

/** Why this piece is not right, in the person's own words. */
export function ContestForm({ entry, skillId, onClose, onContested }: ContestFormProps) {
  const text = useText();
  const [reason, setReason] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const contest = useContest(skillId);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (contest.isPending || !reason.trim()) return;
    contest.mutate(
      { entryId: entry.entryId, reason: reason.trim() },
      {
        onSuccess: ({ contestId }) => {
          focusEntry(field.current);
          onContested(contestId);
        },
      },
    );
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Textarea
        ref={field}
        label={text('skills.contest.reason')}
        description={text(whatHappens(entry.kind))}
        size="md"
        rows={3}
        maxLength={2000}
        required
        withAsterisk={false}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div role="alert">
        {contest.isError && (
          <p className={styles.fault}>
            <Text
              id={
                isProblem(contest.error, 'evidence/already-contested')
                  ? 'skills.contest.already'
                  : 'skills.contest.failed'
              }
            />
          </p>
        )}
      </div>
      <div className={styles.buttons}>
        <Button type="submit" look="main" busy={contest.isPending} disabled={!reason.trim()}>
          <Text id="skills.contest.send" />
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            focusEntry(field.current);
            onClose();
          }}
        >
          <Text id="people.cancel" />
        </Button>
      </div>
    </form>
  );
}

const mostFrames = 60;

/** Once the form is gone, one goes on at the entry's own button. */
function focusEntry(field: HTMLElement | null, entry = field?.closest('li'), frames = 0): void {
  requestAnimationFrame(() => {
    if (field?.isConnected && frames < mostFrames) {
      focusEntry(field, entry, frames + 1);
      return;
    }
    const buttons = entry?.querySelectorAll('button') ?? [];
    buttons[buttons.length - 1]?.focus({ preventScroll: true });
  });
}

/** Until when it counts, and what who decides about it sees. */
function whatHappens(kind: Evidence['kind']): TextKey {
  if (kind.endsWith('Rating')) return 'skills.contest.rating';
  return kind === 'response' ? 'skills.contest.response' : 'skills.contest.record';
}
