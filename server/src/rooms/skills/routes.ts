import { Problem } from '#kernel/problems';
import { type Route, route } from '#kernel/route';
import { personParams } from '#rooms/people';
import { goalRoutes } from './goal-routes.ts';
import { listSkills, readFramework, type Skill } from './list-skills.ts';
import { presentSkill } from './present.ts';
import { unknownSkill } from './problems.ts';
import { readRoles } from './read-roles.ts';
import { releaseRoutes } from './release-routes.ts';
import { roleRoutes } from './role-routes.ts';
import {
  frameworkSchema,
  rolesSchema,
  skillParams,
  skillSchema,
  targetChangeSchema,
  targetReplySchema,
} from './schemas.ts';
import { setPersonalTarget } from './set-personal-target.ts';
import { targetsOf } from './targets-of.ts';

export const routes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/skills',
    operationId: 'listSkills',
    summary: 'The organisation’s skills with their levels and relations',
    access: { kind: 'organisation', action: 'catalogue.read' },
    response: frameworkSchema,
    run: async ({ work }) => {
      const { title, version, skills } = await readFramework(work);
      return { framework: { title, version }, skills: skills.map(presentSkill) };
    },
  }),
  route({
    method: 'GET',
    path: '/api/skills/:skillId',
    operationId: 'readSkill',
    summary: 'One skill',
    access: { kind: 'organisation', action: 'catalogue.read' },
    params: skillParams,
    response: skillSchema,
    problems: [unknownSkill],
    run: async ({ work, params }) => {
      const isIt = (skill: Skill): boolean => skill.skillId === params.skillId;
      const skill = (await listSkills(work)).find(isIt);
      if (!skill) throw new Problem(unknownSkill, 'Choose one of GET /api/skills.');
      return presentSkill(skill);
    },
  }),
  route({
    method: 'GET',
    path: '/api/roles',
    operationId: 'listRoles',
    summary: 'The organisation’s roles and what each asks for',
    access: { kind: 'organisation', action: 'catalogue.read' },
    response: rolesSchema,
    run: async ({ work }) => ({ roles: await readRoles(work) }),
  }),
  route({
    method: 'PUT',
    path: '/api/people/:personId/targets/:skillId',
    operationId: 'setPersonalTarget',
    summary: 'Set or take back what one asks of oneself in a skill',
    access: { kind: 'person', action: 'preference.write' },
    params: personParams.extend(skillParams.shape),
    body: targetChangeSchema,
    response: targetReplySchema,
    problems: [unknownSkill],
    run: async ({ work, personId, params, body }) => {
      await setPersonalTarget(work, personId, params.skillId, body.level);
      const targets = await targetsOf(work, personId);
      const target = targets.find((candidate) => candidate.skillId === params.skillId);
      return { target: target ? { ...target, sources: [...target.sources] } : null };
    },
  }),
  ...goalRoutes,
  ...roleRoutes,
  ...releaseRoutes,
];
