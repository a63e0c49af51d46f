import { type Actor, can } from '#kernel/permission';
import { notFound, Problem } from '#kernel/problems';
import type { Work } from '#kernel/work';
import { presentSkillRef, standingsOfMany } from '#rooms/evidence';
import {
  contextOfMany,
  countReadableAttributes,
  gate,
  listRoles,
  listTeams,
  teamMembers,
} from '#rooms/people';
import { goalsOfTeams, listSkills } from '#rooms/skills';
import {
  type GoalProgress,
  goalProgress,
  isMasked,
  type MemberStanding,
  type TeamSkill,
  teamRanges,
} from './team-ranges.ts';

export type TeamOverview = {
  readonly team: { readonly teamId: string; readonly name: string };
  readonly members: number;
  readonly masked: boolean;
  readonly skills: readonly (TeamSkill & { readonly key: string; readonly name: string })[];
  readonly goals: readonly {
    readonly skill: ReturnType<typeof presentSkillRef>;
    readonly level: number;
    readonly dueOn: string;
    readonly reason: string;
    readonly progress: GoalProgress | null;
  }[];
  readonly people: readonly {
    readonly personId: string;
    readonly displayName: string;
    readonly roleTitle: string | null;
    /** The person's own ranges, when they share them with this reader. */
    readonly skills: readonly MemberStanding[] | null;
    /** How many attributes of the person this reader may see, one person at a time. */
    readonly attributes: number;
  }[];
};

/** A team's ranges against its targets; single people only as far as they share. */
export async function readTeam(work: Work, actor: Actor, teamId: string): Promise<TeamOverview> {
  const team = (await listTeams(work)).find((candidate) => candidate.teamId === teamId);
  if (!team) throw new Problem(notFound, 'There is no such team.');
  const people = await contextOfMany(work, await teamMembers(work, teamId));
  const personIds = people.map((person) => person.personId);
  const standings = await memberStandings(work, personIds);
  const attributes = await countReadableAttributes(work, actor, personIds);
  const skills = new Map((await listSkills(work)).map((skill) => [skill.skillId, skill]));
  const roles = new Map((await listRoles(work)).map((role) => [role.roleId, role.title]));
  const overview: TeamOverview['people'][number][] = [];
  for (const person of people) {
    const subject = await gate.personSubject(work, actor, person.personId);
    const shares =
      subject !== undefined && can(actor, 'proficiency.read', subject, 'range', 'teamOverview');
    overview.push({
      personId: person.personId,
      displayName: person.displayName,
      roleTitle: person.roleId === null ? null : (roles.get(person.roleId) ?? null),
      attributes: attributes.get(person.personId) ?? 0,
      skills: shares ? standings.filter((standing) => standing.personId === person.personId) : null,
    });
  }
  const others = overview.filter(({ personId }) => personId !== actor.personId);
  const sharing = new Set(
    others.filter(({ skills: own }) => own !== null).map(({ personId }) => personId),
  );
  const masked = isMasked(others.length, sharing.size);
  // The reader knows where they stand: what is left would tell about fewer than it seems.
  const ofOthers = standings.filter(({ personId }) => personId !== actor.personId);
  const shown = masked ? [] : teamRanges(ofOthers, sharing);
  const goals = await goalsOfTeams(work, [teamId]);
  return {
    team: { teamId, name: team.name },
    members: people.length,
    masked,
    skills: shown
      .flatMap((row) => {
        const skill = skills.get(row.skillId);
        return skill ? [{ ...row, key: skill.key, name: skill.name }] : [];
      })
      .toSorted((a, b) => a.name.localeCompare(b.name)),
    goals: goals.flatMap(({ skillId, level, dueOn, reason }) => {
      const skill = skills.get(skillId);
      if (!skill) return [];
      const progress = masked
        ? null
        : goalProgress(ofOthers, { members: others.length, sharing }, { skillId, level });
      return [{ skill: presentSkillRef(skill), level, dueOn, reason, progress }];
    }),
    people: overview,
  };
}

/** Where people stand in the skills that they have a target in or evidence of, by level; for those who may see it. */
export async function memberStandings(
  work: Work,
  personIds: readonly string[],
): Promise<MemberStanding[]> {
  const byPerson = await standingsOfMany(work, personIds);
  return personIds.flatMap((personId) =>
    (byPerson.get(personId) ?? [])
      // A skill without evidence that only the person aims for would tell that they do.
      .filter((row) => (row.target?.byRole ?? null) !== null || row.entryCount > 0)
      .map((row) => ({
        personId,
        skillId: row.skillId,
        lowLevel: row.standing.lowLevel,
        likelyLevel: row.standing.likelyLevel,
        highLevel: row.standing.highLevel,
        certainty: row.standing.certainty,
        // What somebody aims for beyond their role is theirs alone.
        targetLevel: row.target?.byRole ?? null,
      })),
  );
}
