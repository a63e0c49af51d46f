import { emit } from '#kernel/events';
import { Problem } from '#kernel/problems';
import { remembered, renewRevisions } from '#kernel/revisions';
import { recordAudit } from '#kernel/traces';
import type { Work } from '#kernel/work';
import { listSkills } from './list-skills.ts';
import { pastDay, unknownSkill } from './problems.ts';
import { deleteTeamGoal, selectTeamGoals, type TeamGoal, upsertTeamGoal } from './team-goals.db.ts';

export type { TeamGoal } from './team-goals.db.ts';

const GOALS = 'skills/goals';
const goalsByTeam = remembered(GOALS, async ({ db }) =>
  Map.groupBy(await selectTeamGoals(db), ({ teamId }) => teamId),
);

/** What some teams are to reach, the next day first. */
export async function goalsOfTeams(
  work: Work,
  teamIds: readonly string[],
): Promise<readonly TeamGoal[]> {
  const goals = await goalsByTeam(work);
  return teamIds
    .flatMap((teamId) => goals.get(teamId) ?? [])
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
}

/** Those whose day is not over yet: others ask nothing of anybody any more. */
export function openGoals(goals: readonly TeamGoal[], now: Date): readonly TeamGoal[] {
  return goals.filter(({ dueOn }) => dueOn >= earliestDay(now));
}

/** Somewhere it is still yesterday. */
function earliestDay(now: Date): string {
  return new Date(now.getTime() - DAY_MS).toISOString().slice(0, 10);
}

/**
 * Sets what a team is to reach in a skill, instead of what was set before. It becomes a target of every member.
 * @throws Problem skills/unknown-skill, skills/past-day
 */
export async function setTeamGoal(work: Work, goal: Omit<TeamGoal, 'setAt'>): Promise<void> {
  const { teamId, skillId, level, dueOn, setBy } = goal;
  if (!(await listSkills(work)).some((skill) => skill.skillId === skillId))
    throw new Problem(unknownSkill, 'Choose one of GET /api/skills.');
  if (dueOn < earliestDay(work.clock.now()))
    throw new Problem(pastDay, 'Choose today or a day after it.');
  await upsertTeamGoal(work.db, { ...goal, setAt: work.clock.now() });
  await announce(work, teamId, setBy, 'goal.set', { skillId, level, dueOn });
}

/** Takes a goal back. */
export async function endTeamGoal(
  work: Work,
  goal: Pick<TeamGoal, 'teamId' | 'skillId'> & { readonly endedBy: string },
): Promise<void> {
  const { teamId, skillId, endedBy } = goal;
  if (await deleteTeamGoal(work.db, teamId, skillId))
    await announce(work, teamId, endedBy, 'goal.end', { skillId });
}

const DAY_MS = 86_400_000;

async function announce(
  work: Work,
  teamId: string,
  actorId: string,
  action: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await renewRevisions(work.db, [GOALS]);
  await recordAudit(work, { actorId, action, subjectKind: 'team', subjectId: teamId, detail });
  await emit(work, 'skills.teamGoalsChanged', { teamId });
}
