import styles from './contour-lines.module.css';

const lines = [
  'M402 6c-44 4-58 34-96 38s-58 30-44 58 60 30 140 22',
  'M402 24c-34 2-46 26-78 32s-44 22-36 40 46 22 114 14',
  'M402 44c-24 2-32 16-54 20s-28 14-22 26 30 12 76 6',
  'M402 64c-12 2-16 8-28 10s-14 8-10 12 16 6 38 2',
  'M402-14c-58 6-72 40-116 46s-74 38-56 74 76 40 172 30',
  'M402-36c-72 8-86 50-136 56s-92 46-68 90 92 52 204 38',
] as const;

/** Contour lines of a hill at the edge of a card: the map under everything. Decoration only. */
export function ContourLines() {
  return (
    <svg
      className={styles.contours}
      viewBox="0 0 400 160"
      preserveAspectRatio="xMaxYMin slice"
      aria-hidden="true"
    >
      {lines.map((line) => (
        <path key={line} d={line} />
      ))}
    </svg>
  );
}
