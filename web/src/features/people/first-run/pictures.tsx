import styles from './pictures.module.css';

/** Mist over the ground, a stone in it: what is known and what is not sure yet. */
export function KnowPicture() {
  return (
    <svg className={styles.picture} viewBox="0 0 96 72" aria-hidden="true">
      <rect className={styles.sky} width="96" height="72" />
      <path className={styles.fog} d="M0 40c14-14 24-20 36-20s20 8 30 6 18-10 30-8v54H0Z" />
      <path className={styles.ground} d="M0 60c16-6 22-14 36-14s22 8 34 6 18-6 26-6v26H0Z" />
      <path className={styles.stone} d="M27 33c0-6 7-10 15-10s14 4 14 9-6 9-15 9-14-3-14-8Z" />
    </svg>
  );
}

/** A trail up to the flag. */
export function PlanPicture() {
  return (
    <svg className={styles.picture} viewBox="0 0 96 72" aria-hidden="true">
      <rect className={styles.sky} width="96" height="72" />
      <path className={styles.far} d="M0 44c18-4 24-20 42-22s28 14 54 8v42H0Z" />
      <path className={styles.ground} d="M0 56c20-8 30-2 48-6s26-18 48-18v40H0Z" />
      <path className={styles.trail} d="M16 72c8-8 26-6 30-13s-6-9 8-12 22-6 24-14" />
      <path className={styles.pole} d="M78 33V13" />
      <path className={styles.pennant} d="M79 13.5l13 4.5-13 5Z" />
    </svg>
  );
}

/** Three stones, the top one just laid. */
export function LearnPicture() {
  return (
    <svg className={styles.picture} viewBox="0 0 96 72" aria-hidden="true">
      <rect className={styles.sky} width="96" height="72" />
      <path className={styles.ground} d="M0 60c24-8 60-8 96 0v12H0Z" />
      <path
        className={styles.stone}
        d="M26 54c0-7 9-10 22-10 14 0 23 3 22 10 0 6-8 8-22 8s-22-2-22-8Z"
      />
      <path className={styles.stone} d="M33 38c0-5 6-8 15-8 10 0 16 3 16 8s-6 7-16 7-15-2-15-7Z" />
      <path className={styles.laid} d="M39 24c0-4 4-7 10-7s10 3 9 7-4 6-10 6-9-2-9-6Z" />
    </svg>
  );
}
