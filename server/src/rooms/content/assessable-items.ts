import { ITEM_QUALITY_POLICY_1, type ItemParameters, PROFICIENCY_MODEL_1 } from '#engine';
import { remembered } from '#kernel/revisions';
import type { Work } from '#kernel/work';
import {
  type AssessableRow,
  selectDoubted,
  selectFaultyItems,
  selectItemsOfUnit,
  selectMappedItems,
} from './read-content.db.ts';
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
  /** Of the model version in service: fitted to responses where they are, else those that follow from the level. */
  readonly parameters: ItemParameters;
  /** What follows from the level alone. */
  readonly expected: ItemParameters;
  /** Null until it is in a calibration that serves. */
  readonly calibration: ItemCalibration | null;
  /** Responses speak against its key: it is shown as practice in its unit, and counts for nobody. */
  readonly isDoubted: boolean;
  /** New among items that are known: a skill check asks it without counting, until enough have responded. */
  readonly isOnTrial: boolean;
  readonly locales: readonly string[];
};

export type ItemCalibration = {
  /** Of the skill's calibration. */
  readonly number: number;
  readonly standardErrors: ItemParameters;
  readonly answerCount: number;
};

/** An item of a unit: one that is not mapped says nothing about a skill. */
export type UnitItem = Omit<
  AssessableItem,
  'skillId' | 'level' | 'parameters' | 'expected' | 'isOnTrial'
> & {
  readonly skillId: string | null;
  readonly level: number | null;
  readonly parameters: ItemParameters | null;
  readonly expected: ItemParameters | null;
};

const itemsBySkill = remembered(
  CONTENT,
  async (work): Promise<ReadonlyMap<string, readonly AssessableItem[]>> => {
    const rows = await selectMappedItems(work.db, PROFICIENCY_MODEL_1.version);
    const items = rows.flatMap((row): AssessableItem[] => {
      const item = unitItem(row);
      const { skillId, level, parameters, expected, isDoubted } = item;
      const isMapped =
        skillId !== null && level !== null && parameters !== null && expected !== null;
      if (!isMapped || isDoubted) return [];
      return [{ ...item, skillId, level, parameters, expected, isOnTrial: !isKnown(row) }];
    });
    return new Map(
      [...Map.groupBy(items, ({ skillId }) => skillId)].map(([skillId, own]) => [
        skillId,
        onTrialBesideKnown(own),
      ]),
    );
  },
);

/** As many as it takes to judge an item by what was responded. */
const TRIAL_ANSWERS = ITEM_QUALITY_POLICY_1.fewestAnswers;
/** With fewer known items of its level, an item is needed too much to be only tried. */
const FEWEST_KNOWN = 3;

function isKnown({ origin, calibrated }: AssessableRow): boolean {
  return origin === 'given' || (calibrated?.answerCount ?? 0) >= TRIAL_ANSWERS;
}

/** Where too few of a level are known, as in a new organisation, all count. */
function onTrialBesideKnown(items: readonly AssessableItem[]): readonly AssessableItem[] {
  const known = Map.groupBy(
    items.filter(({ isOnTrial }) => !isOnTrial),
    ({ level }) => level,
  );
  return items.map((item) => ({
    ...item,
    isOnTrial: item.isOnTrial && (known.get(item.level)?.length ?? 0) >= FEWEST_KNOWN,
  }));
}

/** The choice items mapped to any of these skills, but for those whose key is doubted. */
export async function itemsForSkills(
  work: Work,
  skillIds: readonly string[],
): Promise<readonly AssessableItem[]> {
  const items = await itemsBySkill(work);
  return [...new Set(skillIds)].flatMap((skillId) => items.get(skillId) ?? []);
}

const doubtedVersions = remembered(CONTENT, async (work): Promise<ReadonlySet<string>> => {
  const rows = await selectDoubted(work.db);
  return new Set(rows.map(({ itemId, itemVersion }) => `${itemId} ${itemVersion}`));
});

/** Whether responses to this version count for nobody now, as they speak against its key. */
export async function isKeyDoubted(work: Work, itemId: string, version: number): Promise<boolean> {
  return (await doubtedVersions(work)).has(`${itemId} ${version}`);
}

/** The choice items of a unit in order, mapped or not. */
export async function itemsOfUnit(work: Work, unitId: string): Promise<readonly UnitItem[]> {
  const rows = await selectItemsOfUnit(work.db, PROFICIENCY_MODEL_1.version, unitId);
  return rows.map(unitItem);
}

/** Choice items that responses say something is wrong with, doubted keys first; those that an author settled are not. */
export async function faultyItems(work: Work, most: number): Promise<readonly UnitItem[]> {
  const rows = await selectFaultyItems(work.db, PROFICIENCY_MODEL_1.version, most);
  return rows.map(unitItem);
}

function unitItem(row: AssessableRow): UnitItem {
  const { difficulty, discrimination, guessing, origin: _, calibrated, ...item } = row;
  const isKnown = difficulty !== null && discrimination !== null && guessing !== null;
  const expected = isKnown ? { difficulty, discrimination, guessing } : null;
  if (!calibrated || !expected)
    return { ...item, parameters: expected, expected, calibration: null };
  const { parameters, ...calibration } = calibrated;
  return { ...item, parameters, expected, calibration };
}
