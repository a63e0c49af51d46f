import { emit } from '#kernel/events';
import { Problem } from '#kernel/problems';
import { recordAudit } from '#kernel/traces';
import type { Work } from '#kernel/work';
import { listSkills } from './list-skills.ts';
import { unknownSkill } from './problems.ts';
import { deletePersonalTarget, selectPersonalTargets, upsertPersonalTarget } from './skills.db.ts';

/**
 * Sets or takes back what a person asks of themselves in a skill; announces it, because the plan depends on it.
 * @param level 1 to 5; null takes it back
 * @throws Problem skills/unknown-skill
 */
export async function setPersonalTarget(
  work: Work,
  personId: string,
  skillId: string,
  level: number | null,
): Promise<void> {
  const skill = (await listSkills(work)).find((candidate) => candidate.skillId === skillId);
  if (!skill)
    throw new Problem(
      unknownSkill,
      `No skill has the id ${skillId}: choose one of GET /api/skills.`,
    );
  const own = await selectPersonalTargets(work.db, [personId]);
  const before = own.find((target) => target.skillId === skillId)?.level ?? null;
  if (before === level) return;
  if (level === null) await deletePersonalTarget(work.db, personId, skillId);
  else await upsertPersonalTarget(work.db, { personId, skillId, level, setAt: work.clock.now() });
  await recordAudit(work, {
    actorId: personId,
    action: 'target.set',
    subjectKind: 'person',
    subjectId: personId,
    detail: { skillId, from: before, to: level },
  });
  await emit(work, 'skills.targetChanged', { personId });
}
