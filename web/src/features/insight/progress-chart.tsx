import type { Progress } from '../../api/wire.ts';
import { useText } from '../../i18n/text.tsx';
import { Chart } from '../../ui/chart/chart.tsx';
import { FogLine } from '../../ui/chart/fog-line.tsx';
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
  const y = (share: number): number => top + (1 - share) * (wayEnds - top);
  const mostMinutes = Math.max(1, ...weeks.map(({ minutes }) => minutes));
  const barOf = (minutes: number): number => (minutes / mostMinutes) * (barsEnd - wayEnds - 8);
  return (
    <Chart label={label} height={height}>
      {(width) => {
        const step = Math.max(4, (width - gutter - 16) / Math.max(1, weeks.length - 1));
        const x = (index: number): number => gutter + index * step;
        return (
          <>
            {[0, 0.25, 0.5, 0.75, 1].map((share) => (
              <g key={share}>
                <path data-grid d={`M${gutter - 6} ${y(share)}H${width}`} />
                <text x={gutter - 12} y={y(share) + 4} textAnchor="end">
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
                y={barsEnd - barOf(minutes)}
                height={barOf(minutes)}
              />
            ))}
            <FogLine
              points={weeks.map(({ endsAt, share, low, high }, index) => ({
                key: endsAt,
                x: x(index),
                middle: y(share),
                low: y(low),
                high: y(high),
                isNow: index === weeks.length - 1,
              }))}
            />
            <text x={gutter} y={height - 4}>
              {text.day(weeks[0]?.endsAt ?? '')}
            </text>
            <text x={width - 4} y={height - 4} textAnchor="end">
              {text('skills.history.today')}
            </text>
          </>
        );
      }}
    </Chart>
  );
}
