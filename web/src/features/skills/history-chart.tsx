import { useText } from '../../i18n/text.tsx';
import { FogLine } from '../../ui/chart/fog-line.tsx';
import { type Level, levelStart, levels, ridgeTop } from '../../ui/skill/standing.ts';
import { levelName } from '../../ui/skill/words.ts';
import { useWidth } from '../../ui/use-width.ts';
import styles from './history.module.css';
import type { HistoryPoint } from './history.tsx';

const height = 236;
const top = 8;
const bottom = 26;
const gutterWide = 96;
const gutterSlim = 76;

type HistoryChartProps = {
  readonly points: readonly HistoryPoint[];
  readonly target: Level | null;
  readonly label: string;
};

/** Time to the right, levels upwards; mist is the interval, the line the most likely place. */
export function HistoryChart({ points, target, label }: HistoryChartProps) {
  const text = useText();
  const [ref, width] = useWidth();
  const gutter = width > 480 ? gutterWide : gutterSlim;
  const y = (position: number) => top + (1 - position / ridgeTop) * (height - top - bottom);
  const xs = placesOf(points, gutter + 10, Math.max(gutter + 40, width - 12));
  const at = (index: number): number => xs[index] ?? 0;
  const placed = points.map(({ key, standing, title }, index) => ({
    key,
    x: at(index),
    middle: y(standing.middle),
    low: y(standing.low),
    high: y(standing.high),
    isNow: title === null,
  }));
  return (
    <div ref={ref} className={styles.frame}>
      {width > 0 && (
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={label}
        >
          {levels.map((level) => (
            <g key={level}>
              <path className={styles.grid} d={`M${gutter} ${y(levelStart(level))}H${width}`} />
              <text
                className={styles.level}
                data-slim={width <= 480 || undefined}
                x={0}
                y={y(level - 0.5) + 4}
              >
                {levelName(text, level)}
              </text>
            </g>
          ))}
          {target && (
            <>
              <path
                className={styles.target}
                d={`M${gutter} ${y(levelStart(target))}H${width - 14}`}
              />
              <path
                className={styles.pennant}
                d={`M${width - 14} ${y(levelStart(target))}v-14l11 4-11 4Z`}
              />
            </>
          )}
          <FogLine points={placed} />
          <text className={styles.dayName} x={gutter + 4} y={height - 6}>
            {text.day(points[0]?.at ?? '')}
          </text>
          <text className={styles.dayName} x={width - 4} y={height - 6} textAnchor="end">
            {text('skills.history.today')}
          </text>
        </svg>
      )}
    </div>
  );
}

/** By time, but never closer than a stone's width where there is room: bursts stay readable. */
function placesOf(points: readonly HistoryPoint[], from: number, to: number): number[] {
  const times = points.map(({ at }) => new Date(at).getTime());
  const first = times[0] ?? 0;
  const span = Math.max(1, (times.at(-1) ?? 1) - first);
  const even = (index: number) => index / Math.max(1, points.length - 1);
  // Half by time and half by order, since an evening's twelve questions share one moment.
  return times.map(
    (time, index) => from + (to - from) * (0.5 * ((time - first) / span) + 0.5 * even(index)),
  );
}
