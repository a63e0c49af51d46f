import { ridgeTop } from '../skill/standing.ts';
import type { Point } from './curves.ts';
import {
  gutterOf,
  type MapSkill,
  type Range,
  type RangeColumn,
  type RangeStretch,
} from './layout.ts';

/** Heights of a panorama in pixels. */
export const skyHeight = 38;
export const levelHeight = 31;
export const rootHeight = 34;
export const floorY = skyHeight + ridgeTop * levelHeight + rootHeight;

export function yOf(position: number): number {
  return skyHeight + (ridgeTop - position) * levelHeight;
}

export const lowOf = (skill: MapSkill): number => skill.standing?.low ?? 0;
export const highOf = (skill: MapSkill): number => skill.standing?.high ?? 0;

export function columnsOf(range: Range): RangeColumn[] {
  return range.stretches.flatMap((stretch) => stretch.columns);
}

/**
 * The line of the land through one height per skill: level under each stone, easing between them,
 * sinking to a valley where a group ends and towards the edges of the picture.
 */
export function landLine(
  range: Range,
  width: number,
  heightOf: (skill: MapSkill) => number,
): Point[] {
  const shoulder = Math.min(24, range.columnWidth * 0.2);
  const columns = columnsOf(range);
  const first = columns[0];
  const last = columns.at(-1);
  if (!first || !last) return [];
  const gutter = gutterOf(width);
  // Room for the names of the levels: the land begins to rise beside them.
  const points: Point[] = [
    { x: 0, y: yOf(-0.3) },
    { x: gutter * 0.72, y: yOf(0) },
  ];
  range.stretches.forEach((stretch, index) => {
    if (index > 0) points.push(...valley(range.stretches[index - 1], stretch, heightOf));
    for (const { skill, x } of stretch.columns) {
      const y = yOf(heightOf(skill));
      points.push({ x: x - shoulder, y }, { x: x + shoulder, y });
    }
  });
  points.push({ x: width, y: yOf(heightOf(last.skill) * edgeShare(width - last.x)) });
  return points;
}

/** The further the edge of the picture is from the last stone, the lower the land may run out. */
function edgeShare(distance: number): number {
  return Math.max(0.06, 0.62 - distance / 260);
}

function valley(
  before: RangeStretch | undefined,
  after: RangeStretch,
  heightOf: (skill: MapSkill) => number,
): Point[] {
  const left = before?.columns.at(-1);
  const right = after.columns[0];
  if (!before || !left || !right) return [];
  const lower = Math.min(heightOf(left.skill), heightOf(right.skill));
  const y = yOf(lower * 0.42);
  const middle = (before.toX + after.fromX) / 2;
  return [
    { x: middle - 9, y },
    { x: middle + 9, y },
  ];
}

/** A decorative far ridge; the same range always gets the same one. */
export function farRidge(seed: string, width: number, mean: number, swing: number): Point[] {
  const phase = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7) / 50;
  const steps = Math.max(6, Math.round(width / 60));
  return Array.from({ length: steps + 1 }, (_step, index) => {
    const t = (index / steps) * (width / 170) + phase;
    const wave = Math.sin(t * 1.3) * 0.5 + Math.sin(t * 2.9 + 1) * 0.32 + Math.sin(t * 5.3) * 0.18;
    return { x: (index / steps) * width, y: yOf(mean + wave * swing) };
  });
}

/** Stretches of neighbouring skills that have a target, as points of one drawn line each. */
export function targetLines(range: Range): Point[][] {
  const half = range.columnWidth * 0.34;
  const lines: Point[][] = [];
  for (const stretch of range.stretches) {
    let open: Point[] | null = null;
    for (const { skill, x } of stretch.columns) {
      if (!skill.target) {
        open = null;
        continue;
      }
      if (!open) {
        open = [];
        lines.push(open);
      }
      const y = yOf(skill.target - 1);
      open.push({ x: x - half, y }, { x: x + half, y });
    }
  }
  return lines;
}

export type Trail = { readonly key: string; readonly from: RangeColumn; readonly to: RangeColumn };

/** Which stones of one panorama are joined by a path, because one skill builds on the other. */
export function trailsOf(range: Range): Trail[] {
  const columns = columnsOf(range);
  const here = new Map(columns.map((column) => [column.skill.skill, column]));
  return columns.flatMap((to) =>
    to.skill.prerequisites.flatMap((key) => {
      const from = here.get(key);
      return from ? [{ key: `${key}>${to.skill.skill}`, from, to }] : [];
    }),
  );
}
