import type { Work } from '#kernel/work';
import { contextOfMany } from '#rooms/people';
import { combineTargets, type Target } from './combine-targets.ts';
import { listSkills } from './list-skills.ts';
import { type RoleTarget, selectRoleTargets } from './role-profiles.db.ts';
import { selectPersonalTargets } from './skills.db.ts';
import { goalsOfTeams, openGoals } from './team-goals.ts';

/** What role, aspiration, teams and the person themselves ask for, the most important first. */
export async function targetsOf(work: Work, personId: string): Promise<readonly Target[]> {
  return (await targetsOfMany(work, [personId])).get(personId) ?? [];
}

/** The same for many people in three queries; people who are not active have no targets. */
export async function targetsOfMany(
  work: Work,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Target[]>> {
  const people = await contextOfMany(work, personIds);
  const roleIds = people.flatMap((person) =>
    [person.roleId, person.aspirationRoleId].filter((roleId) => roleId !== null),
  );
  const listed = new Set((await listSkills(work)).map((skill) => skill.skillId));
  const isListed = (target: { readonly skillId: string }): boolean => listed.has(target.skillId);
  const byRole = Map.groupBy(
    (await selectRoleTargets(work.db, roleIds)).filter(isListed),
    (target: RoleTarget) => target.roleId,
  );
  const teamIds = [...new Set(people.flatMap((person) => person.teamIds))];
  const goals = openGoals(await goalsOfTeams(work, teamIds), work.clock.now()).filter(isListed);
  const own = (await selectPersonalTargets(work.db, personIds)).filter(isListed);
  return new Map(
    people.map((person) => {
      const aspirationRoleId =
        person.aspirationRoleId === person.roleId ? null : person.aspirationRoleId;
      const targets = combineTargets({
        role: byRole.get(person.roleId ?? '') ?? [],
        aspiration: byRole.get(aspirationRoleId ?? '') ?? [],
        team: goals.filter((goal) => person.teamIds.includes(goal.teamId)),
        self: own.filter((target) => target.personId === person.personId),
      });
      return [person.personId, targets];
    }),
  );
}
