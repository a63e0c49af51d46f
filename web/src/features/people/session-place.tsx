import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Session } from '../../api/wire.ts';
import styles from './session-menu.module.css';
import { SessionPerson } from './session-person.tsx';

type Wanted = {
  readonly isOpened: boolean;
  /** Who was on the button when the menu took its place stays there. */
  readonly takesFocus: boolean;
};

/** A menu is a fifth of all that starts; it comes after the screen, or when somebody reaches for it. */
const MENU_AFTER_MS = 1_500;
const SessionMenu = lazy(async () => ({
  default: (await import('./session-menu.tsx')).SessionMenu,
}));

/** The place of the session's menu: until it has come, a button that fetches and opens it. */
export function SessionPlace({ person }: { readonly person: NonNullable<Session['person']> }) {
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const waiting = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      const takesFocus = document.activeElement === waiting.current;
      setWanted((before) => before ?? { isOpened: false, takesFocus });
    }, MENU_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const button = (
    <button
      ref={waiting}
      type="button"
      className={styles.target}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setWanted({ isOpened: true, takesFocus: true })}
    >
      <SessionPerson person={person} />
    </button>
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <SessionMenu {...wanted} />
    </Suspense>
  );
}
