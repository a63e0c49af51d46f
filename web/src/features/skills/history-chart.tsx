import { useText } from '../../i18n/text.tsx';
import { Chart } from '../../ui/chart/chart.tsx';
import { FogLine } from '../../ui/chart/fog-line.tsx';
import { type Level, levelStart, levels, ridgeTop } from '../../ui/skill/standing.ts';
import { levelName } from '../../ui/skill/words.ts';
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
  const y = (position: number) => top + (1 - position / ridgeTop) * (height - top - bottom);
  return (
    <Chart label={label} height={height}>
      {(width) => {
        const gutter = width > 480 ? gutterWide : gutterSlim;
        const xs = placesOf(points, gutter + 10, Math.max(gutter + 40, width - 12));
        return (
          <>
            {levels.map((level) => (
              <g key={level}>
                <path data-grid d={`M${gutter} ${y(levelStart(level))}H${width}`} />
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
            <FogLine
              points={points.map(({ key, standing, title }, index) => ({
                key,
                x: xs[index] ?? 0,
                middle: y(standing.middle),
                low: y(standing.low),
                high: y(standing.high),
                isNow: title === null,
              }))}
            />
            <text x={gutter + 4} y={height - 6}>
              {text.day(points[0]?.at ?? '')}
            </text>
            <text x={width - 4} y={height - 6} textAnchor="end">
              {text('skills.history.today')}
            </text>
          </>
        );
      }}
    </Chart>
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
