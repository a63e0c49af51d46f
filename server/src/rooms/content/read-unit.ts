import { Problem } from '#kernel/problems';
import type { Work } from '#kernel/work';
import { pickLocale } from './pick-locale.ts';
import { unknownUnit } from './problems.ts';
import {
  type SegmentRow,
  selectModuleTitles,
  selectSegments,
  selectUnitSkillLinks,
  selectUnits,
  selectUnitTexts,
  selectUnitVersion,
  type TextRow,
  type UnitRow,
} from './read-content.db.ts';

export type Unit = Omit<UnitRow, 'moduleId'> &
  Omit<TextRow, 'unitId'> & {
    /** Languages in which it can be read. */
    readonly locales: readonly string[];
    /** '' when the unit stands alone. */
    readonly moduleTitle: string;
    readonly teaches: readonly { readonly skillId: string; readonly level: number }[];
    /** None when the unit has no text of its own, only items. */
    readonly segments: readonly SegmentRow[];
  };

/**
 * A unit in the language wanted, or the nearest that it has.
 * @param version the current one when left out; older ones stay readable
 * @throws Problem content/unknown-unit
 */
export async function readUnit(
  work: Work,
  unitId: string,
  locale: string,
  version?: number,
): Promise<Unit> {
  const [row] = await selectUnits(work.db, [unitId]);
  const texts = await selectUnitTexts(work.db, [unitId], version);
  const text = pickText(texts, locale);
  if (!row || !text) throw new Problem(unknownUnit, `No unit has the id ${unitId}.`);
  const shown = version ?? row.version;
  const kind = (await selectUnitVersion(work.db, unitId, shown))?.kind ?? row.kind;
  const { moduleId, ...unit } = row;
  const titles = await moduleTitles(work, [moduleId], locale);
  return {
    ...unit,
    ...text,
    version: shown,
    kind,
    locales: texts.map((candidate) => candidate.locale),
    moduleTitle: titles.get(moduleId ?? '') ?? '',
    teaches: (await selectUnitSkillLinks(work.db, [unitId])).map(({ skillId, level }) => ({
      skillId,
      level,
    })),
    segments: await selectSegments(work.db, { unitId, version: shown, locale: text.locale }),
  };
}

export type UnitTitle = {
  readonly unitId: string;
  readonly locale: string;
  readonly title: string;
  readonly summary: string;
  /** '' when the unit stands alone. */
  readonly moduleTitle: string;
  readonly durationMinutes: number;
  readonly isMapped: boolean;
};

/** What units are called, in the language wanted or the nearest; unknown ids are left out. */
export async function unitTitles(
  work: Work,
  unitIds: readonly string[],
  locale: string,
): Promise<ReadonlyMap<string, UnitTitle>> {
  const units = await selectUnits(work.db, unitIds);
  const texts = Map.groupBy(await selectUnitTexts(work.db, unitIds), (text) => text.unitId);
  const modules = await moduleTitles(
    work,
    units.map((unit) => unit.moduleId),
    locale,
  );
  const titles = new Map<string, UnitTitle>();
  for (const { unitId, moduleId, durationMinutes, isMapped } of units) {
    const text = pickText(texts.get(unitId) ?? [], locale);
    if (!text) continue;
    titles.set(unitId, {
      unitId,
      locale: text.locale,
      title: text.title,
      summary: text.summary,
      moduleTitle: modules.get(moduleId ?? '') ?? '',
      durationMinutes,
      isMapped,
    });
  }
  return titles;
}

function pickText<Text extends { readonly locale: string }>(
  texts: readonly Text[],
  locale: string,
): Text | undefined {
  const picked = pickLocale(
    locale,
    texts.map((text) => text.locale),
  );
  return texts.find((text) => text.locale === picked);
}

async function moduleTitles(
  work: Work,
  moduleIds: readonly (string | null)[],
  locale: string,
): Promise<Map<string, string>> {
  const named = [...new Set(moduleIds.filter((moduleId) => moduleId !== null))];
  const byModule = Map.groupBy(await selectModuleTitles(work.db, named), (row) => row.moduleId);
  return new Map(
    [...byModule].map(([moduleId, rows]) => [moduleId, pickText(rows, locale)?.title ?? '']),
  );
}
