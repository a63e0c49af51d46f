import type { ReactNode } from 'react';
import styles from './state.module.css';

type EmptyStateProps = {
  /** What would stand here. */
  readonly title: string;
  /** Why there is nothing yet. */
  readonly why: ReactNode;
  /** The one thing to do about it. */
  readonly action?: ReactNode;
};

/** Says why it is empty and offers one thing to do. */
export function EmptyState({ title, why, action }: EmptyStateProps) {
  return (
    <section className={styles.state}>
      <svg className={styles.scene} viewBox="0 0 160 84" width="160" height="84" aria-hidden="true">
        <path className={styles.contour} d="M2 74c26-2 34-26 62-30s36-24 94-20" />
        <path className={styles.contour} d="M8 82c30-4 40-22 66-26s40-22 84-18" />
        <path className={styles.contour} d="M0 62c20-2 34-24 58-28S96 12 156 10" />
        <path
          className={styles.first}
          d="M66 60c-.3-6.5 7-10 18-10 12 0 19 3.6 18.5 10-.3 6-8 8.5-18.7 8.5C73 68.5 66.4 66 66 60Z"
        />
        <path
          className={styles.next}
          d="M71 40c0-5 6-7.5 13-7.5s13 2.8 13 7.5-6 6.6-13 6.6-13-2-13-6.6Z"
        />
        <path
          className={styles.next}
          d="M78 22.5c0-4 3.8-6 8-6s8 2.3 8 6-3.8 5.5-8 5.5-8-1.7-8-5.5Z"
        />
      </svg>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.why}>{why}</p>
      {action && <div className={styles.action}>{action}</div>}
    </section>
  );
}
