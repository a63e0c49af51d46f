import { type Actor, can } from '#kernel/permission';
import type { Work } from '#kernel/work';
import { standingsOfMany } from '#rooms/evidence';
import { gate, peopleOfRole, recordReads } from '#rooms/people';
import { minutesFromNothing, type WayFromNothing } from '#rooms/plans';
import { readRole } from '#rooms/skills';
import { type HoldersAtLevel, holdersAtLevel } from './role-effect.ts';
import { FEWEST_HIDDEN, isMasked } from './team-ranges.ts';

export type DraftTarget = {
  readonly skillId: string;
  readonly level: number;
  readonly importance: number;
  /** Proposals count for nobody until they are confirmed: they are in no sum. */
  readonly confirmed: boolean;
};

export type RoleEffect = {
  /** Whose plans change when this is kept. */
  readonly holders: number;
  /** Too few to say where they stand. */
  readonly masked: boolean;
  /** Of a plan for somebody new, for what is confirmed in the draft, and for what counts today. */
  readonly minutes: { readonly draft: number; readonly today: number };
  readonly skills: readonly (WayFromNothing & {
    readonly skillId: string;
    readonly level: number;
    /** Null when these are too few to say. */
    readonly people: HoldersAtLevel | null;
  })[];
};

/**
 * What targets would mean for the holders of a role, in people and in minutes. Whoever reads it knows where they
 * stand themselves, so they are not counted.
 * @throws Problem skills/unknown-role
 */
export async function readRoleEffect(
  work: Work,
  actor: Actor,
  roleId: string,
  draft: readonly DraftTarget[],
): Promise<RoleEffect> {
  const role = await readRole(work, roleId);
  const others = await otherHolders(work, actor, roleId);
  const masked = isMasked(others.length, await countSharing(work, actor, others));
  const standings = masked ? [] : await standingsOf(work, actor, others);
  const { ways } = await minutesFromNothing(work, draft);
  const sumOf = async (targets: readonly DraftTarget[]) =>
    (
      await minutesFromNothing(
        work,
        targets.filter(({ confirmed }) => confirmed),
      )
    ).minutes;
  const today = role.targets.map((target) => ({
    ...target,
    confirmed: target.origin !== 'proposal',
  }));
  return {
    holders: role.holders,
    masked,
    minutes: { draft: await sumOf(draft), today: await sumOf(today) },
    skills: draft.map(({ skillId, level }, index) => ({
      skillId,
      level,
      minutes: ways[index]?.minutes ?? 0,
      reached: ways[index]?.reached ?? false,
      people: holdersAtLevel(
        standings.flatMap((own) => own.get(skillId) ?? []),
        level,
      ),
    })),
  };
}

async function otherHolders(work: Work, actor: Actor, roleId: string): Promise<string[]> {
  return (await peopleOfRole(work, roleId))
    .filter(({ personId, holds }) => holds && personId !== actor.personId)
    .map(({ personId }) => personId);
}

/**
 * How many share their ranges with the reader, who could subtract them from the whole. Three who do not are enough to
 * hide in, so no more are looked for: of thousands of holders hardly any shares with this reader.
 */
async function countSharing(
  work: Work,
  actor: Actor,
  personIds: readonly string[],
): Promise<number> {
  let hidden = 0;
  for (const personId of personIds) {
    const subject = await gate.personSubject(work, actor, personId);
    const shares = subject && can(actor, 'proficiency.read', subject, 'range', 'roleEffect');
    if (!shares) hidden += 1;
    if (hidden >= FEWEST_HIDDEN) break;
  }
  return personIds.length - hidden;
}

async function standingsOf(work: Work, actor: Actor, personIds: readonly string[]) {
  const readerId = actor.personId;
  await recordReads(work, personIds, { readerId, action: 'role.write', purpose: 'roleEffect' });
  return [...(await standingsOfMany(work, personIds)).values()].map(
    (rows) => new Map(rows.map(({ skillId, standing }) => [skillId, standing])),
  );
}
