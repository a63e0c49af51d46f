import { Text } from '../../i18n/text.tsx';
import { IconCloudOff } from '../icons.tsx';
import { useOnline } from '../use-online.ts';
import styles from './offline-banner.module.css';

/** Says that there is no connection, and what that means; always there for the screen reader. */
export function OfflineBanner() {
  const online = useOnline();
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
