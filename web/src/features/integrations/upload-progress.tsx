import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { FormFault } from '../../ui/state/form-fault.tsx';
import { sizeWords } from './import-words.ts';
import styles from './progress.module.css';
import type { UploadState } from './upload.ts';

type UploadProgressProps = {
  readonly state: UploadState;
  readonly onStop: () => void;
  readonly onGoOn: () => void;
};

/** How far the sending is, over all and of the file that is on its way. */
export function UploadProgress({ state, onStop, onGoOn }: UploadProgressProps) {
  const text = useText();
  const { phase, current, sentBytes, totalBytes, sentFiles, rows } = state;
  if (phase === 'done') return null;
  const isGoing = phase === 'sending' || phase === 'waiting';
  return (
    <section className={styles.box} aria-label={text('integrations.upload')}>
      <div className={styles.line}>
        <p className={styles.what}>
          <Text
            id="integrations.upload.files"
            values={{ done: sentFiles, count: rows.filter(({ clashes }) => !clashes).length }}
          />
        </p>
        <p>
          <Text
            id="integrations.upload.bytes"
            values={{ done: sizeWords(text, sentBytes), all: sizeWords(text, totalBytes) }}
          />
        </p>
      </div>
      <progress
        className={styles.bar}
        aria-label={text('integrations.upload')}
        max={totalBytes}
        value={sentBytes}
      />
      {current && isGoing && (
        <div className={styles.current}>
          <p className={styles.path}>{current.path}</p>
          <progress
            className={styles.bar}
            data-size="small"
            aria-label={text('integrations.upload.file', { path: current.path })}
            max={current.size}
            value={current.sent}
          />
        </div>
      )}
      <p className={styles.words}>
        {phase === 'waiting' && <Text id="integrations.upload.waiting" />}
        {phase === 'sending' && <Text id="integrations.upload.stay" />}
        {phase === 'stopped' && <Text id="integrations.upload.stopped" />}
      </p>
      <FormFault isSystem={false}>
        {phase === 'refused' && (
          <Text id="integrations.upload.refused" values={{ reason: state.fault?.message ?? '' }} />
        )}
      </FormFault>
      <div>
        {isGoing ? (
          <Button onClick={onStop}>
            <Text id="integrations.upload.stop" />
          </Button>
        ) : (
          <Button onClick={onGoOn}>
            <Text id="integrations.upload.goOn" />
          </Button>
        )}
      </div>
    </section>
  );
}
