import { lazy, Suspense, useEffect, useState } from 'react';
import type { Session } from '../../api/wire.ts';
import styles from './session-menu.module.css';
import { SessionPerson } from './session-person.tsx';

/** A menu is a fifth of all that starts; it comes after the screen, or when somebody reaches for it. */
const MENU_AFTER_MS = 1_500;
const SessionMenu = lazy(async () => ({
  default: (await import('./session-menu.tsx')).SessionMenu,
}));

/** The place of the session's menu: until it has come, a button that fetches and opens it. */
export function SessionPlace({ person }: { readonly person: NonNullable<Session['person']> }) {
  const [state, setState] = useState<'waiting' | 'wanted' | 'opened'>('waiting');
  useEffect(() => {
    const timer = setTimeout(
      () => setState((now) => (now === 'waiting' ? 'wanted' : now)),
      MENU_AFTER_MS,
    );
    return () => clearTimeout(timer);
  }, []);
  const button = (
    <button
      type="button"
      className={styles.target}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setState('opened')}
    >
      <SessionPerson person={person} />
    </button>
  );
  if (state === 'waiting') return button;
  return (
    <Suspense fallback={button}>
      <SessionMenu isOpened={state === 'opened'} />
    </Suspense>
  );
}
