import { useText } from '../../i18n/text.tsx';
import { IconAlertTriangle, IconCheck, IconCloudOff, IconRefresh } from '../icons.tsx';
import styles from './state.module.css';

export type Saving = 'saved' | 'saving' | 'offline' | 'failed';

type SaveStateProps = { readonly state: Saving };

/** Whether what one did is kept; always visible where something is being written. */
export function SaveState({ state }: SaveStateProps) {
  const text = useText();
  const { words, icon: Icon } = {
    saved: { words: text('save.saved'), icon: IconCheck },
    saving: { words: text('save.saving'), icon: IconRefresh },
    offline: { words: text('save.offline'), icon: IconCloudOff },
    failed: { words: text('save.failed'), icon: IconAlertTriangle },
  }[state];
  return (
    <span className={styles.save} data-state={state} role="status">
      <Icon size={18} stroke={1.75} aria-hidden="true" />
      {words}
    </span>
  );
}
