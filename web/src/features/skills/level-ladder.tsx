import type { PersonSkillDetail } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { asLevel, type Level, levelAt, type Standing } from '../../ui/skill/standing.ts';
import styles from './level-ladder.module.css';
import { standingOfSkill } from './standing-of.ts';

/** What each of the five levels means; mine and the target are marked. */
export function LevelLadder({ skill }: { readonly skill: PersonSkillDetail }) {
  const standing = standingOfSkill(skill);
  const target = asLevel(skill.target?.level);
  return (
    <section aria-labelledby="levels-title">
      <h2 id="levels-title" className={styles.title}>
        <Text id="skills.levels" />
      </h2>
      <ol className={styles.ladder}>
        {skill.levels.map(({ level: number, name, description }) => {
          const level = asLevel(number);
          if (!level) return null;
          const place = placeOf(level, standing);
          return (
            <li key={level} data-place={place} data-target={level === target || undefined}>
              <Rail place={place} isTarget={level === target} />
              <div className={styles.text}>
                <h3>
                  {name}
                  <Marks
                    level={level}
                    place={place}
                    isTarget={level === target}
                    attained={skill.attainedLevel}
                    probability={standing ? skill.estimate.probabilities?.[level - 1] : undefined}
                  />
                </h3>
                <p>{description}</p>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

type Place = 'solid' | 'here' | 'mist' | 'ahead';

/** Solid below what is known, mist where one may be, one level that is the most likely. */
function placeOf(level: Level, standing: Standing | null): Place {
  if (!standing) return 'ahead';
  if (levelAt(standing.middle) === level) return 'here';
  if (level <= standing.low + 0.12) return 'solid';
  return level - 1 < standing.high - 0.12 ? 'mist' : 'ahead';
}

function Rail({ place, isTarget }: { readonly place: Place; readonly isTarget: boolean }) {
  return (
    <span className={styles.rail} aria-hidden="true">
      {place === 'here' && (
        <svg className={styles.stone} viewBox="0 0 24 18" width="30" height="23" aria-hidden="true">
          <path d="M1.6 10.2C1.4 5.2 5.8 1.6 12.4 1.5c6.2 0 10.2 3.2 10.1 8-.1 5-4 7.2-10.5 7.1C5.7 16.5 1.8 14.7 1.6 10.2Z" />
        </svg>
      )}
      {isTarget && (
        <svg className={styles.flag} viewBox="0 0 16 26" width="16" height="26" aria-hidden="true">
          <path className={styles.pole} d="M3 1v24" />
          <path className={styles.pennant} d="M3 2 15 6 3 10Z" />
        </svg>
      )}
    </span>
  );
}

type MarksProps = {
  readonly level: Level;
  readonly place: Place;
  readonly isTarget: boolean;
  readonly attained: number;
  readonly probability: number | undefined;
};

function Marks({ level, place, isTarget, attained, probability }: MarksProps) {
  const text = useText();
  const inTen = probability === undefined ? null : Math.round(probability * 10);
  return (
    <span className={styles.marks}>
      {place === 'here' && (
        <span className={styles.mine}>
          {inTen === null ? text('skills.level.mine') : text('skills.level.mine.inTen', { inTen })}
        </span>
      )}
      {place === 'mist' && (
        <span className={styles.maybe}>
          {inTen === null
            ? text('skills.level.maybe')
            : text('skills.level.maybe.inTen', { inTen })}
        </span>
      )}
      {isTarget && (
        <span className={styles.target}>
          <Text id="skills.level.target" />
        </span>
      )}
      {attained === level && (
        <span className={styles.shown}>
          <Text id="skills.level.shown" />
        </span>
      )}
    </span>
  );
}
