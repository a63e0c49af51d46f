import { Text, useText } from '../../i18n/text.tsx';
import { IconCloudOff } from '../icons.tsx';
import styles from './state.module.css';

type OfflineStateProps = {
  /** What would be here: 'Path'. */
  readonly name?: string | null;
};

/** A screen that cannot be loaded without a connection, and comes by itself with it. */
export function OfflineState({ name }: OfflineStateProps) {
  const text = useText();
  return (
    <section className={styles.offline}>
      <IconCloudOff size={24} stroke={1.75} aria-hidden="true" />
      <div>
        <h2 className={styles.offlineTitle}>
          {name ? text('offline.named', { name }) : text('offline.page')}
        </h2>
        <p>
          <Text id="offline.then" />
        </p>
      </div>
    </section>
  );
}
