import { useText } from '../../i18n/text.tsx';
import styles from './reading-trail.module.css';

type ReadingTrailProps = {
  readonly title: string;
  /** Position of the part that is being read, from 0. */
  readonly read: number;
  readonly parts: number;
};

/** How far one is in a unit: its title, and a thin trail that grows. */
export function ReadingTrail({ title, read, parts }: ReadingTrailProps) {
  const text = useText();
  const share = parts > 1 ? read / (parts - 1) : 1;
  return (
    <div className={styles.trail}>
      <p className={styles.title} aria-hidden="true">
        {title}
      </p>
      <div
        className={styles.bar}
        role="progressbar"
        aria-label={text('learning.unit.progress')}
        aria-valuemin={1}
        aria-valuemax={Math.max(1, parts)}
        aria-valuenow={read + 1}
        aria-valuetext={text('learning.unit.part', { number: read + 1, parts: Math.max(1, parts) })}
      >
        <i style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
