import type { RefObject } from 'react';
import type { AttributeKind } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { FormFault } from '../../../ui/state/form-fault.tsx';
import styles from './attribute-kinds.module.css';
import type { Stopped } from './attribute-kinds-page.tsx';
import { useStopKeeping } from './use-attribute-kinds.ts';

type StopDialogProps = {
  readonly kind: AttributeKind;
  readonly returnTo: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly onStopped: (stopped: Stopped) => void;
};

/** There is no way back from it, so it says of how many people and is asked for once more. */
export function StopDialog({ kind, returnTo, onClose, onStopped }: StopDialogProps) {
  const text = useText();
  const stop = useStopKeeping(kind.key);
  const { title, people: count } = kind;
  const confirm = async (): Promise<void> => {
    // By its promise: the row, and this dialog with it, may be gone by then.
    const people = await stop.mutateAsync().catch(() => null);
    if (people === null) return;
    onClose();
    onStopped({ title, people });
  };
  return (
    <Dialog
      title={text('attributes.stop.question', { title })}
      returnTo={returnTo}
      onClose={onClose}
    >
      <p className={styles.words}>
        <strong>
          <Text id="attributes.stop.what" values={{ count }} />
        </strong>
      </p>
      <p className={styles.words}>
        <Text id="attributes.stop.again" />
      </p>
      <FormFault isSystem>{stop.isError && <Text id="attributes.stop.failed" />}</FormFault>
      <div className={styles.buttons}>
        <Button look="main" busy={stop.isPending} onClick={() => void confirm()}>
          <Text id="attributes.stop.confirm" values={{ count }} />
        </Button>
        <Button look="quiet" onClick={onClose}>
          <Text id="attributes.stop.cancel" />
        </Button>
      </div>
    </Dialog>
  );
}
