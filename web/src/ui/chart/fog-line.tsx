import styles from './fog-line.module.css';

/** A place on a chart, in its own pixels. */
export type FogPoint = {
  readonly key: string;
  readonly x: number;
  readonly middle: number;
  readonly low: number;
  readonly high: number;
  /** Where one is now: a larger stone. */
  readonly isNow?: boolean;
};

/** So many stones beside each other that they are drawn small. */
const many = 40;

/** The mist between low and high, the line of what is most probable, and a stone for each point: inside an `svg`. */
export function FogLine({ points }: { readonly points: readonly FogPoint[] }) {
  const line = (pick: (point: FogPoint) => number) =>
    points.map((point) => `${point.x} ${pick(point)}`);
  const high = line((point) => point.high);
  const low = line((point) => point.low);
  return (
    <>
      <path className={styles.mist} d={`M${high.join('L')}L${low.toReversed().join('L')}Z`} />
      <path className={styles.line} d={`M${line((point) => point.middle).join('L')}`} />
      {points.map(({ key, x, middle, isNow }) => (
        <circle
          key={key}
          className={isNow ? styles.now : styles.point}
          cx={x}
          cy={middle}
          r={isNow ? 6 : points.length > many ? 2 : 3.5}
        />
      ))}
    </>
  );
}
