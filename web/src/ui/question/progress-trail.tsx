import { Text } from '../../i18n/text.tsx';
import styles from './progress-trail.module.css';

type ProgressTrailProps = {
  /** Questions responded to so far. */
  readonly responded: number;
  /** The most that may come; it may stop sooner, so those ahead are shown in mist. */
  readonly most: number;
};

/** How far a check has come: stones behind, one underfoot, mist ahead. */
export function ProgressTrail({ responded, most }: ProgressTrailProps) {
  return (
    <div className={styles.trail}>
      <div className={styles.stones} aria-hidden="true">
        {Array.from({ length: most }, (_stone, index) => (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: a stone is its place
            key={index}
            data-stone={index < responded ? 'behind' : index === responded ? 'here' : 'ahead'}
          />
        ))}
      </div>
      <p>
        <Text id="trail.progress" values={{ number: Math.min(responded + 1, most), most }} />
      </p>
    </div>
  );
}
