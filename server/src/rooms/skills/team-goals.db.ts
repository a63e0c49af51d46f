import { sql } from 'kysely';
import type { Db } from '#kernel/database';

/** A skill at a level that a team is asked for by a day, and why. */
export type TeamGoal = {
  readonly teamId: string;
  readonly skillId: string;
  /** 1 to 5 */
  readonly level: number;
  /** A local date, `2026-12-24`. */
  readonly dueOn: string;
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: Date;
};

export async function selectTeamGoals(db: Db): Promise<TeamGoal[]> {
  const { rows } = await sql<TeamGoal>`
    select team_id as "teamId", skill_id as "skillId", level, due_on as "dueOn", reason,
      set_by as "setBy", set_at as "setAt"
    from skills.team_goal order by due_on, skill_id`.execute(db);
  return rows;
}

export async function upsertTeamGoal(db: Db, goal: TeamGoal): Promise<void> {
  await sql`
    insert into skills.team_goal (team_id, skill_id, level, due_on, reason, set_by, set_at)
    values (${goal.teamId}, ${goal.skillId}, ${goal.level}, ${goal.dueOn}, ${goal.reason},
      ${goal.setBy}, ${goal.setAt})
    on conflict (team_id, skill_id) do update set level = excluded.level, due_on = excluded.due_on,
      reason = excluded.reason, set_by = excluded.set_by, set_at = excluded.set_at`.execute(db);
}

/** @returns whether there was one */
export async function deleteTeamGoal(db: Db, teamId: string, skillId: string): Promise<boolean> {
  const { rows } = await sql`
    delete from skills.team_goal where team_id = ${teamId} and skill_id = ${skillId}
    returning skill_id`.execute(db);
  return rows.length === 1;
}
