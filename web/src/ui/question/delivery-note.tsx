import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useText } from '../../i18n/text.tsx';
import { Button, LinkButton } from '../button/button.tsx';
import { IconCloudOff, IconLock } from '../icons.tsx';
import { SaveState } from '../state/save-state.tsx';
import styles from './delivery-note.module.css';

type DeliveryNoteProps = {
  /** Where the response is; `none` also when the server has it and says so by its feedback. */
  readonly delivery: 'none' | 'sending' | 'kept' | 'keptOffline' | 'signedOut';
  readonly responded: boolean;
  readonly onSendNow: () => void;
};

/** In one line, whether a response has arrived; while it has not, that it is safe and what sends it. */
export function DeliveryNote({ delivery, responded, onSendNow }: DeliveryNoteProps) {
  const text = useText();
  if (delivery === 'none') return responded ? <SaveState state="saved" /> : null;
  if (delivery === 'sending') return <SaveState state="saving" />;
  const Icon = delivery === 'signedOut' ? IconLock : IconCloudOff;
  return (
    <div className={styles.note}>
      <p className={styles.words} role="status">
        <Icon size={18} stroke={1.75} aria-hidden="true" />
        <span>{text(words[delivery])}</span>
      </p>
      {delivery === 'kept' && (
        <Button look="quiet" onClick={onSendNow}>
          {text('learning.delivery.sendNow')}
        </Button>
      )}
      {delivery === 'signedOut' && <SignIn />}
    </div>
  );
}

const words = {
  kept: 'learning.delivery.kept',
  keptOffline: 'learning.delivery.offline',
  signedOut: 'learning.delivery.signedOut',
} as const;

/** Leads back to this place afterwards. */
function SignIn() {
  const text = useText();
  const here = useRouterState({ select: ({ location }) => location.href });
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // The button that was pressed made room for it.
    if (document.activeElement === document.body) link.current?.focus({ preventScroll: true });
  }, []);
  return (
    <LinkButton ref={link} look="main" to="/sign-in" search={{ next: here }}>
      {text('learning.delivery.signIn')}
    </LinkButton>
  );
}
