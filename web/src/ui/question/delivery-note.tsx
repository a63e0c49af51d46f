import { useText } from '../../i18n/text.tsx';
import { Button } from '../button/button.tsx';
import { SaveState } from '../state/save-state.tsx';
import styles from './delivery-note.module.css';

type DeliveryNoteProps = {
  /** Where the response is; `none` also when the server has it and says so by its feedback. */
  readonly delivery: 'none' | 'sending' | 'kept' | 'keptOffline';
  readonly responded: boolean;
  readonly onSendNow: () => void;
};

/** Whether a response has arrived; while it has not, what is safe and the way to send it now. */
export function DeliveryNote({ delivery, responded, onSendNow }: DeliveryNoteProps) {
  const text = useText();
  if (delivery === 'none') return responded ? <SaveState state="saved" /> : null;
  if (delivery === 'sending') return <SaveState state="saving" />;
  return (
    <div className={styles.note}>
      <SaveState state="offline" />
      <p>
        {text(delivery === 'keptOffline' ? 'learning.delivery.offline' : 'learning.delivery.kept')}
      </p>
      <Button onClick={onSendNow}>{text('learning.delivery.sendNow')}</Button>
    </div>
  );
}
