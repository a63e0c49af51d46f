import type { Unit } from '#rooms/content';

export type Foldable = Pick<Unit, 'durationMinutes' | 'teaches'> & {
  readonly segments: readonly Pick<
    Unit['segments'][number],
    'segmentId' | 'level' | 'words' | 'about'
  >[];
};

/** Levels by skill; a skill that is not in it is held at none. */
export type HeldLevels = ReadonlyMap<string, number>;

export type Fold = {
  readonly foldedIds: ReadonlySet<string>;
  /** Whole minutes of what is left, at least 1. */
  readonly minutes: number;
};

const WORDS_A_MINUTE = 200;

/**
 * Which parts of a unit fold for somebody: those with a name and a mapping of which they hold every level. What was
 * not shown in responses is never held, so a part about it never folds.
 */
export function foldUnit({ durationMinutes, segments }: Foldable, held: HeldLevels): Fold {
  const folded = segments.filter(
    ({ level, about }) =>
      level > 0 &&
      about.length > 0 &&
      about.every((link) => (held.get(link.skillId) ?? 0) >= link.level),
  );
  const words = folded.reduce((sum, segment) => sum + segment.words, 0);
  return {
    foldedIds: new Set(folded.map(({ segmentId }) => segmentId)),
    minutes: Math.max(1, durationMinutes - Math.round(words / WORDS_A_MINUTE)),
  };
}

/**
 * What somebody holds who knows half of a unit: its skills, all at the level at which the share of words that fold
 * is nearest to a half. Where nothing folds at any level, the level before the one that the unit leads to.
 */
export function heldByHalf(unit: Foldable): HeldLevels {
  const all = unit.segments.reduce((sum, { words }) => sum + words, 0);
  const shares = [1, 2, 3, 4, 5].map((level) => {
    const { foldedIds } = foldUnit(
      unit,
      heldAt(unit, () => level),
    );
    const folded = unit.segments.filter(({ segmentId }) => foldedIds.has(segmentId));
    return { level, share: folded.reduce((sum, { words }) => sum + words, 0) / Math.max(1, all) };
  });
  const [nearest] = shares
    .filter(({ share }) => share > 0)
    .sort((a, b) => Math.abs(a.share - 0.5) - Math.abs(b.share - 0.5) || a.level - b.level);
  return heldAt(unit, (taught) => nearest?.level ?? taught - 1);
}

function heldAt({ teaches }: Foldable, levelOf: (taught: number) => number): HeldLevels {
  return new Map(
    teaches.flatMap(({ skillId, level }): [string, number][] =>
      levelOf(level) > 0 ? [[skillId, levelOf(level)]] : [],
    ),
  );
}
