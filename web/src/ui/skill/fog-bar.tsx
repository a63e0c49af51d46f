import { useText } from '../../i18n/text.tsx';
import styles from './fog-bar.module.css';
import { frameworkLanguage } from './framework-language.ts';
import { hasReached, type Level, levelStart, levels, ridgeTop, type Standing } from './standing.ts';
import { levelName, standingWords, targetWords } from './words.ts';

type FogBarProps = {
  /** Name of the skill, for the accessible text; shown unless `nameHidden`. */
  readonly name: string;
  readonly standing: Standing | null;
  readonly target?: Level | null;
  readonly nameHidden?: boolean;
  /** `small` leaves the level words under the bar out. */
  readonly size?: 'small' | 'full';
};

const percent = (position: number): string => `${(position / ridgeTop) * 100}%`;

/** One skill on a line: solid for what is known, mist over the interval, the target as a mark. */
export function FogBar(props: FogBarProps) {
  const { name, standing, target = null, nameHidden = false, size = 'full' } = props;
  const text = useText();
  const words = standingWords(text, standing);
  const isReached = standing !== null && target !== null && hasReached(standing, target);
  return (
    <div className={styles.root} data-size={size}>
      {!nameHidden && (
        // The picture says all of it: read out once, not twice.
        <div className={styles.head} aria-hidden="true">
          <span className={styles.name} lang={frameworkLanguage}>
            {name}
          </span>
          <span className={styles.words}>{words}</span>
        </div>
      )}
      <div
        className={styles.track}
        role="img"
        aria-label={text('fogBar.label', {
          name,
          standing: words,
          target: targetWords(text, standing, target),
        })}
      >
        <div className={styles.steps}>
          {levels.map((level) => (
            <i key={level} />
          ))}
        </div>
        {standing && <Ground standing={standing} />}
        {target && <Target target={target} reached={isReached} />}
      </div>
      {size === 'full' && (
        <div className={styles.scale} aria-hidden="true">
          {levels.map((level) => (
            <span
              key={level}
              data-target={level === target ? (isReached ? 'reached' : 'ahead') : undefined}
            >
              {levelName(text, level)}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}

function Ground({ standing }: { readonly standing: Standing }) {
  const { low, middle, high } = standing;
  return (
    <>
      <div className={styles.solid} style={{ width: percent(low) }} />
      <div className={styles.fog} style={{ left: percent(low), width: percent(high - low) }} />
      <svg
        className={styles.stone}
        style={{ left: percent(middle) }}
        viewBox="0 0 24 18"
        width="24"
        height="18"
        aria-hidden="true"
      >
        <path d="M1.6 10.2C1.4 5.2 5.8 1.6 12.4 1.5c6.2 0 10.2 3.2 10.1 8-.1 5-4 7.2-10.5 7.1C5.7 16.5 1.8 14.7 1.6 10.2Z" />
      </svg>
    </>
  );
}

type TargetProps = { readonly target: Level; readonly reached: boolean };

function Target({ target, reached }: TargetProps) {
  return (
    <svg
      className={styles.target}
      data-reached={reached || undefined}
      style={{ left: percent(levelStart(target)) }}
      viewBox="0 0 14 34"
      width="14"
      height="34"
      aria-hidden="true"
    >
      <path className={styles.pole} d="M2 2v31" />
      <path className={styles.pennant} d="M2 2.5 13 5.8 2 10Z" />
    </svg>
  );
}
