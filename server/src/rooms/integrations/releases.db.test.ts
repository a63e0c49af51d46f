/** Releases of O*NET and ESCO one after the other, as their publishers ship them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type App, buildApp } from '#app/app';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { createApiToken, createPerson } from '#rooms/people';
import { listSkills } from '#rooms/skills';
import { loadStarter } from './index.ts';
import { escoSample, onetSample, type SampleFiles } from './published-sample.ts';

type Field = { field: string; about: { name: string } | null; before: unknown; after: unknown };
type Change = {
  kind: string;
  state: string;
  externalId: string;
  name: string;
  fields: Field[];
  linked: { name: string; match: string | null }[];
  holders: number | null;
};
type Release = {
  releaseId: string;
  scheme: string;
  version: string | null;
  state: string;
  previous: { version: string | null } | null;
  counts: Record<string, Record<string, number>>;
  begunBy: { displayName: string } | null;
  importId: string;
};

let database: TestDatabase;
let app: App;
let dataDir: string;
let tokens: Record<'ada' | 'lea' | 'mira', string>;
let roleId: string;
let miraId: string;
let skillIds: Map<string, string>;

beforeAll(async () => {
  database = await testDatabase();
  const { work } = database;
  await loadStarter(work);
  dataDir = mkdtempSync(join(tmpdir(), 'cairn-releases-'));
  app = await buildApp({
    database: database.database,
    config: { dataDir, demo: false, host: '127.0.0.1', publicUrl: 'http://localhost' },
    clock: database.clock,
  });
  await app.jobs.begin();
  const person = (displayName: string, more: object = {}) =>
    createPerson(work, { displayName, identifiers: [], startedOn: '2026-01-01', ...more }, null);
  const ada = await person('Ada', { capabilities: ['administrator'] });
  const lea = await person('Lea', { capabilities: ['learningLead'] });
  skillIds = new Map((await listSkills(work)).map((skill) => [skill.key, skill.skillId]));
  tokens = {
    ada: await createApiToken(work, ada, 'test'),
    lea: await createApiToken(work, lea, 'test'),
    mira: '',
  };
});
afterAll(async () => {
  await app.jobs.stop();
  await app.server.close();
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
});

// One release after the other.
beforeEach(() => database.clock.set(new Date(database.clock.now().getTime() + 60_000)));

async function call<Body = Record<string, unknown>>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload?: object | Buffer,
  who: keyof typeof tokens = 'ada',
): Promise<{ status: number; body: Body; text: string }> {
  const reply = await app.server.inject({
    method,
    url,
    headers: {
      authorization: `Bearer ${tokens[who]}`,
      ...(payload instanceof Buffer ? { 'content-type': 'application/octet-stream' } : {}),
    },
    ...(payload === undefined ? {} : { payload }),
  });
  const isJson = String(reply.headers['content-type']).includes('json');
  // The shapes are the routes' own schemas.
  return {
    status: reply.statusCode,
    body: (isJson ? reply.json() : {}) as Body,
    text: reply.body,
  };
}

/** Brings files as the browser does, up to the comparison. */
async function compare(files: SampleFiles): Promise<{ importId: string; releases: Release[] }> {
  const { importId } = (
    await call<{ importId: string }>('POST', '/api/imports', { kind: 'content' })
  ).body;
  for (const [path, text] of Object.entries(files)) {
    const address = `/api/imports/${importId}/files?path=${encodeURIComponent(path)}&offset=0`;
    expect((await call('PUT', address, Buffer.from(text))).status).toBe(200);
  }
  await call('POST', `/api/imports/${importId}/comparison`);
  return { importId, releases: await settled(importId, 'compared') };
}
async function apply(importId: string): Promise<Release[]> {
  expect((await call('POST', `/api/imports/${importId}/application`)).status).toBe(202);
  return await settled(importId, 'done');
}
async function settled(importId: string, state: string): Promise<Release[]> {
  const read = () =>
    call<{ state: string; releases: Release[] }>('GET', `/api/imports/${importId}`);
  await expect.poll(async () => (await read()).body.state, { timeout: 15_000 }).toBe(state);
  return (await read()).body.releases;
}
const released = async (who: keyof typeof tokens = 'ada') =>
  (await call<{ releases: Release[] }>('GET', '/api/releases', undefined, who)).body.releases;
const changesOf = async (release: Release | undefined, query = '') =>
  (
    await call<{ total: number; changes: Change[] }>(
      'GET',
      `/api/releases/${release?.releaseId}/changes?limit=100&${query}`,
    )
  ).body;
const said = ({ changes }: { changes: Change[] }) =>
  changes.map(({ kind, state, name }) => `${kind} ${state}: ${name}`);
const fieldsOf = ({ changes }: { changes: Change[] }, name: string) =>
  changes.find((change) => change.name === name)?.fields ?? [];
const none = { new: 0, changed: 0, withdrawn: 0, returned: 0 };
const target = async () =>
  (
    await call<{ targets: { skillId: string; level: number; origin: string }[] }>(
      'GET',
      `/api/roles/${roleId}`,
    )
  ).body.targets.map(({ skillId, level, origin }) => {
    const key = [...skillIds].find(([, id]) => id === skillId)?.[0];
    return `${key} ${level} ${origin}`;
  });
/** What is stored of skills and occupations, and when it was written. */
const stored = async () =>
  (
    await sql`select (select json_agg(e order by external_id) from skills.external_skill e) as skills,
      (select json_agg(p order by external_id) from skills.role_profile p) as profiles,
      (select json_agg(t order by role_profile_id, skill_id) from skills.role_profile_target t) as targets,
      (select count(*) from kernel.audit_entry where action like 'role.%') as audits,
      (select count(*) from kernel.outbox) as events`.execute(database.db)
  ).rows;

describe('the first release', () => {
  test('is compared: everything is new, and nothing is there yet', async () => {
    const before = await stored();
    const { importId, releases } = await compare(onetSample('30.0'));
    expect(releases).toMatchObject([
      {
        scheme: 'onet',
        version: '30.0',
        state: 'compared',
        previous: null,
        counts: {
          elements: { ...none, new: 8 },
          occupations: { ...none, new: 3 },
          roles: { changed: 0, held: 0 },
        },
      },
    ]);
    expect(await stored()).toEqual(before);
    expect(await released()).toEqual([]);
    const [applied] = await apply(importId);
    expect(applied).toMatchObject({ version: '30.0', state: 'applied', importId });
    expect(await released()).toMatchObject([
      { version: '30.0', begunBy: { displayName: 'Ada' }, counts: { occupations: { new: 3 } } },
    ]);
    // What was compared is not kept beside what was applied.
    expect((await call('GET', `/api/releases/${releases[0]?.releaseId}`)).status).toBe(404);
  });

  test('the same again changes nothing and is no release', async () => {
    const before = await stored();
    const { importId, releases } = await compare(onetSample('30.0'));
    expect(releases).toMatchObject([
      {
        previous: { version: '30.0' },
        counts: { elements: none, occupations: none, roles: { changed: 0, held: 0 } },
      },
    ]);
    expect(await apply(importId)).toEqual([]);
    expect(await stored()).toEqual(before);
    expect(await released()).toHaveLength(1);
  });
});

describe('the next release', () => {
  let compared: Release | undefined;
  let importId: string;

  test('a role is made from an occupation, and somebody holds it', async () => {
    const { profiles } = (
      await call<{ profiles: { roleProfileId: string }[] }>(
        'GET',
        '/api/role-profiles?query=Software%20Developers',
      )
    ).body;
    const body = { title: 'Developer', fromProfileId: profiles[0]?.roleProfileId };
    const role = await call<{ roleId: string; madeFrom: unknown }>('POST', '/api/roles', body);
    expect(role.body.madeFrom).toMatchObject({ source: 'onet', title: 'Software Developers' });
    roleId = role.body.roleId;
    miraId = await createPerson(
      database.work,
      { displayName: 'Mira', identifiers: [], startedOn: '2026-01-01', roleId },
      null,
    );
    tokens.mira = await createApiToken(database.work, miraId, 'test');
    expect(await target()).toEqual(['programming-basics 3 rating']);
  });

  test('is compared with the one before, and shows first what the organisation hangs on', async () => {
    const before = await stored();
    const both = await compare({ ...onetSample('30.1'), ...escoSample('1.2.0') });
    importId = both.importId;
    compared = both.releases.find(({ scheme }) => scheme === 'onet');
    expect(compared).toMatchObject({
      version: '30.1',
      previous: { version: '30.0' },
      counts: {
        elements: { ...none, changed: 1, withdrawn: 1 },
        occupations: { ...none, new: 1, changed: 1, withdrawn: 1 },
        roles: { changed: 1, held: 1 },
      },
    });
    const roles = await changesOf(compared, 'kind=role');
    expect(roles.changes).toMatchObject([
      { name: 'Developer', holders: 1, linked: [{ name: 'Software Developers' }] },
    ]);
    expect(fieldsOf(roles, 'Developer')).toEqual([
      {
        field: 'target',
        about: { id: skillIds.get('negotiation'), name: 'Negotiation' },
        before: null,
        after: { level: 2, importance: 3 },
      },
      {
        field: 'target',
        about: { id: skillIds.get('programming-basics'), name: 'Programming basics' },
        before: { level: 3, importance: 4 },
        after: { level: 4, importance: 4 },
      },
    ]);
    const linked = await changesOf(compared, 'linked=true&kind=element');
    expect(linked.changes).toMatchObject([{ name: 'Computer Programming', state: 'changed' }]);
    expect(linked.changes[0]?.linked).toContainEqual(
      expect.objectContaining({ name: 'Programming basics', match: 'close' }),
    );
    expect(await stored()).toEqual(before);
  });

  test('says each field before and after', async () => {
    const elements = await changesOf(compared, 'kind=element');
    expect(said(elements)).toEqual([
      'element withdrawn: Telegraphy',
      'element changed: Computer Programming',
    ]);
    expect(fieldsOf(elements, 'Computer Programming')).toEqual([
      { field: 'name', about: null, before: 'Programming', after: 'Computer Programming' },
      {
        field: 'levelAnchor',
        about: { id: '2', name: '2' },
        before: 'Write a macro',
        after: 'Record a macro',
      },
    ]);
    const occupations = await changesOf(compared, 'kind=occupation');
    expect(said(occupations)).toEqual([
      'occupation withdrawn: Tide Clerks',
      'occupation changed: Software Developers',
      'occupation new: Fog Signal Engineers',
    ]);
    expect(
      fieldsOf(occupations, 'Software Developers').map(
        ({ field, about, before, after }) =>
          `${field} ${about?.name ?? ''} ${JSON.stringify(before)} ${JSON.stringify(after)}`,
      ),
    ).toEqual([
      'alternateName  "Program Writer" null',
      'alternateName  null "Application Engineer"',
      expect.stringMatching(/^rating Computer Programming .*"level":4,.*"level":5,/),
      expect.stringMatching(/^rating Negotiation null .*"level":2.5,/),
      'target Negotiation null {"level":2,"importance":3}',
      'target Programming basics {"level":3,"importance":4} {"level":4,"importance":4}',
    ]);
  });

  test('is searched, filtered, paged and taken along as a table', async () => {
    expect(said(await changesOf(compared, 'state=withdrawn'))).toEqual([
      'element withdrawn: Telegraphy',
      'occupation withdrawn: Tide Clerks',
    ]);
    expect(said(await changesOf(compared, 'query=43-9999'))).toEqual([
      'occupation withdrawn: Tide Clerks',
    ]);
    // By the name of what changed in it, too, and by the name that it had.
    expect(said(await changesOf(compared, 'kind=occupation&query=negotiat'))).toEqual([
      'occupation changed: Software Developers',
    ]);
    expect(said(await changesOf(compared, 'query=Program%20Writer'))).toEqual([
      'occupation changed: Software Developers',
    ]);
    expect((await changesOf(compared, 'query=100%25')).total).toBe(0);
    const address = `/api/releases/${compared?.releaseId}/changes`;
    const page = await call<{ total: number; changes: Change[] }>(
      'GET',
      `${address}?limit=2&offset=4`,
    );
    expect([page.body.total, page.body.changes.length]).toEqual([6, 2]);
    expect((await call('GET', `${address}?limit=1000`)).status).toBe(400);
    const { text } = await call('GET', `${address}.csv`);
    expect(text).toContain('\ufeffkind,state,id,name,linked with,field,about,before,after\r\n');
    expect(text).toContain(
      'role,changed,' +
        roleId +
        ',Developer,Software Developers,target in,Programming basics,' +
        '"level 3, importance 4","level 4, importance 4"\r\n',
    );
    expect(text).toContain('occupation,no longer there,onet:43-9999.01,Tide Clerks,,,,,\r\n');
  });

  test('is applied as it was shown: the role follows, its holders get it, and what is gone is marked', async () => {
    const shown = said(await changesOf(compared));
    const applied = (await apply(importId)).find(({ scheme }) => scheme === 'onet');
    expect(said(await changesOf(applied))).toEqual(shown);
    expect(applied?.counts).toEqual(compared?.counts);
    expect((await target()).sort()).toEqual([
      'negotiation 2 rating',
      'programming-basics 4 rating',
    ]);
    const { rows: events } = await sql<{ done: boolean }>`
      select done_at is not null as done from kernel.outbox
      where kind = 'skills.roleTargetsChanged' and payload ->> 'roleId' = ${roleId}`.execute(
      database.db,
    );
    // Delivered by the job itself.
    expect(events).toEqual([{ done: true }]);
    const { rows: audits } = await sql<{ release: string }>`
      select detail ->> 'releaseId' as release from kernel.audit_entry
      where action = 'role.setTargets'`.execute(database.db);
    expect(audits).toEqual([{ release: applied?.releaseId }]);
    const found = await call<{ profiles: { title: string; withdrawnIn: unknown }[] }>(
      'GET',
      '/api/role-profiles?query=Tide%20Clerks',
    );
    expect(found.body.profiles[0]).toMatchObject({
      title: 'Tide Clerks',
      withdrawnIn: { version: '30.1' },
    });
    const { rows } = await sql`select external_id, version from skills.external_skill
      join skills.release r on r.release_id = withdrawn_in`.execute(database.db);
    expect(rows).toEqual([{ external_id: '2.C.9', version: '30.1' }]);
  });

  test('a target that somebody set stays when the rating moves again', async () => {
    const { body } = await call<{
      version: number;
      targets: { skillId: string; importance: number }[];
    }>('GET', `/api/roles/${roleId}`);
    await call('PUT', `/api/roles/${roleId}/targets`, {
      version: body.version,
      targets: body.targets.map(({ skillId, importance }) => ({
        skillId,
        importance,
        level: skillId === skillIds.get('programming-basics') ? 5 : 2,
      })),
    });
    const { importId: back } = await compare(onetSample('30.0'));
    await apply(back);
    expect(await target()).toEqual(['programming-basics 5 set']);
  });

  test('what an older release has again is back to normal, and what it lacks is gone', async () => {
    const [latest] = await released();
    expect(latest).toMatchObject({
      scheme: 'onet',
      version: '30.0',
      previous: { version: '30.1' },
    });
    expect(said(await changesOf(latest))).toEqual([
      'role changed: Developer',
      'occupation withdrawn: Fog Signal Engineers',
      'element changed: Programming',
      'occupation changed: Software Developers',
      'element returned: Telegraphy',
      'occupation returned: Tide Clerks',
    ]);
    const { rows } = await sql`select external_id from skills.role_profile
      where withdrawn_in is not null`.execute(database.db);
    expect(rows).toEqual([{ external_id: 'onet:17-2199.99' }]);
  });
});

describe('a release of ESCO', () => {
  test('says which skills and occupations it renames, adds, takes back and needs otherwise', async () => {
    const { importId, releases } = await compare(escoSample('1.2.1'));
    const [release] = releases;
    expect(release).toMatchObject({ version: '1.2.1', previous: { version: '1.2.0' } });
    const all = await changesOf(release);
    expect(said(all)).toEqual([
      'occupation withdrawn: sail weaver',
      'element withdrawn: tie knots',
      'element changed: JavaScript (language)',
      'element changed: mend nets',
      'occupation changed: net mender',
      'occupation new: rope maker',
    ]);
    expect(all.changes.find(({ name }) => name === 'JavaScript (language)')?.linked).toMatchObject([
      { name: 'JavaScript', match: 'exact' },
    ]);
    expect(fieldsOf(all, 'mend nets')).toMatchObject([
      { field: 'need', about: { name: 'kinds of rope' }, before: 'optional', after: 'essential' },
    ]);
    expect(fieldsOf(all, 'net mender')).toMatchObject([
      {
        field: 'rating',
        about: { name: 'kinds of rope' },
        before: { requirement: 'optional' },
        after: { requirement: 'essential' },
      },
    ]);
    const [applied] = await apply(importId);
    expect(said(await changesOf(applied))).toEqual(said(all));
  });
});

test('a discarded comparison is gone with what it found', async () => {
  const { importId, releases } = await compare(onetSample('30.1'));
  expect((await call('GET', `/api/releases/${releases[0]?.releaseId}`)).status).toBe(200);
  await call('DELETE', `/api/imports/${importId}`);
  expect((await call('GET', `/api/releases/${releases[0]?.releaseId}`)).status).toBe(404);
});

test('releases are for administrators and learning leads', async () => {
  const [latest] = await released('lea');
  expect(latest?.version).toBe('1.2.1');
  const address = `/api/releases/${latest?.releaseId}`;
  for (const path of ['/api/releases', address, `${address}/changes`, `${address}/changes.csv`]) {
    expect((await call('GET', path, undefined, 'mira')).status, path).toBe(403);
    expect((await call('GET', path, undefined, 'lea')).status, path).toBe(200);
  }
  const unknown = await call<{ type: string }>('GET', `/api/releases/${roleId}`);
  expect(unknown).toMatchObject({
    status: 404,
    body: { type: '/problems/skills/unknown-release' },
  });
});
