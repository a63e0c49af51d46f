import { type ReactNode, useId } from 'react';
import { useText } from '../../i18n/text.tsx';
import { frameworkLanguage } from '../skill/framework-language.ts';
import { levels } from '../skill/standing.ts';
import { levelName } from '../skill/words.ts';
import { areaPath, bandPath, heightAt, linePath, type Point } from './curves.ts';
import { gutterOf, type MapSkill, type Range } from './layout.ts';
import styles from './range-panorama.module.css';
import { StoneColumn } from './stone-column.tsx';
import {
  farRidge,
  floorY,
  highOf,
  landLine,
  lowOf,
  type Trail,
  targetLines,
  trailsOf,
  yOf,
} from './terrain.ts';

type RangePanoramaProps = {
  readonly range: Range;
  readonly width: number;
  readonly renderLink: (skill: MapSkill, className: string, children: ReactNode) => ReactNode;
};

export function RangePanorama({ range, width, renderLink }: RangePanoramaProps) {
  const ground = landLine(range, width, lowOf);
  return (
    <div className={styles.range}>
      <Landscape range={range} width={width} ground={ground} />
      {range.stretches.map((stretch) => (
        <div
          key={stretch.group + String(stretch.fromX)}
          className={styles.stretch}
          lang={frameworkLanguage}
          style={{ left: stretch.fromX, width: stretch.toX - stretch.fromX }}
        >
          {stretch.group}
        </div>
      ))}
      <ul className={styles.columns}>
        {range.stretches.flatMap((stretch, part) =>
          stretch.columns.map(({ skill, x }, index) => (
            <li
              key={skill.skill}
              style={{
                width: range.columnWidth,
                marginInlineStart: index === 0 ? gapBefore(range, part) : 0,
              }}
            >
              <StoneColumn
                skill={skill}
                groundY={heightAt(ground, x)}
                width={range.columnWidth}
                renderLink={renderLink}
              />
            </li>
          )),
        )}
      </ul>
    </div>
  );
}

/** Pixels between a stretch and what is left of it. */
function gapBefore({ stretches }: Range, index: number): number {
  return (stretches[index]?.fromX ?? 0) - (stretches[index - 1]?.toX ?? 0);
}

type LandscapeProps = {
  readonly range: Range;
  readonly width: number;
  readonly ground: readonly Point[];
};

function Landscape({ range, width, ground }: LandscapeProps) {
  const id = useId();
  const fogTop = landLine(range, width, highOf);
  return (
    <svg
      className={styles.land}
      width={width}
      height={floorY}
      viewBox={`0 0 ${width} ${floorY}`}
      aria-hidden="true"
    >
      <Paints id={id} />
      <clipPath id={`${id}band`}>
        <path d={bandPath(fogTop, ground)} />
      </clipPath>
      <rect width={width} height={floorY} fill={`url(#${id}sky)`} />
      <path d={areaPath(farRidge(range.key, width, 2.5, 1.3), floorY)} fill={`url(#${id}far)`} />
      <path
        d={areaPath(farRidge(`${range.key}mid`, width, 1.2, 0.9), floorY)}
        fill={`url(#${id}mid)`}
      />
      <Stars seed={range.key} width={width} />
      <AltitudeLines width={width} />
      <AltitudeNames width={width} />
      <g filter={`url(#${id}soft)`}>
        <path d={bandPath(fogTop, ground)} fill={`url(#${id}fog)`} />
      </g>
      <g clipPath={`url(#${id}band)`}>
        <Wisps range={range} id={id} />
      </g>
      <path className={styles.fogEdge} d={linePath(fogTop)} />
      <path d={areaPath(ground, floorY)} fill={`url(#${id}ground)`} />
      <Strata ground={ground} />
      <path className={styles.edge} d={linePath(ground)} />
      {trailsOf(range).map((trail) => (
        <path key={trail.key} className={styles.trail} d={trailPath(trail, ground)} />
      ))}
      {targetLines(range).map((points) => (
        <TargetLine key={points[0]?.x} points={points} />
      ))}
    </svg>
  );
}

function Paints({ id }: { readonly id: string }) {
  const fade = (name: string, ...stops: readonly (string | undefined)[]) => (
    <linearGradient id={id + name} x1="0" y1="0" x2="0" y2="1">
      {stops.map((stop, index) => (
        <stop key={stop} className={stop} offset={index / (stops.length - 1)} />
      ))}
    </linearGradient>
  );
  return (
    <defs>
      {fade('sky', styles.skyTop, styles.skyLow)}
      {fade('far', styles.farTop, styles.farLow)}
      {fade('mid', styles.midTop, styles.midLow)}
      {fade('fog', styles.fogTop, styles.fogLow)}
      {fade('ground', styles.groundTop, styles.ground, styles.groundDeep)}
      <filter id={`${id}soft`} x="-5%" y="-20%" width="110%" height="140%">
        <feGaussianBlur stdDeviation="4" />
      </filter>
      <filter id={`${id}wisp`} x="-10%" y="-50%" width="120%" height="200%">
        <feGaussianBlur stdDeviation="5 2.5" />
      </filter>
    </defs>
  );
}

function AltitudeLines({ width }: { readonly width: number }) {
  return levels.map((level) => (
    <path key={level} className={styles.altitude} d={`M0 ${yOf(level - 1)}H${width}`} />
  ));
}

/** Each level is named just above the line on which it begins. */
function AltitudeNames({ width }: { readonly width: number }) {
  const text = useText();
  const isSlim = gutterOf(width) < 80;
  return levels.map((level) => (
    <text
      key={level}
      className={styles.altitudeName}
      data-slim={isSlim || undefined}
      x={isSlim ? 6 : 12}
      y={yOf(level - 1) - 5}
    >
      {levelName(text, level)}
    </text>
  ));
}

/** Only the night shows them. */
function Stars({ seed, width }: { readonly seed: string; readonly width: number }) {
  const points = farRidge(`${seed}stars`, width * 2.3, 4.3, 1.1);
  return (
    <g className={styles.stars}>
      {points.map(({ x, y }, index) => (
        <circle key={x} cx={(x * 7.13) % width} cy={y} r={index % 4 === 0 ? 1.1 : 0.7} />
      ))}
    </g>
  );
}

/** Drifts in the fog: the wider the interval, the more of them. */
function Wisps({ range, id }: { readonly range: Range; readonly id: string }) {
  return (
    <g className={styles.wisps} filter={`url(#${id}wisp)`}>
      {range.stretches.flatMap((stretch) =>
        stretch.columns.flatMap(({ skill, x }, column) => {
          if (!skill.standing) return [];
          const { low, high } = skill.standing;
          const count = Math.floor((high - low) * 3.2);
          return Array.from({ length: count }, (_wisp, index) => {
            const share = (index + 0.5) / count;
            return (
              <ellipse
                key={`${skill.skill}${share}`}
                cx={x + Math.sin(index * 2.4 + column * 1.7) * range.columnWidth * 0.22}
                cy={yOf(low + (high - low) * share)}
                rx={range.columnWidth * (0.42 - share * 0.16)}
                ry={5.5 - share * 2}
              />
            );
          });
        }),
      )}
    </g>
  );
}

/** Contour lines inside the ground, as on a map. */
function Strata({ ground }: { readonly ground: readonly Point[] }) {
  return (
    <>
      {[0.8, 0.6, 0.42, 0.26].map((share) => (
        <path
          key={share}
          className={styles.stratum}
          d={linePath(ground.map(({ x, y }) => ({ x, y: floorY - (floorY - y) * share })))}
        />
      ))}
    </>
  );
}

/** Along the slope below the stones; a longer way runs lower, so that ways can be told apart. */
function trailPath({ from, to }: Trail, ground: readonly Point[]): string {
  const [left, right] = from.x < to.x ? [from, to] : [to, from];
  const depth = 11 + Math.min(16, ((right.x - left.x) / 94) * 4);
  const steps = 8;
  const points = Array.from({ length: steps + 1 }, (_step, index) => {
    const share = index / steps;
    const x = left.x + (right.x - left.x) * share;
    const sag = Math.sin(Math.PI * share) * 5;
    return { x, y: Math.min(floorY - 5, heightAt(ground, x) + depth + sag) };
  });
  return linePath(points);
}

function TargetLine({ points }: { readonly points: readonly Point[] }) {
  const end = points.at(-1);
  return (
    <g className={styles.target}>
      <path className={styles.targetHalo} d={linePath(points)} />
      <path d={linePath(points)} />
      {end && <path className={styles.pennant} d={`M${end.x - 1} ${end.y}v-15l11 4.5-11 4.5Z`} />}
    </g>
  );
}
