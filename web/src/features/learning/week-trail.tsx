import { Link } from '@tanstack/react-router';
import { Text, useText } from '../../i18n/text.tsx';
import { skillsPath } from '../../ui/shell/addresses.ts';
import styles from './week-trail.module.css';

type WeekTrailProps = {
  /** Minutes that the plan holds for this week, done ones included. */
  readonly planned: number;
  readonly done: number;
};

/** This week on a trail, what is walked solid and what is ahead dots; from here on to path and skills. */
export function WeekTrail({ planned, done }: WeekTrailProps) {
  const text = useText();
  const share = planned > 0 ? Math.min(1, done / planned) : done > 0 ? 1 : 0;
  return (
    <section className={styles.week}>
      <h3 className={styles.title}>
        <Text id="learning.week.title" />
      </h3>
      <svg className={styles.trail} viewBox="0 0 240 40" aria-hidden="true">
        <path className={styles.ahead} pathLength={100} d={trail} />
        <path
          className={styles.walked}
          pathLength={100}
          d={trail}
          strokeDasharray={`${share * 100} 200`}
        />
        <path className={styles.pole} d="M228 22V3" />
        <path className={styles.pennant} d="M228.5 3.5 238 6.8l-9.5 3.4Z" />
      </svg>
      <p className={styles.words}>
        {planned > 0
          ? text('learning.week.minutes', { done, planned })
          : text('learning.week.doneOnly', { done })}
      </p>
      <p>
        <Link className={styles.link} to="/path">
          <Text id="learning.week.path" />
        </Link>
      </p>
      <p>
        <Link className={styles.link} to={skillsPath}>
          <Text id="people.you.skills" />
        </Link>
      </p>
    </section>
  );
}

const trail = 'M6 32c30 6 44-14 72-14s38 16 66 14 44-18 84-10';
