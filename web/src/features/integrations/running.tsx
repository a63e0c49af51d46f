import type { Import } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { rowName } from './import-words.ts';
import styles from './progress.module.css';

/** What the server is doing now; it goes on without anybody looking. */
export function Running({ run }: { readonly run: Import }) {
  const text = useText();
  const { progress, state } = run;
  const isKnown = progress !== null && progress.total > 0;
  return (
    <div className={styles.box}>
      <div className={styles.line}>
        <p className={styles.what}>
          {progress ? (
            rowName(text, progress.kind)
          ) : (
            <Text
              id={
                state === 'comparing'
                  ? 'integrations.running.reading'
                  : 'integrations.running.begins'
              }
            />
          )}
        </p>
        {progress && (
          <p>
            {isKnown ? (
              <Text
                id="integrations.running.of"
                values={{ done: progress.done, total: progress.total }}
              />
            ) : (
              text.number(progress.done)
            )}
          </p>
        )}
      </div>
      <progress
        className={styles.bar}
        aria-label={text('integrations.running')}
        {...(isKnown ? { max: progress.total, value: progress.done } : {})}
      />
      <p className={styles.words}>
        <Text id="integrations.running.leave" />
      </p>
    </div>
  );
}
