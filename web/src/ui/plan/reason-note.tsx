import type { ReactNode } from 'react';
import { Text } from '../../i18n/text.tsx';
import styles from './reason-note.module.css';

type ReasonNoteProps = {
  /** The reason in full sentences. */
  readonly children: ReactNode;
  /** `inline` is one quiet line under a title; `note` stands by itself, as in the margin. */
  readonly look?: 'note' | 'inline';
};

/** Why this is here. */
export function ReasonNote({ children, look = 'note' }: ReasonNoteProps) {
  return (
    <div className={styles.reason} data-look={look}>
      <p className={styles.title}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M2 13.5c4.5-.5 7-2 7-4.5S5.5 6 5.5 4.2 7 2 9 2" />
          <circle cx="12.3" cy="2.6" r="1.4" />
        </svg>
        <Text id="reason.title" />
      </p>
      <div className={styles.words}>{children}</div>
    </div>
  );
}
