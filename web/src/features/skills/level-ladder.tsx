import type { PersonSkillDetail } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { frameworkLanguage } from '../../ui/skill/framework-language.ts';
import {
  asLevel,
  certaintyOf,
  hasReached,
  type Level,
  levelAt,
  type Standing,
} from '../../ui/skill/standing.ts';
import { levelName } from '../../ui/skill/words.ts';
import styles from './level-ladder.module.css';
import { standingOfSkill } from './standing-of.ts';

/** What each of the five levels means, the highest on top; where one may be and the target are marked. */
export function LevelLadder({ skill }: { readonly skill: PersonSkillDetail }) {
  const text = useText();
  const standing = standingOfSkill(skill);
  const target = asLevel(skill.target?.level);
  const probabilities = standing ? skill.estimate.probabilities : undefined;
  const likeliest = standing && likeliestOf(standing, probabilities);
  const isReached = standing !== null && target !== null && hasReached(standing, target);
  return (
    <section aria-labelledby="levels-title">
      <h2 id="levels-title" className={styles.title}>
        <Text id="skills.levels" />
      </h2>
      <ol className={styles.ladder} reversed>
        {skill.levels.toReversed().map(({ level: number, description }) => {
          const level = asLevel(number);
          if (!level) return null;
          const isTarget = level === target;
          return (
            <li key={level} data-here={level === likeliest || undefined}>
              <Rail level={level} standing={standing} />
              {isTarget && <Flag isReached={isReached} />}
              <div className={styles.text}>
                <h3>
                  {levelName(text, level)}
                  <Marks
                    isLikeliest={level === likeliest}
                    isPossible={standing !== null && lies(standing, level)}
                    target={isTarget ? (isReached ? 'reached' : 'ahead') : null}
                    isAttained={skill.attainedLevel === level}
                    probability={probabilities?.[level - 1]}
                  />
                </h3>
                <p lang={frameworkLanguage}>{description}</p>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Whether the mist reaches noticeably into a level. */
function lies({ low, high }: Standing, level: Level): boolean {
  return low + 0.12 < level && level - 1 < high - 0.12;
}

/** One level is only called the most likely when it leads by 2 in 10. */
const lead = 0.2;

function likeliestOf(standing: Standing, probabilities?: readonly number[]): Level | null {
  if (!probabilities) return certaintyOf(standing) === 'unsure' ? null : levelAt(standing.middle);
  const [first = 0, second = 0] = probabilities.toSorted((a, b) => b - a);
  return first - second >= lead ? asLevel(probabilities.indexOf(first) + 1) : null;
}

type RailProps = { readonly level: Level; readonly standing: Standing | null };

/** This level's piece of the way up: ground below, mist where one may be, the stone in the middle of it. */
function Rail({ level, standing }: RailProps) {
  const place = standing && placesIn(standing, level);
  return (
    <span className={styles.rail} aria-hidden="true">
      {place && (
        <>
          {place.solid < 100 && <i className={styles.solid} style={{ top: `${place.solid}%` }} />}
          {place.mistTop < place.mistEnd && (
            <i
              className={styles.mist}
              data-begins={place.mistBegins || undefined}
              data-ends={place.mistEnds || undefined}
              style={{ top: `${place.mistTop}%`, bottom: `${100 - place.mistEnd}%` }}
            />
          )}
          {levelAt(standing.middle) === level && <Stone top={place.stone} />}
        </>
      )}
    </span>
  );
}

/** In percent from the top of the level's row, whose bottom is where the level begins. */
function placesIn({ low, middle, high }: Standing, level: Level) {
  const from = (position: number) => Math.min(100, Math.max(0, (level - position) * 100));
  return {
    solid: from(low),
    mistTop: from(high),
    mistEnd: from(low),
    mistBegins: high <= level,
    mistEnds: low >= level - 1,
    stone: from(middle),
  };
}

function Stone({ top }: { readonly top: number }) {
  return (
    <svg
      className={styles.stone}
      style={{ top: `${top}%` }}
      viewBox="0 0 24 18"
      width="30"
      height="23"
      aria-hidden="true"
    >
      <path d="M1.6 10.2C1.4 5.2 5.8 1.6 12.4 1.5c6.2 0 10.2 3.2 10.1 8-.1 5-4 7.2-10.5 7.1C5.7 16.5 1.8 14.7 1.6 10.2Z" />
    </svg>
  );
}

/** Stands where the level begins: at the foot of its row. */
function Flag({ isReached }: { readonly isReached: boolean }) {
  return (
    <svg
      className={styles.flag}
      data-reached={isReached || undefined}
      viewBox="0 0 16 26"
      width="16"
      height="26"
      aria-hidden="true"
    >
      <path className={styles.pole} d="M3 1v24" />
      <path className={styles.pennant} d="M3 2 15 6 3 10Z" />
    </svg>
  );
}

type MarksProps = {
  readonly isLikeliest: boolean;
  readonly isPossible: boolean;
  readonly target: 'reached' | 'ahead' | null;
  readonly isAttained: boolean;
  readonly probability: number | undefined;
};

function Marks({ isLikeliest, isPossible, target, isAttained, probability }: MarksProps) {
  const text = useText();
  const inTen = probability === undefined ? null : Math.round(probability * 10);
  return (
    <span className={styles.marks}>
      {isLikeliest && (
        <span className={styles.mine}>
          {inTen === null ? text('skills.level.mine') : text('skills.level.mine.inTen', { inTen })}
        </span>
      )}
      {isPossible && !isLikeliest && (
        <span className={styles.maybe}>
          {inTen === null
            ? text('skills.level.maybe')
            : text('skills.level.maybe.inTen', { inTen })}
        </span>
      )}
      {target && (
        <span className={styles.target} data-reached={target === 'reached' || undefined}>
          <Text id="skills.level.target" />
        </span>
      )}
      {isAttained && (
        <span className={styles.shown}>
          <Text id="skills.level.shown" />
        </span>
      )}
    </span>
  );
}
