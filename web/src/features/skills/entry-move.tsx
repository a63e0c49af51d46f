import type { Evidence } from '../../api/wire.ts';
import { useText } from '../../i18n/text.tsx';
import { levels, ridgeTop } from '../../ui/skill/standing.ts';
import styles from './ledger.module.css';
import { standingOf } from './standing-of.ts';

type EntryMoveProps = { readonly entry: Evidence; readonly cutPoints: readonly number[] };

const noticeable = 0.05;

const words = {
  up: 'skills.move.up',
  down: 'skills.move.down',
  same: 'skills.move.same',
} as const;

/** Before and after on the ridge, with the words for it. */
export function EntryMove({ entry, cutPoints }: EntryMoveProps) {
  const text = useText();
  const before = standingOf(entry.before, cutPoints);
  const after = standingOf(entry.after, cutPoints);
  const change = after.middle - before.middle;
  const surer = before.high - before.low - (after.high - after.low) > noticeable ? 'yes' : 'no';
  const amount = text.number(Math.abs(change), {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
  });
  const direction = change > noticeable ? 'up' : change < -noticeable ? 'down' : 'same';
  const x = (position: number) => 4 + (position / ridgeTop) * 132;
  return (
    <div className={styles.move}>
      <svg
        className={styles.path}
        viewBox="0 0 140 20"
        width="140"
        height="20"
        aria-hidden="true"
        data-direction={direction}
      >
        {levels.map((level) => (
          <rect
            key={level}
            className={styles.step}
            x={x(level - 1) + 0.5}
            y="8"
            width="25.4"
            height="4"
            rx="1"
          />
        ))}
        <rect
          className={styles.mist}
          x={x(after.low)}
          y="5"
          width={x(after.high) - x(after.low)}
          height="10"
          rx="5"
        />
        <path className={styles.way} d={`M${x(before.middle)} 10H${x(after.middle)}`} />
        <circle className={styles.before} cx={x(before.middle)} cy="10" r="3.5" />
        <circle className={styles.after} cx={x(after.middle)} cy="10" r="4.5" />
      </svg>
      <span>{text(words[direction], { amount, surer })}</span>
    </div>
  );
}
