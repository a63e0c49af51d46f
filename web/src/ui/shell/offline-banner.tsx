import { useSyncExternalStore } from 'react';
import { Text } from '../../i18n/text.tsx';
import { IconCloudOff } from '../icons.tsx';
import styles from './offline-banner.module.css';

function watch(onChange: () => void): () => void {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}

/** Says that there is no connection, and what that means; always there for the screen reader. */
export function OfflineBanner() {
  const online = useSyncExternalStore(watch, () => navigator.onLine);
  return (
    <div role="status">
      {!online && (
        <p className={styles.banner}>
          <IconCloudOff size={20} stroke={1.75} aria-hidden="true" />
          <Text id="shell.offline" />
        </p>
      )}
    </div>
  );
}
