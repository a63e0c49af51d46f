import type { z } from 'zod';
import type { Skill } from './list-skills.ts';
import type { skillSchema } from './schemas.ts';

export function presentSkill(skill: Skill): z.input<typeof skillSchema> {
  return {
    ...skill,
    levels: [...skill.levels],
    cutPoints: [...skill.cutPoints],
    prerequisites: [...skill.prerequisites],
    related: [...skill.related],
    links: [...skill.links],
  };
}
