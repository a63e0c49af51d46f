import { TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import styles from './review.module.css';
import type { ReviewKind } from './review-entry.ts';

type RefuseDialogProps = {
  readonly kind: ReviewKind;
  readonly onRefuse: (reason: string) => void;
  readonly onClose: () => void;
};

/** Why no skill fits, in one's own words, for those who look after the content. */
export function RefuseDialog({ kind, onRefuse, onClose }: RefuseDialogProps) {
  const text = useText();
  const [reason, setReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // The window opened to write into it; by itself it would begin with its cross.
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() === '') return;
    onRefuse(reason.trim());
    onClose();
  };
  return (
    <Dialog title={text('content.review.reason.title')} onClose={onClose}>
      <form className={styles.picker} onSubmit={submit}>
        <TextInput
          ref={field}
          label={text('content.review.reason.label')}
          description={text('content.review.reason.why', { kind })}
          size="md"
          maxLength={500}
          value={reason}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
        <div className={styles.buttons}>
          <Button type="submit" look="main" disabled={reason.trim() === ''}>
            <Text id="content.review.refuse" />
          </Button>
          <Button look="quiet" onClick={onClose}>
            <Text id="people.cancel" />
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
