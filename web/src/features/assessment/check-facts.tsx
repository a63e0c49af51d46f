import type { ReactNode } from 'react';
import styles from './check-facts.module.css';

/** What to know before a check begins. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <ul className={styles.facts}>{children}</ul>;
}

export function Fact(props: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <li>
      {props.icon}
      <p>{props.children}</p>
    </li>
  );
}
