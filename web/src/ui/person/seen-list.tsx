import type { ReactNode } from 'react';
import { IconEye } from '../icons.tsx';
import styles from './seen-list.module.css';

export type SeenThing = {
  readonly key: string;
  readonly what: ReactNode;
  /** What it is for. */
  readonly why: ReactNode;
  /** Since when it is so, and from where. */
  readonly origin?: ReactNode;
  /** Who sees it; left out where it is shown to one of them. */
  readonly seen?: { readonly words: string; readonly selfOnly: boolean };
  /** What it is in detail, below all that. */
  readonly more?: ReactNode;
};

/** What is used or kept about a person: what for, and who sees it. */
export function SeenList({ things }: { readonly things: readonly SeenThing[] }) {
  return (
    <ul className={styles.things}>
      {things.map(({ key, what, why, origin, seen, more }) => (
        <li key={key}>
          <div>
            <p className={styles.what}>{what}</p>
            <p className={styles.why}>{why}</p>
            {origin && <p className={styles.origin}>{origin}</p>}
          </div>
          {seen && (
            <p className={styles.seen} data-self-only={seen.selfOnly || undefined}>
              <IconEye size={18} stroke={1.75} aria-hidden="true" />
              <span>{seen.words}</span>
            </p>
          )}
          {more && <div className={styles.more}>{more}</div>}
        </li>
      ))}
    </ul>
  );
}
