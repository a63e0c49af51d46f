import type { RefObject } from 'react';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import styles from './import-page.module.css';

type LeaversDialogProps = {
  readonly count: number;
  readonly returnTo: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
};

/** A table that lacks half of the people says so here, before they are let go. */
export function LeaversDialog({ count, returnTo, onClose, onConfirm }: LeaversDialogProps) {
  const text = useText();
  return (
    <Dialog
      title={text('integrations.leavers.question', { count })}
      returnTo={returnTo}
      onClose={onClose}
    >
      <p className={styles.lead}>
        <Text id="integrations.leavers.what" values={{ count }} />
      </p>
      <div className={styles.actions}>
        <Button look="main" onClick={onConfirm}>
          <Text id="integrations.leavers.confirm" values={{ count }} />
        </Button>
        <Button look="quiet" onClick={onClose}>
          <Text id="integrations.leavers.cancel" />
        </Button>
      </div>
    </Dialog>
  );
}
