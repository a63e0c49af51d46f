import { useNavigate } from '@tanstack/react-router';
import type { RefObject } from 'react';
import type { Import } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { importsPath } from '../../ui/shell/addresses.ts';
import { FormFault } from '../../ui/state/form-fault.tsx';
import styles from './import-page.module.css';
import { useDiscardImport } from './import-query.ts';
import { expectNothing } from './upload-memory.ts';
import { forgetUpload } from './use-upload.ts';

type DiscardDialogProps = {
  readonly run: Import;
  readonly returnTo: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
};

/** There is no way back from it, so it is asked for once more. */
export function DiscardDialog({ run, returnTo, onClose }: DiscardDialogProps) {
  const text = useText();
  const navigate = useNavigate();
  const discard = useDiscardImport(run.importId);
  const isDone = run.state === 'done';
  const confirm = (): void => {
    // What is on its way would come too late.
    forgetUpload(run.importId);
    discard.mutate(undefined, {
      onSuccess: () => {
        expectNothing(run.importId);
        void navigate({ to: importsPath });
      },
    });
  };
  return (
    <Dialog
      title={text(isDone ? 'integrations.discard.done.question' : 'integrations.discard.question')}
      returnTo={returnTo}
      onClose={onClose}
    >
      <p className={styles.lead}>
        <Text id={isDone ? 'integrations.discard.done.what' : 'integrations.discard.what'} />
      </p>
      <FormFault isSystem>{discard.isError && <Text id="integrations.discard.failed" />}</FormFault>
      <div className={styles.actions}>
        <Button look="main" busy={discard.isPending} onClick={confirm}>
          <Text id={isDone ? 'integrations.discard.done' : 'integrations.discard'} />
        </Button>
        <Button look="quiet" onClick={onClose}>
          <Text id="integrations.keep" />
        </Button>
      </div>
    </Dialog>
  );
}
