import type { z } from 'zod';
import { type Actor, can } from '#kernel/permission';
import { notFound, Problem } from '#kernel/problems';
import type { Work } from '#kernel/work';
import { presentSkillRef, shownSkillsOf } from '#rooms/evidence';
import {
  contextOfMany,
  countReadableAttributes,
  gate,
  listRoles,
  listTeams,
  managersOf,
} from '#rooms/people';
import { listSkills } from '#rooms/skills';
import { memberStandings } from './read-team.ts';
import type { colleagueSchema } from './schemas.ts';

const PURPOSE = 'colleague';

/**
 * A person as they let the reader see them: who they are in the organisation, the skills by which colleagues may find
 * them, and their ranges if they share these with the reader, who then leaves a trace.
 * @throws Problem not-found for nobody, and for who has left
 */
export async function readColleague(
  work: Work,
  actor: Actor,
  personId: string,
): Promise<z.input<typeof colleagueSchema>> {
  const [person] = await contextOfMany(work, [personId]);
  const subject = await gate.personSubject(work, actor, personId);
  if (!person || subject?.kind !== 'person')
    throw new Problem(notFound, 'There is no such person, or they have left.');
  const skills = new Map((await listSkills(work)).map((skill) => [skill.skillId, skill]));
  const shown = can(actor, 'shownSkill.read', subject, undefined, PURPOSE)
    ? await shownSkillsOf(work, personId)
    : [];
  const sharesRanges = can(actor, 'proficiency.read', subject, 'range', PURPOSE);
  if (sharesRanges && personId !== actor.personId)
    await gate.recordRead(work, {
      readerId: actor.personId,
      subject,
      action: 'proficiency.read',
      purpose: PURPOSE,
    });
  const ranges = sharesRanges ? await memberStandings(work, [personId]) : null;
  const roles = await listRoles(work);
  const teams = (await listTeams(work)).filter(({ teamId }) => person.teamIds.includes(teamId));
  const attributes = await countReadableAttributes(work, actor, [personId]);
  return {
    personId,
    displayName: person.displayName,
    roleTitle: roles.find(({ roleId }) => roleId === person.roleId)?.title ?? null,
    teams: teams.map(({ teamId, name }) => ({ teamId, name })),
    managers: [...(await managersOf(work, personId))],
    shown: shown.flatMap(({ skillId, level }) => {
      const skill = skills.get(skillId);
      return skill ? [{ skill: presentSkillRef(skill), level }] : [];
    }),
    ranges:
      ranges?.flatMap((range) => {
        const skill = skills.get(range.skillId);
        return skill ? [{ ...range, skill: presentSkillRef(skill) }] : [];
      }) ?? null,
    managed: subject.relations.includes('manager'),
    attributes: personId === actor.personId ? 0 : (attributes.get(personId) ?? 0),
  };
}
