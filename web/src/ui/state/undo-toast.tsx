import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useText } from '../../i18n/text.tsx';
import { Button, IconButton } from '../button/button.tsx';
import { IconX } from '../icons.tsx';
import styles from './state.module.css';

export type UndoOffer = {
  /** What was done: '‹Branching› is off your plan'. */
  readonly message: string;
  readonly onUndo: () => void;
  /** Called when the offer ends without being taken. */
  readonly onSettled?: () => void;
};

const UndoContext = createContext<((offer: UndoOffer) => void) | null>(null);

/** Shows an offer to undo; a new one settles the one before it. */
export function useUndo(): (offer: UndoOffer) => void {
  const show = useContext(UndoContext);
  if (!show) throw new Error('useUndo needs an UndoProvider above it');
  return show;
}

export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const [offer, setOffer] = useState<UndoOffer | null>(null);
  const current = useRef<UndoOffer | null>(null);
  const replace = useCallback((next: UndoOffer | null, settle: boolean) => {
    if (settle) current.current?.onSettled?.();
    current.current = next;
    setOffer(next);
  }, []);
  const show = useCallback((next: UndoOffer) => replace(next, true), [replace]);
  return (
    <UndoContext value={show}>
      {children}
      <div role="status">
        {offer && (
          <UndoToast
            key={offer.message}
            message={offer.message}
            onUndo={() => {
              offer.onUndo();
              replace(null, false);
            }}
            onClose={() => replace(null, true)}
          />
        )}
      </div>
    </UndoContext>
  );
}

type UndoToastProps = {
  readonly message: string;
  readonly onUndo: () => void;
  readonly onClose: () => void;
};

const shownMs = 12_000;

/** Stays while somebody points at it or stands on it; 12 seconds otherwise. */
export function UndoToast({ message, onUndo, onClose }: UndoToastProps) {
  const text = useText();
  const [held, setHeld] = useState(false);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => close.current(), shownMs);
    return () => clearTimeout(timer);
  }, [held]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only stops the clock
    <div
      className={styles.toast}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{message}</span>
      <span className={styles.toastActions}>
        <Button look="quiet" onClick={onUndo}>
          {text('undo.undo')}
        </Button>
        <IconButton
          label={text('undo.close')}
          icon={<IconX size={20} stroke={1.75} aria-hidden="true" />}
          onClick={onClose}
        />
      </span>
    </div>
  );
}
