import { Problem } from '#kernel/problems';
import { hashPassword, hashSecret, newSecret, verifyPassword } from '#kernel/secrets';
import { recordAudit } from '#kernel/traces';
import type { Work } from '#kernel/work';
import {
  endSession,
  endSessionsOf,
  insertApiToken,
  insertOneTimeLink,
  insertSession,
  revokeTokensOf,
  type SignInWay,
  selectPasswordHash,
  selectSession,
  takeOneTimeLink,
  upsertPasswordHash,
} from './accounts.db.ts';
import { selectPersonByIdentifier } from './people.db.ts';
import { spentLink, weakPassword, wrongPassword, wrongSignIn } from './problems.ts';

export const SESSION_COOKIE = 'cairn_session';
const SESSION_DAYS = 30;
const LINK_HOURS = 24;
const DAY_MS = 86_400_000;
/** NIST SP 800-63B-4, section 3.1.1.2: length is what counts; no rules about kinds of characters. */
export const PASSWORD_LENGTH = 12;

export type NewSession = {
  readonly secret: string;
  readonly expiresAt: Date;
  readonly personId: string;
};

/** @throws Problem people/wrong-sign-in, the same for an unknown name and a wrong password */
export async function signInWithPassword(
  work: Work,
  identifier: string,
  password: string,
): Promise<NewSession> {
  const personId = await selectPersonByIdentifier(work.db, identifier);
  const passwordHash =
    personId === undefined ? undefined : await selectPasswordHash(work.db, personId);
  if (!(await verifyPassword(passwordHash, password)) || personId === undefined) {
    // Never what was typed: it may be a password in the wrong field.
    throw new Problem(
      wrongSignIn,
      'Check both, or ask your administrator for a one-time link.',
    ).recordedAs({
      actorId: null,
      action: 'session.refuse',
      subjectKind: personId === undefined ? 'account' : 'person',
      subjectId: personId ?? 'unknown',
      detail: { way: 'password' },
    });
  }
  return await startSession(work, personId, 'password');
}

/** @throws Problem people/spent-link when the link was used, is too old, or never was */
export async function signInWithLink(work: Work, link: string): Promise<NewSession> {
  const taken = await takeOneTimeLink(work, hashSecret(link));
  if (!taken) {
    throw new Problem(
      spentLink,
      'It was used before or is too old. Ask your administrator for a new one.',
    );
  }
  return await startSession(work, taken.personId, 'link', { linkCreatedBy: taken.createdBy });
}

/** @param detail what else the audit is to say of how somebody came in */
export async function startSession(
  work: Work,
  personId: string,
  way: SignInWay,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<NewSession> {
  const { secret, hash } = newSecret('session');
  const expiresAt = new Date(work.clock.now().getTime() + SESSION_DAYS * DAY_MS);
  await insertSession(work, { hash, personId, beganBy: way, expiresAt });
  await recordAudit(work, {
    actorId: personId,
    action: 'session.start',
    subjectKind: 'person',
    subjectId: personId,
    detail: { way, ...detail },
  });
  return { secret, expiresAt, personId };
}

export async function signOut(work: Work, secret: string): Promise<void> {
  await endSession(work, hashSecret(secret));
}

/** Makes a link that signs one person in once, within a day. */
export async function createOneTimeLink(
  work: Work,
  personId: string,
  createdBy: string | null,
  publicUrl: string,
): Promise<{ readonly url: string; readonly expiresAt: Date }> {
  const { secret, hash } = newSecret('link');
  const expiresAt = new Date(work.clock.now().getTime() + LINK_HOURS * 3_600_000);
  await insertOneTimeLink(work, { hash, personId, createdBy, expiresAt });
  await recordAudit(work, {
    actorId: createdBy,
    action: 'oneTimeLink.create',
    subjectKind: 'person',
    subjectId: personId,
  });
  // After '#', so that neither proxies nor logs see it.
  return { url: `${publicUrl}/sign-in#${secret}`, expiresAt };
}

/** @returns the token, shown this once; only its hash is kept */
export async function createApiToken(work: Work, personId: string, label: string): Promise<string> {
  const { secret, hash } = newSecret('cairn');
  await insertApiToken(work, { hash, personId, label });
  await recordAudit(work, {
    actorId: null,
    action: 'apiToken.create',
    subjectKind: 'person',
    subjectId: personId,
    detail: { label },
  });
  return secret;
}

/** Ends all tokens of a person. @returns how many there were */
export async function revokeApiTokens(
  work: Work,
  personId: string,
  revokedBy: string | null,
): Promise<number> {
  const count = await revokeTokensOf(work, personId);
  if (count === 0) return 0;
  await recordAudit(work, {
    actorId: revokedBy,
    action: 'apiToken.revoke',
    subjectKind: 'person',
    subjectId: personId,
    detail: { count },
  });
  return count;
}

/**
 * Sets a password and ends the person's other sessions, and their tokens if there was a password before. Who has one
 * already names it; who came by a one-time link need not, as long as that session lasts.
 * @throws Problem people/weak-password, people/wrong-password
 */
export async function changePassword(
  work: Work,
  change: {
    readonly personId: string;
    readonly password: string;
    readonly current?: string | undefined;
    readonly sessionSecret?: string | undefined;
  },
): Promise<void> {
  if ([...change.password].length < PASSWORD_LENGTH || new Set(change.password).size < 5) {
    throw new Problem(
      weakPassword,
      `Use ${PASSWORD_LENGTH} characters or more; a few words in a row do well.`,
    );
  }
  const sessionHash =
    change.sessionSecret === undefined ? undefined : hashSecret(change.sessionSecret);
  const existing = await selectPasswordHash(work.db, change.personId);
  const needsCurrent =
    existing !== undefined && !(await cameByLink(work, change.personId, sessionHash));
  if (needsCurrent && !(await verifyPassword(existing, change.current ?? ''))) {
    throw new Problem(
      wrongPassword,
      'Type the password that you have now, or sign in by a one-time link.',
    );
  }
  await upsertPasswordHash(work, change.personId, await hashPassword(change.password));
  await endSessionsOf(work, change.personId, sessionHash);
  if (existing !== undefined) await revokeApiTokens(work, change.personId, change.personId);
  await recordAudit(work, {
    actorId: change.personId,
    action: 'password.change',
    subjectKind: 'person',
    subjectId: change.personId,
  });
}

async function cameByLink(
  work: Work,
  personId: string,
  sessionHash: string | undefined,
): Promise<boolean> {
  const session = sessionHash === undefined ? undefined : await selectSession(work, sessionHash);
  return session?.personId === personId && session.beganBy === 'link';
}
