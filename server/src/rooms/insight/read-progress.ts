import type { z } from 'zod';
import type { Work } from '#kernel/work';
import { stepsOf } from '#rooms/evidence';
import { completionsOf } from '#rooms/plans';
import { listSkills, targetsOf } from '#rooms/skills';
import { progressOf } from './progress.ts';
import type { progressSchema } from './schemas.ts';

/** Four months. */
const WEEKS = 18;

/** How a person moved towards the targets that they have now; without targets there is no way to measure. */
export async function readProgress(
  work: Work,
  personId: string,
): Promise<z.input<typeof progressSchema>> {
  const targets = await targetsOf(work, personId);
  const skills = new Map((await listSkills(work)).map((skill) => [skill.skillId, skill]));
  const steps = Map.groupBy(await stepsOf(work, personId), ({ skillId }) => skillId);
  const aimed = targets.flatMap(({ skillId, level }) => {
    const skill = skills.get(skillId);
    const own = steps.get(skillId) ?? [];
    return skill ? [{ target: level, cutPoints: skill.cutPoints, steps: own }] : [];
  });
  const begun = aimed.filter((skill) => skill.steps.length > 0);
  if (begun.length === 0) return { targets: aimed.length, known: 0, weeks: [] };
  const done = await completionsOf(work, personId);
  const weeks = progressOf(aimed, done, work.clock.now(), WEEKS);
  return {
    targets: aimed.length,
    known: begun.length,
    weeks: weeks.map(({ endsAt, ...week }) => ({ ...week, endsAt: endsAt.toISOString() })),
  };
}
