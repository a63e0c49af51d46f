import { Problem } from '#kernel/problems';
import type { Work } from '#kernel/work';
import { knownUnits, segmentLinksOf, segmentsOf, skillLinksOf } from './known-units.ts';
import { pickLocale } from './pick-locale.ts';
import { unknownModule, unknownUnit } from './problems.ts';
import {
  type SegmentRow,
  selectUnitTexts,
  selectUnitVersion,
  type TextRow,
  type UnitRow,
} from './read-content.db.ts';

export type Unit = Omit<UnitRow, 'moduleId' | 'position' | 'isWithdrawn'> &
  Omit<TextRow, 'unitId'> & {
    /** Languages in which it can be read. */
    readonly locales: readonly string[];
    /** '' when the unit stands alone. */
    readonly moduleTitle: string;
    readonly teaches: readonly { readonly skillId: string; readonly level: number }[];
    readonly isMapped: boolean;
    /** None when the unit has no text of its own, only items. */
    readonly segments: readonly UnitSegment[];
  };

/** A part of a unit, with what it is about; it folds for whoever has attained all of that. */
export type UnitSegment = SegmentRow & {
  readonly about: readonly { readonly skillId: string; readonly level: number }[];
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
  const known = (await knownUnits(work)).get(unitId);
  const shown = version ?? known?.version ?? 0;
  const isCurrent = shown === known?.version;
  const texts = isCurrent
    ? known.texts
    : await selectUnitTexts(work.db, { unitId, version: shown });
  const text = pickText(texts, locale);
  if (!known || !text) throw new Problem(unknownUnit, `No unit has the id ${unitId}.`);
  const { moduleId: _, position: __, isWithdrawn: ___, texts: ____, moduleTitles, ...unit } = known;
  const older = isCurrent ? undefined : await selectUnitVersion(work.db, unitId, shown);
  const links = (await skillLinksOf(work, [unitId])).get(unitId) ?? [];
  return {
    ...unit,
    ...text,
    version: shown,
    kind: older?.kind ?? unit.kind,
    locales: texts.map((candidate) => candidate.locale),
    moduleTitle: pickText(moduleTitles, locale)?.title ?? '',
    teaches: links.map(({ skillId, level }) => ({ skillId, level })),
    isMapped: links.length > 0,
    segments: await withSkills(
      work,
      await segmentsOf(work, { unitId, version: shown, locale: text.locale }),
    ),
  };
}

async function withSkills(work: Work, segments: readonly SegmentRow[]): Promise<UnitSegment[]> {
  const ids = segments.map(({ segmentId }) => segmentId);
  const links = await segmentLinksOf(work, ids);
  return segments.map((segment) => ({
    ...segment,
    about: (links.get(segment.segmentId) ?? []).map(({ skillId, level }) => ({ skillId, level })),
  }));
}

/** The units of a module that are in use, in their order. @throws Problem content/unknown-module */
export async function unitsOfModule(work: Work, moduleId: string): Promise<readonly string[]> {
  const units = [...(await knownUnits(work)).values()]
    .filter((unit) => unit.moduleId === moduleId && !unit.isWithdrawn)
    .sort((a, b) => a.position - b.position || (a.unitId < b.unitId ? -1 : 1));
  if (units.length === 0) throw new Problem(unknownModule, `No module has the id ${moduleId}.`);
  return units.map(({ unitId }) => unitId);
}

/** The module that a unit is in; null when it stands alone or there is no such unit. */
export async function moduleOfUnit(work: Work, unitId: string): Promise<string | null> {
  return (await knownUnits(work)).get(unitId)?.moduleId ?? null;
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
  const units = await knownUnits(work);
  const links = await skillLinksOf(work, unitIds);
  return new Map(
    unitIds.flatMap((unitId): [string, UnitTitle][] => {
      const unit = units.get(unitId);
      const text = pickText(unit?.texts ?? [], locale);
      if (!unit || !text) return [];
      const title = {
        unitId,
        locale: text.locale,
        title: text.title,
        summary: text.summary,
        moduleTitle: pickText(unit.moduleTitles, locale)?.title ?? '',
        durationMinutes: unit.durationMinutes,
        isMapped: (links.get(unitId) ?? []).length > 0,
      };
      return [[unitId, title]];
    }),
  );
}

function pickText<Text extends { readonly locale: string }>(
  texts: readonly Text[],
  locale: string,
): Text | undefined {
  const exact = texts.find((text) => text.locale === locale);
  if (exact) return exact;
  const picked = pickLocale(
    locale,
    texts.map((text) => text.locale),
  );
  return texts.find((text) => text.locale === picked);
}
