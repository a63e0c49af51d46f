import { emit } from '#kernel/events';
import { Problem } from '#kernel/problems';
import { recordAudit } from '#kernel/traces';
import type { Work } from '#kernel/work';
import { replaceRoleHolding, selectRoles } from './organisation.db.ts';
import { selectPeople, updateLocale, updatePreference } from './people.db.ts';
import { unknownRole } from './problems.ts';

export const FIRST_RUN_STEPS = [
  'welcome',
  'role',
  'aspiration',
  'time',
  'formats',
  'data',
  'check',
  'done',
] as const;
export const FORMATS = ['article', 'video', 'audio', 'exercise', 'quiz'] as const;

export type PreferenceChange = {
  readonly minutesAWeek?: number | undefined;
  readonly formats?: readonly string[] | undefined;
  readonly locale?: string | undefined;
  readonly aspirationRoleId?: string | null | undefined;
  readonly aspiration?: string | undefined;
  readonly roleId?: string | undefined;
  readonly sharesRanges?: boolean | undefined;
  readonly firstRunStep?: string | undefined;
  readonly firstRunDone?: true | undefined;
  readonly dataUseSeen?: true | undefined;
};

/**
 * Changes what a person told us about themselves, only what is given. What a plan depends on is announced.
 * @throws Problem people/unknown-role
 */
export async function changePreferences(
  work: Work,
  personId: string,
  change: PreferenceChange,
): Promise<void> {
  await refuseUnknownRoles(work, [change.roleId, change.aspirationRoleId]);
  const now = work.clock.now();
  await updatePreference(work, personId, {
    ...(change.minutesAWeek === undefined ? {} : { minutes_a_week: change.minutesAWeek }),
    ...(change.formats === undefined ? {} : { formats: [...change.formats] }),
    ...(change.aspirationRoleId === undefined
      ? {}
      : { aspiration_role_id: change.aspirationRoleId }),
    ...(change.aspiration === undefined ? {} : { aspiration: change.aspiration }),
    ...(change.sharesRanges === undefined ? {} : { shares_ranges: change.sharesRanges }),
    ...(change.firstRunStep === undefined ? {} : { first_run_step: change.firstRunStep }),
    ...(change.firstRunDone ? { first_run_done_at: now, first_run_step: 'done' } : {}),
    ...(change.dataUseSeen ? { data_use_seen_at: now } : {}),
  });
  if (change.locale !== undefined) await updateLocale(work, personId, change.locale);
  await changeRole(work, personId, change.roleId);
  if (
    [change.minutesAWeek, change.aspirationRoleId, change.locale, change.formats].some(
      (value) => value !== undefined,
    )
  ) {
    await emit(work, 'people.preferenceChanged', { personId });
  }
}

async function changeRole(work: Work, personId: string, roleId: string | undefined): Promise<void> {
  if (roleId === undefined) return;
  const [before] = await selectPeople(work, [personId]);
  if (before?.roleId === roleId) return;
  await replaceRoleHolding(work, personId, roleId, now(work));
  await recordAudit(work, {
    actorId: personId,
    action: 'role.change',
    subjectKind: 'person',
    subjectId: personId,
    detail: { from: before?.roleId ?? null, to: roleId },
  });
  await emit(work, 'people.roleChanged', { personId });
}

async function refuseUnknownRoles(
  work: Work,
  roleIds: readonly (string | null | undefined)[],
): Promise<void> {
  const named = roleIds.filter((roleId) => typeof roleId === 'string');
  if (named.length === 0) return;
  const roles = new Set((await selectRoles(work.db)).map((role) => role.roleId));
  const unknown = named.find((roleId) => !roles.has(roleId));
  if (unknown !== undefined)
    throw new Problem(unknownRole, `No role has the id ${unknown}: choose one of GET /api/roles.`);
}

function now(work: Work): string {
  return work.clock.now().toISOString().slice(0, 10);
}
