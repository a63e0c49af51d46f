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
  selectPasswordHash,
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
    throw new Problem(wrongSignIn, 'Check both, or ask your administrator for a one-time link.');
  }
  return await startSession(work, personId);
}

/** @throws Problem people/spent-link when the link was used, is too old, or never was */
export async function signInWithLink(work: Work, link: string): Promise<NewSession> {
  const personId = await takeOneTimeLink(work, hashSecret(link));
  if (personId === undefined) {
    throw new Problem(
      spentLink,
      'It was used before or is too old. Ask your administrator for a new one.',
    );
  }
  return await startSession(work, personId);
}

export async function startSession(work: Work, personId: string): Promise<NewSession> {
  const { secret, hash } = newSecret('session');
  const expiresAt = new Date(work.clock.now().getTime() + SESSION_DAYS * DAY_MS);
  await insertSession(work, { hash, personId, expiresAt });
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

/**
 * Sets a password and ends the person's other sessions. Who has one already names it; who came by a link need not.
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
  const existing = await selectPasswordHash(work.db, change.personId);
  if (existing !== undefined && !(await verifyPassword(existing, change.current ?? ''))) {
    throw new Problem(
      wrongPassword,
      'Type the password that you have now, or sign in by a one-time link.',
    );
  }
  await upsertPasswordHash(work, change.personId, await hashPassword(change.password));
  const keep = change.sessionSecret === undefined ? undefined : hashSecret(change.sessionSecret);
  await endSessionsOf(work, change.personId, keep);
  await recordAudit(work, {
    actorId: change.personId,
    action: 'password.change',
    subjectKind: 'person',
    subjectId: change.personId,
  });
}
