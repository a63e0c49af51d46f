import type { ReactNode } from 'react';
import { Text, useText } from '../../i18n/text.tsx';
import { IconLock } from '../icons.tsx';
import { type Level, levelAt, levelStart, levels, ridgeTop } from '../skill/standing.ts';
import { levelName } from '../skill/words.ts';
import styles from './team-ridge.module.css';

/** Where a team stands in one skill, never where one person stands. */
export type TeamSkill = {
  readonly skill: string;
  readonly name: string;
  readonly target: Level | null;
  /** Null for a group under five: it is not shown. Positions in [0, 5]. */
  readonly range: {
    /** The middle half of the team lies between these. */
    readonly quarter: number;
    readonly middle: number;
    readonly threeQuarters: number;
    /** Nearly all of the team lies between these. */
    readonly low: number;
    readonly high: number;
    readonly people: number;
    /** How many have reached the target: at least this many surely, at most that many. */
    readonly reachedLeast: number;
    readonly reachedMost: number;
  } | null;
};

type TeamRidgeProps = {
  readonly skills: readonly TeamSkill[];
  readonly renderName?: (skill: TeamSkill) => ReactNode;
};

const percent = (position: number): string => `${(position / ridgeTop) * 100}%`;

/** Ranges of a team against its targets, one skill a line. */
export function TeamRidge({ skills, renderName }: TeamRidgeProps) {
  const text = useText();
  return (
    <div className={styles.ridge}>
      <div className={styles.scale} aria-hidden="true">
        {levels.map((level) => (
          <span key={level}>{levelName(text, level)}</span>
        ))}
      </div>
      <ul>
        {skills.map((skill) => (
          <li key={skill.skill} className={styles.row}>
            <p className={styles.name}>{renderName ? renderName(skill) : skill.name}</p>
            {skill.range ? (
              <Range range={skill.range} target={skill.target} />
            ) : (
              <p className={styles.masked}>
                <IconLock size={18} stroke={1.75} aria-hidden="true" />
                <Text id="team.masked" />
              </p>
            )}
            <p className={styles.words}>{rangeWords(text, skill)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Range({
  range,
  target,
}: {
  readonly range: NonNullable<TeamSkill['range']>;
  readonly target: Level | null;
}) {
  return (
    <div className={styles.track} aria-hidden="true">
      <div className={styles.steps}>
        {levels.map((level) => (
          <i key={level} />
        ))}
      </div>
      <div
        className={styles.all}
        style={{ left: percent(range.low), width: percent(range.high - range.low) }}
      />
      <div
        className={styles.half}
        style={{
          left: percent(range.quarter),
          width: percent(range.threeQuarters - range.quarter),
        }}
      />
      <div className={styles.middle} style={{ left: percent(range.middle) }} />
      {target && <div className={styles.target} style={{ left: percent(levelStart(target)) }} />}
    </div>
  );
}

function rangeWords(text: ReturnType<typeof useText>, { range, target }: TeamSkill): string {
  if (!range) return '';
  if (!target) {
    return text('team.range', {
      low: levelName(text, levelAt(range.quarter)),
      high: levelName(text, levelAt(range.threeQuarters)),
    });
  }
  const { reachedLeast: least, reachedMost: most, people } = range;
  const level = levelName(text, target);
  if (least === most) return text('team.reached', { count: least, people, level });
  return text('team.reachedBetween', { least, most, people, level });
}
