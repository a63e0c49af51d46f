import type { z } from 'zod';
import type { Work } from '#kernel/work';
import { itemsOfUnit, readUnit } from '#rooms/content';
import { presentSkillRef } from '#rooms/evidence';
import { listSkills } from '#rooms/skills';
import { describeItems } from './describe-items.ts';
import type { unitItemsSchema } from './schemas.ts';

/**
 * The questions of a unit in their current version with how they do so far; of nobody in particular, and nothing of
 * few.
 * @throws Problem content/unknown-unit
 */
export async function readUnitItems(
  work: Work,
  unitId: string,
  locale: string,
): Promise<z.input<typeof unitItemsSchema>> {
  const unit = await readUnit(work, unitId, locale);
  const skills = new Map((await listSkills(work)).map((skill) => [skill.skillId, skill]));
  const { title, summary, moduleTitle, durationMinutes, locales, version } = unit;
  return {
    unit: { unitId, title, summary, moduleTitle, durationMinutes, locales: [...locales], version },
    teaches: unit.teaches.flatMap(({ skillId, level }) => {
      const skill = skills.get(skillId);
      return skill ? [{ skill: presentSkillRef(skill), level }] : [];
    }),
    items: await describeItems(work, await itemsOfUnit(work, unitId), locale),
  };
}
