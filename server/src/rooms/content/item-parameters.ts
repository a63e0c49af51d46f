import { type ItemParameters, PROFICIENCY_MODEL_1, priorItemParameters } from '#engine';
import type { Work } from '#kernel/work';
import { listSkills, type Skill } from '#rooms/skills';
import {
  type ItemParameterRow,
  type MappedShape,
  selectItemParameters,
  selectMappedShapes,
  upsertItemParameters,
} from './mapping.db.ts';

/**
 * Gives choice items the parameters that are known of them, else those that follow from the level that they are mapped
 * to. What is not mapped, or cannot be marked at once, gets none.
 * @param given what a mapping says; an item whose text or skill became another one has to be given them anew
 * @returns whether any is other than before
 */
export async function setItemParameters(
  work: Work,
  itemIds: readonly string[],
  given: ReadonlyMap<string, ItemParameters> = new Map(),
): Promise<boolean> {
  const skills = new Map((await listSkills(work)).map((skill) => [skill.skillId, skill]));
  const shapes = await selectMappedShapes(work.db, itemIds);
  const rows = shapes.flatMap((shape) => {
    const skill = skills.get(shape.skillId);
    return skill ? [parametersOf(work, shape, skill, given.get(shape.itemId))] : [];
  });
  const stored = await selectItemParameters(
    work.db,
    PROFICIENCY_MODEL_1.version,
    rows.map((row) => row.item_id),
  );
  const byItem = new Map(stored.map((row) => [row.item_id, row]));
  const differing = rows.filter((row) => isOther(row, byItem.get(row.item_id)));
  await upsertItemParameters(work.db, differing);
  return differing.length > 0;
}

/** Whoever guesses at a multiple choice has every set of options to choose from, only one of which is right. */
function parametersOf(
  work: Work,
  shape: MappedShape,
  skill: Skill,
  given: ItemParameters | undefined,
): ItemParameterRow {
  const ways = shape.kind === 'multiple' ? 2 ** shape.optionCount - 1 : shape.optionCount;
  return {
    item_id: shape.itemId,
    model_version: PROFICIENCY_MODEL_1.version,
    ...(given ?? priorItemParameters(shape.level, skill.cutPoints, Math.min(1000, ways))),
    origin: given ? 'given' : 'level',
    set_at: work.clock.now(),
  };
}

function isOther(row: ItemParameterRow, before: ItemParameterRow | undefined): boolean {
  return (['difficulty', 'discrimination', 'guessing', 'origin'] as const).some(
    (name) => before?.[name] !== row[name],
  );
}
