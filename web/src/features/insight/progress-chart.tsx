import type { Progress } from '../../api/wire.ts';
import { useText } from '../../i18n/text.tsx';
import { FogLine } from '../../ui/chart/fog-line.tsx';
import { useWidth } from '../../ui/use-width.ts';
import { percent } from './percent.ts';
import styles from './progress.module.css';

const height = 260;
const top = 10;
/** Below the way: the minutes of each week, and the days. */
const wayEnds = 196;
const barsEnd = 236;
const gutter = 52;

type ProgressChartProps = {
  readonly weeks: Progress['weeks'];
  readonly label: string;
};

/** Weeks to the right, the way to one's targets upwards; below, how many minutes each week took. */
export function ProgressChart({ weeks, label }: ProgressChartProps) {
  const text = useText();
  const [ref, width] = useWidth();
  const step = Math.max(4, (width - gutter - 16) / Math.max(1, weeks.length - 1));
  const x = (index: number): number => gutter + index * step;
  const y = (share: number): number => top + (1 - share) * (wayEnds - top);
  const mostMinutes = Math.max(1, ...weeks.map(({ minutes }) => minutes));
  const points = weeks.map(({ endsAt, share, low, high }, index) => ({
    key: endsAt,
    x: x(index),
    middle: y(share),
    low: y(low),
    high: y(high),
    isNow: index === weeks.length - 1,
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
          {[0, 0.25, 0.5, 0.75, 1].map((share) => (
            <g key={share}>
              <path className={styles.grid} d={`M${gutter - 6} ${y(share)}H${width}`} />
              <text className={styles.mark} x={gutter - 12} y={y(share) + 4} textAnchor="end">
                {percent(text, share)}
              </text>
            </g>
          ))}
          {weeks.map(({ endsAt, minutes }, index) => (
            <rect
              key={endsAt}
              className={styles.bar}
              x={x(index) - Math.min(10, step / 2.6)}
              width={Math.min(20, step / 1.3)}
              y={barsEnd - (minutes / mostMinutes) * (barsEnd - wayEnds - 8)}
              height={(minutes / mostMinutes) * (barsEnd - wayEnds - 8)}
            />
          ))}
          <FogLine points={points} />
          <text className={styles.mark} x={gutter} y={height - 4}>
            {text.day(weeks[0]?.endsAt ?? '')}
          </text>
          <text className={styles.mark} x={width - 4} y={height - 4} textAnchor="end">
            {text('skills.history.today')}
          </text>
        </svg>
      )}
    </div>
  );
}
