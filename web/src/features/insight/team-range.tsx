import type { TeamOverview } from '../../api/wire.ts';
import { asLevel, levelStart, levels, ridgeTop } from '../../ui/skill/standing.ts';
import styles from './team-skills.module.css';

type TeamRangeProps = { readonly skill: TeamOverview['skills'][number] };

const percent = (position: number): string => `${(position / ridgeTop) * 100}%`;

/** The middle half of a team as mist between two levels, the median as a stone, if known; the target as a flag. */
export function TeamRange({ skill }: TeamRangeProps) {
  const target = asLevel(skill.target);
  return (
    <div className={styles.track} aria-hidden="true">
      <div className={styles.steps}>
        {levels.map((level) => (
          <i key={level} />
        ))}
      </div>
      <Half skill={skill} />
      {target && (
        <svg
          className={styles.target}
          style={{ left: percent(levelStart(target)) }}
          viewBox="0 0 14 30"
          width="14"
          height="30"
          aria-hidden="true"
        >
          <path className={styles.pole} d="M2 2v27" />
          <path className={styles.pennant} d="M2 2.5 13 5.8 2 10Z" />
        </svg>
      )}
    </div>
  );
}

function Half({ skill: { low, middle, high } }: TeamRangeProps) {
  if (low === null || middle === null || high === null) return null;
  const from = Math.max(0, low - 1);
  const to = Math.max(high, 0.35);
  return (
    <>
      <div className={styles.mist} style={{ left: percent(from), width: percent(to - from) }} />
      <svg
        className={styles.stone}
        // The likely level is a whole one: its middle stands for it.
        style={{ left: percent(Math.max(0.15, middle - 0.5)) }}
        viewBox="0 0 24 18"
        width="22"
        height="16.5"
        aria-hidden="true"
      >
        <path d="M1.6 10.2C1.4 5.2 5.8 1.6 12.4 1.5c6.2 0 10.2 3.2 10.1 8-.1 5-4 7.2-10.5 7.1C5.7 16.5 1.8 14.7 1.6 10.2Z" />
      </svg>
    </>
  );
}
