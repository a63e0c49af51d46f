import { type ItemParameters, PROFICIENCY_MODEL_1 } from '#engine';
import { remembered } from '#kernel/revisions';
import type { Work } from '#kernel/work';
import { type AssessableRow, selectItemsOfUnit, selectMappedItems } from './read-content.db.ts';
import { CONTENT } from './revisions.ts';

/** A choice item that can be asked and marked at once. */
export type AssessableItem = {
  readonly itemId: string;
  readonly version: number;
  readonly unitId: string | null;
  readonly kind: 'single' | 'multiple';
  readonly skillId: string;
  /** 1 to 5: a right response is what somebody at that level can usually give. */
  readonly level: number;
  /** Of the model version in service. */
  readonly parameters: ItemParameters;
  readonly locales: readonly string[];
};

/** An item of a unit: one that is not mapped says nothing about a skill. */
export type UnitItem = Omit<AssessableItem, 'skillId' | 'level' | 'parameters'> & {
  readonly skillId: string | null;
  readonly level: number | null;
  readonly parameters: ItemParameters | null;
};

const mappedItems = remembered(CONTENT, async (work): Promise<readonly AssessableItem[]> => {
  const rows = await selectMappedItems(work.db, PROFICIENCY_MODEL_1.version);
  return rows.flatMap((row) => {
    const item = unitItem(row);
    const { skillId, level, parameters } = item;
    return skillId !== null && level !== null && parameters !== null
      ? [{ ...item, skillId, level, parameters }]
      : [];
  });
});

/** The choice items mapped to any of these skills. */
export async function itemsForSkills(
  work: Work,
  skillIds: readonly string[],
): Promise<readonly AssessableItem[]> {
  const wanted = new Set(skillIds);
  return (await mappedItems(work)).filter((item) => wanted.has(item.skillId));
}

/** The choice items of a unit in order, mapped or not. */
export async function itemsOfUnit(work: Work, unitId: string): Promise<readonly UnitItem[]> {
  const rows = await selectItemsOfUnit(work.db, PROFICIENCY_MODEL_1.version, unitId);
  return rows.map(unitItem);
}

function unitItem({ difficulty, discrimination, guessing, ...row }: AssessableRow): UnitItem {
  const isKnown = difficulty !== null && discrimination !== null && guessing !== null;
  return { ...row, parameters: isKnown ? { difficulty, discrimination, guessing } : null };
}
