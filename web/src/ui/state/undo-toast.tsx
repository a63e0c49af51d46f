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
import { pageTitleId } from '../shell/use-route-focus.ts';
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
              replace(null, false);
              offer.onUndo();
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

/**
 * Stays while somebody points at it or stands on it; 12 seconds otherwise. It lies at the end of
 * the page, but Tab reaches it next from where one is, and comes back from it to there.
 */
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
  const { toast, leave } = useNextInTabOrder();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only stops the clock
    <div
      ref={toast}
      className={styles.toast}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{message}</span>
      <span className={styles.toastActions}>
        <Button
          onClick={() => {
            leave();
            onUndo();
          }}
        >
          {text('undo.undo')}
        </Button>
        <IconButton
          label={text('undo.close')}
          icon={<IconX size={20} stroke={1.75} aria-hidden="true" />}
          onClick={() => {
            leave();
            onClose();
          }}
        />
      </span>
    </div>
  );
}

function useNextInTabOrder() {
  const toast = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<Element | null>(null);
  const leave = useCallback(() => {
    const { current: from } = cameFrom;
    const place = from?.isConnected && from !== document.body ? from : pageTitle();
    if (place instanceof HTMLElement) place.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    // Whoever has pointed elsewhere meanwhile goes on from there.
    let isNext = true;
    const forget = () => {
      isNext = false;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const buttons = [...(toast.current?.querySelectorAll('button') ?? [])];
      const { activeElement } = document;
      const isInside = toast.current?.contains(activeElement) ?? false;
      if (event.key === 'Escape' && isInside) buttons.at(-1)?.click();
      if (event.key !== 'Tab') return;
      if (!isInside && isNext && !event.shiftKey) {
        event.preventDefault();
        isNext = false;
        cameFrom.current = activeElement;
        buttons[0]?.focus();
      } else if (isInside && event.shiftKey && activeElement === buttons[0]) {
        event.preventDefault();
        leave();
      } else if (isInside && !event.shiftKey && activeElement === buttons.at(-1)) {
        // The browser then goes on from there.
        leave();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('pointerdown', forget);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('pointerdown', forget);
    };
  }, [leave]);
  return { toast, leave };
}

function pageTitle(): HTMLElement | null {
  return document.getElementById(pageTitleId) ?? document.getElementById('content');
}
