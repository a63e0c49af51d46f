import { Text } from '../../i18n/text.tsx';
import styles from './map-legend.module.css';

/** What the picture means, in the order in which the eye meets it. */
export function MapLegend() {
  return (
    <ul className={styles.legend}>
      <li>
        <svg viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">
          <path className={styles.ground} d="M0 16C6 15 7 5 14 5s8 9 14 11Z" />
        </svg>
        <Text id="skillMap.legend.ground" />
      </li>
      <li>
        <svg viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">
          <path
            className={styles.fog}
            d="M1 11a5 5 0 0 1 6-5 7 7 0 0 1 13 1 4 4 0 0 1 2 8H5a4 4 0 0 1-4-4Z"
          />
        </svg>
        <Text id="skillMap.legend.fog" />
      </li>
      <li>
        <svg viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">
          <path className={styles.target} d="M1 12c8 0 8-4 16-4h4" />
          <path className={styles.pennant} d="M20 8V1l7 3Z" />
        </svg>
        <Text id="skillMap.legend.target" />
      </li>
      <li>
        <svg viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">
          <ellipse className={styles.pebble} cx="8" cy="12" rx="5" ry="3.2" />
          <ellipse className={styles.pebble} cx="19" cy="12" rx="5.5" ry="3.2" />
          <ellipse className={styles.pebble} cx="13.5" cy="6.5" rx="5" ry="3" />
        </svg>
        <Text id="skillMap.legend.evidence" />
      </li>
      <li>
        <svg viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">
          <path className={styles.trail} d="M2 9c8 5 16 4 24-2" />
        </svg>
        <Text id="skillMap.legend.trail" />
      </li>
    </ul>
  );
}
