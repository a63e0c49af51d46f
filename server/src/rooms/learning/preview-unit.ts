import type { z } from 'zod';
import type { Work } from '#kernel/work';
import { readUnit } from '#rooms/content';
import { presentSkillRef } from '#rooms/evidence';
import { listSkills } from '#rooms/skills';
import { foldUnit, type HeldLevels, heldByHalf } from './fold-unit.ts';
import { presentUnit } from './read-unit-page.ts';
import type { unitPreviewSchema } from './schemas.ts';

export type PreviewReader = 'novice' | 'half';

/**
 * A unit as somebody else would read it, for its author: one who has attained nothing, or one who knows half of it.
 * Nothing is kept of it.
 * @throws Problem content/unknown-unit
 */
export async function previewUnit(
  work: Work,
  unitId: string,
  { reader, locale }: { readonly reader: PreviewReader; readonly locale: string },
): Promise<z.input<typeof unitPreviewSchema>> {
  const unit = await readUnit(work, unitId, locale);
  const skills = new Map((await listSkills(work)).map((skill) => [skill.skillId, skill]));
  const heldBy: Readonly<Record<PreviewReader, HeldLevels>> = {
    novice: new Map(),
    half: heldByHalf(unit),
  };
  return {
    page: {
      unit: await presentUnit(work, unit, heldBy[reader]),
      attempt: null,
      inPlan: null,
      mapped: unit.isMapped,
    },
    readers: (['novice', 'half'] as const).map((kind) => {
      const { foldedIds, minutes } = foldUnit(unit, heldBy[kind]);
      return {
        reader: kind,
        minutes,
        foldedCount: foldedIds.size,
        holds: [...heldBy[kind]].flatMap(([skillId, level]) => {
          const skill = skills.get(skillId);
          return skill ? [{ skill: presentSkillRef(skill), level }] : [];
        }),
      };
    }),
    segments: unit.segments
      .filter(({ level }) => level > 0)
      .map(({ segmentId, title, words, about }) => ({
        segmentId,
        title,
        words,
        about: [...about],
      })),
  };
}
