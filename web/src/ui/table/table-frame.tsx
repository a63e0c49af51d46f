import type { ReactNode } from 'react';
import styles from './table-frame.module.css';

type TableFrameProps = {
  /** Says what the table holds; read out when the frame gets the focus. */
  readonly label: string;
  readonly children: ReactNode;
  /** Height from which the body scrolls under the fixed head, as a CSS length. */
  readonly maxHeight?: string;
  /** On a phone a row takes two lines: its name, and what counts most of it; cells with `data-fold` are left out. */
  readonly fold?: boolean;
};

/** A table that scrolls inside its frame, with a fixed head and a fixed first column. */
export function TableFrame({ label, children, maxHeight, fold = false }: TableFrameProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.frame} aria-label={label} tabIndex={0} style={{ maxHeight }}>
      <table className={styles.table} aria-label={label} data-folds={fold || undefined}>
        {children}
      </table>
    </section>
  );
}
