import type { z } from 'zod';
import { type Route, route } from '#kernel/route';
import type { Work } from '#kernel/work';
import { makeRole, renameRole, setRoleTargets } from './change-role.ts';
import { selectFoundProfiles } from './find-profiles.db.ts';
import {
  changedMeanwhile,
  doubledRole,
  doubledSkill,
  unknownProfile,
  unknownRole,
  unknownTargetSkill,
} from './problems.ts';
import { withdrawals } from './read-releases.ts';
import { type NamedTarget, readProfile, readRole } from './read-role.ts';
import {
  newRoleSchema,
  profileParams,
  profileQuery,
  profileSchema,
  profilesSchema,
  roleChangeSchema,
  roleParams,
  roleSchema,
  roleTargetsSchema,
} from './role-schemas.ts';

const reads = { kind: 'organisation', action: 'catalogue.read' } as const;
const writes = { kind: 'organisation', action: 'role.write' } as const;

export const roleRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/role-profiles',
    operationId: 'findRoleProfiles',
    summary: 'Occupations of O*NET and ESCO and the organisation’s roles, by title',
    access: reads,
    query: profileQuery,
    response: profilesSchema,
    run: async ({ work, query }) => {
      const { total, profiles } = await selectFoundProfiles(work.db, query);
      const named = await withdrawals(work);
      return {
        total,
        profiles: profiles.map((one) => ({ ...one, withdrawnIn: named(one.withdrawnIn) })),
      };
    },
  }),
  route({
    method: 'GET',
    path: '/api/role-profiles/:roleProfileId',
    operationId: 'readRoleProfile',
    summary: 'An occupation or role with its targets and where each comes from',
    access: reads,
    params: profileParams,
    response: profileSchema,
    problems: [unknownProfile],
    run: async ({ work, params }) => {
      const {
        version: _version,
        updatedAt: _updatedAt,
        madeFrom: _madeFrom,
        ...profile
      } = await readProfile(work, params.roleProfileId);
      return {
        ...profile,
        alternateTitles: [...profile.alternateTitles],
        withdrawnIn: (await withdrawals(work))(profile.withdrawnIn),
        targets: profile.targets.map(presentTarget),
      };
    },
  }),
  route({
    method: 'GET',
    path: '/api/roles/:roleId',
    operationId: 'readRole',
    summary: 'A role with its targets, where each comes from, and how many hold it',
    access: reads,
    params: roleParams,
    response: roleSchema,
    problems: [unknownRole],
    run: async ({ work, params }) => await presentRole(work, params.roleId),
  }),
  route({
    method: 'POST',
    path: '/api/roles',
    operationId: 'createRole',
    summary: 'Make a role, blank or with the targets of a profile',
    access: writes,
    body: newRoleSchema,
    response: roleSchema,
    status: 201,
    problems: [doubledRole, unknownProfile],
    run: async ({ work, actor, body }) =>
      await presentRole(work, await makeRole(work, actor.personId, body)),
  }),
  route({
    method: 'PATCH',
    path: '/api/roles/:roleId',
    operationId: 'describeRole',
    summary: 'Change what a role is called and how it is described',
    access: writes,
    params: roleParams,
    body: roleChangeSchema,
    response: roleSchema,
    problems: [unknownRole, doubledRole],
    run: async ({ work, actor, params, body }) => {
      await renameRole(work, actor.personId, params.roleId, body);
      return await presentRole(work, params.roleId);
    },
  }),
  route({
    method: 'PUT',
    path: '/api/roles/:roleId/targets',
    operationId: 'setRoleTargets',
    summary: 'Say what a role asks for, the whole list',
    access: writes,
    params: roleParams,
    body: roleTargetsSchema,
    response: roleSchema,
    problems: [unknownRole, unknownTargetSkill, doubledSkill, changedMeanwhile],
    run: async ({ work, actor, params, body }) => {
      const { version: fromVersion, targets } = body;
      await setRoleTargets(work, actor.personId, params.roleId, { fromVersion, targets });
      return await presentRole(work, params.roleId);
    },
  }),
];

async function presentRole(work: Work, roleId: string): Promise<z.input<typeof roleSchema>> {
  const role = await readRole(work, roleId);
  const { madeFrom } = role;
  return {
    ...role,
    madeFrom: madeFrom && {
      ...madeFrom,
      withdrawnIn: (await withdrawals(work))(madeFrom.withdrawnIn),
    },
    targets: role.targets.map(presentTarget),
    offered: role.offered.map(presentTarget),
  };
}

function presentTarget(target: NamedTarget): z.input<typeof roleSchema>['targets'][number] {
  const { basis, setAt } = target;
  return {
    ...target,
    basis: basis?.kind === 'proposal' ? { ...basis, from: [...basis.from] } : basis,
    setAt: setAt?.toISOString() ?? null,
  };
}
