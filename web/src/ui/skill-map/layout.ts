import type { Level, Standing } from '../skill/standing.ts';

/** One skill on the map. `skill` is its key; `standing` is null when nothing is known yet. */
export type MapSkill = {
  readonly skill: string;
  readonly name: string;
  /** Heading under which it stands, such as 'Software'; skills of one group stand side by side. */
  readonly group?: string;
  readonly standing: Standing | null;
  readonly target: Level | null;
  readonly evidenceCount: number;
  /** Keys of the skills that it builds on. */
  readonly prerequisites: readonly string[];
};

export type RangeColumn = { readonly skill: MapSkill; readonly x: number };

/** Skills of one group that stand next to each other in a row. */
export type RangeStretch = {
  readonly group: string;
  readonly fromX: number;
  readonly toX: number;
  readonly columns: readonly RangeColumn[];
};

/** One panorama: as many skills side by side as the width allows. */
export type Range = {
  readonly key: string;
  readonly columnWidth: number;
  readonly stretches: readonly RangeStretch[];
};

const columnMax = 168;
/** Room between two groups that share a row, for the valley between them. */
const stretchGap = 28;

/** Room at the left for the names of the levels, which are smaller on a phone. */
export const gutterOf = (width: number): number => (width > 560 ? 92 : 62);

/** The least width of a column: a name of 14 letters on a phone, of 16 on a desk. */
export const columnMinOf = (width: number): number => (width > 560 ? 94 : 84);

/** Puts what is built on before what builds on it, and keeps the given order otherwise. */
export function inTrailOrder(skills: readonly MapSkill[]): MapSkill[] {
  const placed = new Set<string>();
  const here = new Map(skills.map((skill) => [skill.skill, skill]));
  const ordered: MapSkill[] = [];
  const place = (skill: MapSkill): void => {
    if (placed.has(skill.skill)) return;
    placed.add(skill.skill);
    for (const key of skill.prerequisites) {
      const before = here.get(key);
      if (before) place(before);
    }
    ordered.push(skill);
  };
  for (const skill of skills) place(skill);
  return ordered;
}

/** Parts of nearly the same length, none longer than `most`. */
function evenParts<Item>(items: readonly Item[], most: number): Item[][] {
  const count = Math.ceil(items.length / most);
  return Array.from({ length: count }, (_part, index) =>
    items.slice(
      Math.round((index * items.length) / count),
      Math.round(((index + 1) * items.length) / count),
    ),
  );
}

function groupsOf(skills: readonly MapSkill[]): Map<string, MapSkill[]> {
  const groups = new Map<string, MapSkill[]>();
  for (const skill of skills) {
    const group = groups.get(skill.group ?? '') ?? [];
    group.push(skill);
    groups.set(skill.group ?? '', group);
  }
  return groups;
}

/** Lays the skills out as panoramas of the given width in pixels, at least `columnMinOf(width)` for each. */
export function layoutRanges(skills: readonly MapSkill[], width: number): Range[] {
  const room = width - gutterOf(width);
  const capacity = Math.max(1, Math.floor(room / columnMinOf(width)));
  const rows: MapSkill[][][] = [];
  for (const group of groupsOf(skills).values()) {
    for (const part of evenParts(inTrailOrder(group), capacity)) {
      const row = rows.at(-1);
      if (row && fits([...row, part], width)) row.push(part);
      else rows.push([part]);
    }
  }
  return rows.map((row) => layoutRow(row, width));
}

function fits(row: readonly MapSkill[][], width: number): boolean {
  const needed = row.flat().length * columnMinOf(width) + (row.length - 1) * stretchGap;
  return needed <= width - gutterOf(width);
}

function layoutRow(row: readonly MapSkill[][], width: number): Range {
  const count = row.flat().length;
  const gutter = gutterOf(width);
  const gaps = (row.length - 1) * stretchGap;
  const columnWidth = Math.min(columnMax, (width - gutter - gaps) / count);
  let x = gutter + (width - gutter - gaps - columnWidth * count) / 2;
  const stretches = row.map((part): RangeStretch => {
    const fromX = x;
    const columns = part.map((skill, index) => ({ skill, x: fromX + (index + 0.5) * columnWidth }));
    const toX = fromX + part.length * columnWidth;
    x = toX + stretchGap;
    return { group: part[0]?.group ?? '', fromX, toX, columns };
  });
  return { key: row.flat()[0]?.skill ?? '', columnWidth, stretches };
}
