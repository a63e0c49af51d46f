import type { ReactNode } from 'react';
import { useWidth } from '../use-width.ts';
import styles from './chart.module.css';

type ChartProps = {
  /** What the picture shows, in words. */
  readonly label: string;
  /** In pixels, as everything that `children` draws is. */
  readonly height: number;
  readonly children: (width: number) => ReactNode;
};

/** A picture as wide as its place, with words for who does not see it. */
export function Chart({ label, height, children }: ChartProps) {
  const [ref, width] = useWidth();
  return (
    <div ref={ref} style={{ minHeight: height }}>
      {width > 0 && (
        <svg
          className={styles.chart}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={label}
        >
          {children(width)}
        </svg>
      )}
    </div>
  );
}
