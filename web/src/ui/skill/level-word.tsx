import { useText } from '../../i18n/text.tsx';
import styles from './level-word.module.css';
import { certaintyOf, type Level, levelAt, levels, type Standing } from './standing.ts';
import { levelName, standingWords } from './words.ts';

type LevelWordProps =
  | { readonly level: Level; readonly standing?: never }
  | { readonly standing: Standing | null; readonly level?: never };

/** A level in words, with five small steps beside it: filled when known, misty when not sure. */
export function LevelWord(props: LevelWordProps) {
  const text = useText();
  const standing =
    props.level === undefined
      ? props.standing
      : { low: props.level - 0.9, middle: props.level - 0.5, high: props.level - 0.1 };
  const words =
    props.level === undefined ? standingWords(text, props.standing) : levelName(text, props.level);
  return (
    <span className={styles.word}>
      <span className={styles.steps} aria-hidden="true">
        {levels.map((level) => (
          <i key={level} data-step={stepOf(level, standing)} />
        ))}
      </span>
      {words}
    </span>
  );
}

type Step = 'solid' | 'mist' | 'open';

function stepOf(level: Level, standing: Standing | null): Step {
  if (!standing) return 'open';
  const solidUpTo =
    certaintyOf(standing) === 'known' ? levelAt(standing.middle) : Math.floor(standing.low + 0.15);
  if (level <= solidUpTo) return 'solid';
  return level - 1 < standing.high - 0.12 ? 'mist' : 'open';
}
