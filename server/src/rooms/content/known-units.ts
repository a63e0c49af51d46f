import { remembered } from '#kernel/revisions';
import type { Work } from '#kernel/work';
import {
  type ModuleTitle,
  type SegmentLink,
  type SegmentRow,
  type SkillLink,
  selectModuleTitles,
  selectSegmentLinks,
  selectSegments,
  selectSkillLinks,
  selectUnits,
  selectUnitTexts,
  type TextRow,
  type UnitRow,
} from './read-content.db.ts';
import { CONTENT, TEXTS } from './revisions.ts';

/** A unit in its current version with what it and its module are called in every language. */
export type KnownUnit = UnitRow & {
  readonly texts: readonly TextRow[];
  readonly moduleTitles: readonly ModuleTitle[];
};

const NO_LINKS: readonly SkillLink[] = [];

/** All units by their ids, those that were withdrawn too. */
export const knownUnits = remembered(
  TEXTS,
  async ({ db }): Promise<ReadonlyMap<string, KnownUnit>> => {
    const units = await selectUnits(db);
    const texts = Map.groupBy(await selectUnitTexts(db), ({ unitId }) => unitId);
    const titles = Map.groupBy(await selectModuleTitles(db), ({ moduleId }) => moduleId);
    return new Map(
      units.map((unit) => {
        const moduleTitles = titles.get(unit.moduleId ?? '') ?? [];
        return [unit.unitId, { ...unit, texts: texts.get(unit.unitId) ?? [], moduleTitles }];
      }),
    );
  },
);

const linksByUnit = remembered(CONTENT, async ({ db }) =>
  Map.groupBy(await selectSkillLinks(db), ({ unitId }) => unitId),
);

/** The skills that each of some units leads to; none for one that is not mapped. */
export async function skillLinksOf(
  work: Work,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SkillLink[]>> {
  const links = await linksByUnit(work);
  return new Map(unitIds.map((unitId) => [unitId, links.get(unitId) ?? NO_LINKS]));
}

const NOTHING: readonly SegmentLink[] = [];

const linksBySegment = remembered(CONTENT, async ({ db }) =>
  Map.groupBy(await selectSegmentLinks(db), ({ segmentId }) => segmentId),
);

/** What each of some segments is about; nothing of one that nobody has said it of. */
export async function segmentLinksOf(
  work: Work,
  segmentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SegmentLink[]>> {
  const links = await linksBySegment(work);
  return new Map(segmentIds.map((segmentId) => [segmentId, links.get(segmentId) ?? NOTHING]));
}

const MOST_TEXTS = 500;
const readTexts = remembered(TEXTS, async () => new Map<string, readonly SegmentRow[]>());

/** The segments of a unit in one version and language, in order. A version never changes: the last ones read are kept. */
export async function segmentsOf(
  work: Work,
  place: { readonly unitId: string; readonly version: number; readonly locale: string },
): Promise<readonly SegmentRow[]> {
  const known = await readTexts(work);
  const name = `${place.unitId} ${place.version} ${place.locale}`;
  const segments = known.get(name) ?? (await selectSegments(work.db, place));
  keepLast(known, name, segments, MOST_TEXTS);
  return segments;
}

/** Keeps a value as the newest of so many at the most. */
export function keepLast<Value>(
  known: Map<string, Value>,
  name: string,
  value: Value,
  most: number,
): void {
  known.delete(name);
  known.set(name, value);
  const oldest = known.keys().next();
  if (known.size > most && !oldest.done) known.delete(oldest.value);
}
