import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Problem } from '#kernel/problems';
import type { Caller } from '#kernel/route';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { createPerson } from './create-person.ts';
import { gate } from './gate.ts';
import {
  changePassword,
  createApiToken,
  createOneTimeLink,
  SESSION_COOKIE,
  signInWithLink,
  signInWithPassword,
  signOut,
  startSession,
} from './sign-in.ts';

const PASSWORD = 'three quiet stones';
let database: TestDatabase;
let personId: string;
let email: string;
let count = 0;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  count += 1;
  email = `Mira-${count}@cairn.example`;
  personId = await createPerson(
    database.work,
    {
      displayName: 'Mira',
      identifiers: [{ source: 'email', externalId: email }],
      startedOn: '2026-01-01',
    },
    null,
  );
});

const callerWith = (known: Partial<Pick<Caller, 'token' | 'cookies'>>): Caller => ({
  address: '127.0.0.1',
  httpVersion: '1.1',
  headers: {},
  token: undefined,
  cookies: {},
  ...known,
  setCookie: () => {},
  clearCookie: () => {},
});
const linkSecret = async () => {
  const { url } = await createOneTimeLink(database.work, personId, null, 'http://cairn.example');
  return url.slice(url.indexOf('#') + 1);
};

describe('a one-time link', () => {
  test('signs in once', async () => {
    const secret = await linkSecret();
    expect((await signInWithLink(database.work, secret)).personId).toBe(personId);
    await expect(signInWithLink(database.work, secret)).rejects.toMatchObject({
      kind: { slug: 'people/spent-link' },
    });
  });

  test('ends after a day', async () => {
    const secret = await linkSecret();
    database.clock.set(new Date(database.clock.now().getTime() + 24 * 3_600_000));
    await expect(signInWithLink(database.work, secret)).rejects.toMatchObject({
      kind: { slug: 'people/spent-link' },
    });
  });
});

describe('a password', () => {
  test('signs in whatever the case of the identifier', async () => {
    await changePassword(database.work, { personId, password: PASSWORD });
    expect((await signInWithPassword(database.work, email.toUpperCase(), PASSWORD)).personId).toBe(
      personId,
    );
  });

  test('that is wrong gets the same problem as an unknown name', async () => {
    await changePassword(database.work, { personId, password: PASSWORD });
    const refused = async (identifier: string, password: string): Promise<Problem> => {
      const error = await signInWithPassword(database.work, identifier, password).catch(
        (reason: unknown) => reason,
      );
      if (!(error instanceof Problem)) throw new Error('it was not refused');
      return error;
    };
    const wrong = await refused(email, 'three quiet stone');
    const unknown = await refused('nobody@cairn.example', PASSWORD);
    const told = ({ kind, message, extensions }: Problem) => ({ kind, message, extensions });
    expect(told(wrong)).toEqual(told(unknown));
    expect(told(wrong)).toMatchObject({ kind: { slug: 'people/wrong-sign-in' } });
    // On record: whose it was, and never what was typed.
    expect(wrong.audit).toMatchObject({ action: 'session.refuse', subjectId: personId });
    expect(unknown.audit).toMatchObject({ subjectKind: 'account', subjectId: 'unknown' });
  });

  test.each(['short', 'aaaaaaaaaaaaaaaa'])('like “%s” is refused', async (password) => {
    await expect(changePassword(database.work, { personId, password })).rejects.toMatchObject({
      kind: { slug: 'people/weak-password' },
    });
  });

  test('is changed only by who knows the present one, and ends the other sessions', async () => {
    await changePassword(database.work, { personId, password: PASSWORD });
    const session = await signInWithPassword(database.work, email, PASSWORD);
    const next = { personId, password: 'four quiet stones' };
    await expect(changePassword(database.work, next)).rejects.toMatchObject({
      kind: { slug: 'people/wrong-password' },
    });
    await changePassword(database.work, { ...next, current: PASSWORD });
    expect(
      await gate.identify(
        database.work,
        callerWith({ cookies: { [SESSION_COOKIE]: session.secret } }),
      ),
    ).toBeUndefined();
  });

  test('is set anew by who came by a one-time link, in that session and in no other', async () => {
    await changePassword(database.work, { personId, password: PASSWORD });
    const next = { personId, password: 'four quiet stones' };
    const byPassword = await signInWithPassword(database.work, email, PASSWORD);
    const byLink = await signInWithLink(database.work, await linkSecret());
    await expect(
      changePassword(database.work, { ...next, sessionSecret: byPassword.secret }),
    ).rejects.toMatchObject({ kind: { slug: 'people/wrong-password' } });
    await changePassword(database.work, { ...next, sessionSecret: byLink.secret });
    await signInWithPassword(database.work, email, next.password);

    const ended = await signInWithLink(database.work, await linkSecret());
    await signOut(database.work, ended.secret);
    await expect(
      changePassword(database.work, { ...next, sessionSecret: ended.secret }),
    ).rejects.toMatchObject({ kind: { slug: 'people/wrong-password' } });
  });

  test('ends the tokens when it is changed, not when it is the first', async () => {
    const token = await createApiToken(database.work, personId, 'a test');
    const known = async () => await gate.identify(database.work, callerWith({ token }));
    await changePassword(database.work, { personId, password: PASSWORD });
    expect((await known())?.personId).toBe(personId);
    const next = { personId, password: 'four quiet stones', current: PASSWORD };
    await changePassword(database.work, next);
    expect(await known()).toBeUndefined();
  });
});

test('a sign-in is kept for the audit, with its way and who made the link', async () => {
  await changePassword(database.work, { personId, password: PASSWORD });
  await signInWithPassword(database.work, email, PASSWORD);
  const { url } = await createOneTimeLink(database.work, personId, personId, 'http://x.example');
  await signInWithLink(database.work, url.slice(url.indexOf('#') + 1));
  await startSession(database.work, personId, 'demo');
  const { rows } = await sql<{ actor_id: string; detail: unknown }>`
    select actor_id, detail from kernel.audit_entry
    where action = 'session.start' and subject_id = ${personId}
    order by audit_entry_id`.execute(database.db);
  expect(rows.map((row) => row.detail)).toEqual([
    { way: 'password' },
    { way: 'link', linkCreatedBy: personId },
    { way: 'demo' },
  ]);
  expect(rows.every((row) => row.actor_id === personId)).toBe(true);
});

describe('the gate', () => {
  test('knows a session until it is ended or a month old', async () => {
    const session = await signInWithLink(database.work, await linkSecret());
    const caller = callerWith({ cookies: { [SESSION_COOKIE]: session.secret } });
    expect((await gate.identify(database.work, caller))?.personId).toBe(personId);
    await signOut(database.work, session.secret);
    expect(await gate.identify(database.work, caller)).toBeUndefined();

    const other = await signInWithLink(database.work, await linkSecret());
    database.clock.set(other.expiresAt);
    expect(
      await gate.identify(
        database.work,
        callerWith({ cookies: { [SESSION_COOKIE]: other.secret } }),
      ),
    ).toBeUndefined();
  });

  test('knows a token, and nobody by anything else', async () => {
    const token = await createApiToken(database.work, personId, 'a test');
    expect((await gate.identify(database.work, callerWith({ token })))?.personId).toBe(personId);
    expect(await gate.identify(database.work, callerWith({ token: `${token}x` }))).toBeUndefined();
    expect(await gate.identify(database.work, callerWith({}))).toBeUndefined();
  });
});
