import type { z } from 'zod';
import type { Work } from '#kernel/work';
import { countHolders, listRoles } from '#rooms/people';
import { listSkills } from './list-skills.ts';
import { selectProposalCounts, selectRoleTargets } from './role-profiles.db.ts';
import type { rolesSchema } from './schemas.ts';

/** The organisation's roles with what each asks for, the most important first. */
export async function readRoles(work: Work): Promise<z.input<typeof rolesSchema>['roles']> {
  const skills = new Map((await listSkills(work)).map((skill) => [skill.skillId, skill]));
  const byRole = Map.groupBy(await selectRoleTargets(work.db), (target) => target.roleId);
  const proposals = await selectProposalCounts(work.db);
  const holders = await countHolders(work);
  return (await listRoles(work)).map(({ roleId, title, summary }) => ({
    roleId,
    title,
    summary,
    proposals: proposals.get(roleId) ?? 0,
    holders: holders.get(roleId) ?? 0,
    targets: (byRole.get(roleId) ?? [])
      .flatMap(({ skillId, level, importance }) => {
        const skill = skills.get(skillId);
        return skill ? [{ skillId, name: skill.name, level, importance, at: skill.position }] : [];
      })
      .toSorted((a, b) => b.importance - a.importance || a.at - b.at)
      .map(({ at: _at, ...target }) => target),
  }));
}
