/** Imports as the browser does them: through the edge, with the queue that the app has. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, buildApp } from '#app/app';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { searchUnits } from '#rooms/content';
import { proficienciesOf } from '#rooms/evidence';
import { createApiToken, createPerson, findPerson } from '#rooms/people';
import { loadStarter } from './index.ts';

let database: TestDatabase;
let app: App;
let dataDir: string;
let tokens: Record<'ada' | 'mira', string>;
beforeAll(async () => {
  database = await testDatabase();
  const { work } = database;
  await loadStarter(work);
  dataDir = mkdtempSync(join(tmpdir(), 'cairn-imports-'));
  app = await buildApp({
    database: database.database,
    config: { dataDir, demo: false, host: '127.0.0.1', publicUrl: 'http://localhost' },
    clock: database.clock,
  });
  await app.jobs.begin();
  const token = async (displayName: string, capabilities: readonly 'administrator'[]) =>
    await createApiToken(
      work,
      await createPerson(
        work,
        { displayName, identifiers: [], startedOn: '2026-01-01', capabilities },
        null,
      ),
      'test',
    );
  tokens = { ada: await token('Ada', ['administrator']), mira: await token('Mira', []) };
});
afterAll(async () => {
  await app.jobs.stop();
  await app.server.close();
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function call(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: object | Buffer,
  who: keyof typeof tokens = 'ada',
) {
  const reply = await app.server.inject({
    method,
    url: `/api/imports${path}`,
    headers: {
      authorization: `Bearer ${tokens[who]}`,
      ...(body instanceof Buffer ? { 'content-type': 'application/octet-stream' } : {}),
    },
    ...(body === undefined ? {} : { payload: body }),
  });
  const isJson = String(reply.headers['content-type']).includes('json');
  // The shapes are the routes' own schemas.
  return { status: reply.statusCode, body: isJson ? reply.json() : reply.body, reply };
}

async function begin(kind: 'content' | 'people' | 'performance'): Promise<string> {
  return (await call('POST', '', { kind })).body.importId;
}
const put = (id: string, path: string, text: string | Buffer, offset = 0) =>
  call('PUT', `/${id}/files?path=${encodeURIComponent(path)}&offset=${offset}`, Buffer.from(text));
async function settled(id: string, state: string) {
  await expect
    .poll(async () => (await call('GET', `/${id}`)).body.state, { timeout: 15_000 })
    .toBe(state);
  return (await call('GET', `/${id}`)).body;
}
const unit = (id: string, more: object = {}) =>
  `${JSON.stringify({
    unit_id: id,
    source: 'acme',
    kind: 'lesson',
    title: `Unit ${id}`,
    language: 'en',
    licence: 'CC0-1.0',
    ...more,
  })}\n`;

describe('an import of content', () => {
  test('comes in parts, is compared without a trace, and applied in the background', async () => {
    const id = await begin('content');
    const lines = unit('acme/one', { module_id: 'acme/m' }) + unit('acme/bad', { kind: 'song' });
    const half = Math.floor(lines.length / 2);
    expect((await put(id, 'content/units-acme.jsonl', lines.slice(0, half))).body).toEqual({
      size: half,
    });
    // A part that came twice is told where the file ends.
    const twice = await put(id, 'content/units-acme.jsonl', lines.slice(0, half));
    expect(twice).toMatchObject({ status: 409, body: { size: half } });
    await put(id, 'content/units-acme.jsonl', lines.slice(half), half);
    const module = { module_id: 'acme/m', source: 'acme', title: 'Module', language: 'en' };
    await put(id, 'content/modules-acme.jsonl', `${JSON.stringify(module)}\n`);
    expect((await call('POST', `/${id}/comparison`)).status).toBe(202);
    const compared = await settled(id, 'compared');
    expect(compared.comparison.content).toMatchObject({
      modules: { new: 1 },
      units: { new: 1, wrong: 1 },
    });
    expect(compared.problems).toMatchObject([
      { file: 'content/units-acme.jsonl', line: 2, field: '/kind' },
    ]);
    const find = () =>
      searchUnits(database.work, { query: 'Unit', locale: 'en', limit: 5, offset: 0 });
    expect((await find()).units).toEqual([]);
    expect((await call('POST', `/${id}/application`)).status).toBe(202);
    expect((await settled(id, 'done')).result.content.units).toMatchObject({ new: 1, wrong: 1 });
    expect((await find()).units).toHaveLength(1);
    expect(existsSync(join(dataDir, 'imports', id))).toBe(false);
    const csv = await call('GET', `/${id}/problems.csv`);
    expect(csv.reply.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.body).toContain('content/units-acme.jsonl,2,/kind,');
  });

  test('of the same again changes nothing', async () => {
    const id = await begin('content');
    await put(id, 'content/units-acme.jsonl', unit('acme/one', { module_id: 'acme/m' }));
    await call('POST', `/${id}/comparison`);
    expect((await settled(id, 'compared')).comparison.content.units).toEqual({
      new: 0,
      changed: 0,
      unchanged: 1,
      wrong: 0,
    });
    await call('DELETE', `/${id}`);
    expect((await call('GET', `/${id}`)).status).toBe(404);
  });

  test.each(['../../etc/passwd', '/etc/passwd', 'a/../b', 'a\\b', 'content/.', 'a'.repeat(300)])(
    'refuses the file name %s',
    async (name) => {
      const id = await begin('content');
      expect((await put(id, name, 'x')).status).toBe(422);
    },
  );

  test('is applied only when it was compared, and compared only when files are here', async () => {
    const id = await begin('content');
    expect((await call('POST', `/${id}/application`)).body.type).toBe(
      '/problems/integrations/wrong-state',
    );
    expect((await call('POST', `/${id}/comparison`)).status).toBe(409);
    const large = await put(id, 'content/units-acme.jsonl', Buffer.alloc(8 * 1024 * 1024 + 1));
    expect(large.status).toBe(413);
  });
});

describe('an import of people', () => {
  const table = 'No,Name,Boss,Dept,Salary\n1,Rosa,2,Quay,9\n2,Yusuf,,Quay,9\n';

  test('suggests what the columns say, drops the rest, and takes people in', async () => {
    const id = await begin('people');
    await put(id, 'staff.csv', table);
    const { columns } = (await call('GET', `/${id}/columns`)).body;
    expect(columns.map((column: { name: string }) => column.name)).toEqual([
      ...['No', 'Name', 'Boss', 'Dept', 'Salary'],
    ]);
    expect(columns[1]).toEqual({
      name: 'Name',
      examples: ['Rosa', 'Yusuf'],
      entries: [],
      isMore: false,
      suggestedField: 'displayName',
      isDelicate: false,
    });
    expect(columns[4].isDelicate).toBe(true);
    expect((await call('POST', `/${id}/comparison`)).status).toBe(409);
    const mapping = {
      source: 'hris',
      columns: { externalId: 'No', displayName: 'Name', manager: 'Boss', team: 'Dept' },
    };
    const wrong = await call('PUT', `/${id}/settings`, {
      kind: 'people',
      mapping: { ...mapping, source: 'email' },
      isComplete: false,
    });
    expect(wrong).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/mapping/source' }] },
    });
    await call('PUT', `/${id}/settings`, { kind: 'people', mapping, isComplete: true });
    await call('POST', `/${id}/comparison`);
    const compared = await settled(id, 'compared');
    expect(compared.comparison.people).toMatchObject({
      counts: { people: { new: 2 }, managers: { changed: 1, wrong: 0 }, leavers: 0 },
      newTeams: ['Quay'],
      dropped: ['Salary'],
    });
    await call('POST', `/${id}/application`);
    expect((await settled(id, 'done')).result.people.counts.people.new).toBe(2);
  });

  test('says in words why a table cannot be read', async () => {
    const id = await begin('people');
    await put(id, 'staff.csv', Buffer.from([0x4e, 0x6f, 0x2c, 0xff, 0xfe, 0x0a]));
    const { status, body } = await call('GET', `/${id}/columns`);
    expect({ status, type: body.type }).toEqual({
      status: 422,
      type: '/problems/integrations/unreadable-table',
    });
    expect(body.detail).toContain('UTF-8');
  });
});

describe('an import of records of work', () => {
  const measure = { column: 'Review', skill: 'sql', title: 'Reviews of queries' };
  const levels = { good: 3, poor: 1 };
  const mapping = {
    source: 'hris',
    columns: { person: 'No', observedOn: 'Day' },
    measures: [{ ...measure, levels }],
  };

  test('says what stands in the columns, compares without a trace, and becomes evidence', async () => {
    const id = await begin('performance');
    const rows = ['1,2026-01-15,good,9', '1,2026-02-15,GOOD,9', '2,2026-01-15,fair,9', '2,,poor,9'];
    await put(id, 'reviews.csv', `No,Day,Review,Salary\n${rows.join('\n')}\n`);
    const { columns } = (await call('GET', `/${id}/columns`)).body;
    expect(
      columns.map((column: { suggestedField: string | null }) => column.suggestedField),
    ).toEqual(['person', 'observedOn', null, null]);
    expect(columns[2]).toMatchObject({ entries: ['good', 'fair', 'poor'], isMore: false });
    expect(columns[3].isDelicate).toBe(true);
    expect((await call('POST', `/${id}/comparison`)).status).toBe(409);
    const unsaid = { ...mapping, measures: [{ ...measure, title: '', levels }] };
    expect(
      await call('PUT', `/${id}/settings`, { kind: 'performance', mapping: unsaid }),
    ).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/mapping/measures/0/title' }] },
    });
    await call('PUT', `/${id}/settings`, { kind: 'performance', mapping });
    await call('POST', `/${id}/comparison`);
    const compared = await settled(id, 'compared');
    const report = {
      counts: { records: { new: 2, unchanged: 0, wrong: 2 }, people: 1 },
      dropped: ['Salary'],
    };
    expect(compared).toMatchObject({
      kind: 'performance',
      comparison: { people: null, performance: report },
      problems: [
        { file: 'reviews.csv', line: 4, field: 'Review' },
        { file: 'reviews.csv', line: 5, field: 'Day' },
      ],
    });
    const rosa = (await findPerson(database.work, '1')) ?? '';
    const entries = async () =>
      [...(await proficienciesOf(database.work, rosa)).values()].map((own) => own.entryCount);
    expect(await entries()).toEqual([]);
    await call('POST', `/${id}/application`);
    expect((await settled(id, 'done')).result.performance).toEqual(report);
    expect(await entries()).toEqual([2]);
    expect((await call('GET', `/${id}/problems.csv`)).body).toContain('reviews.csv,4,Review,');
  });

  test('tells no more entries of a column than one would say a level of', async () => {
    const id = await begin('performance');
    const rows = Array.from({ length: 60 }, (_, at) => `${at},${at % 3}\n`);
    await put(id, 'scores.csv', `Score,Mark\n${rows.join('')}`);
    const { columns } = (await call('GET', `/${id}/columns`)).body;
    expect(columns[0].entries).toHaveLength(40);
    expect(columns).toMatchObject([{ isMore: true }, { isMore: false, entries: ['0', '1', '2'] }]);
  });

  test('takes no mapping of another kind, and breaks off in words on a skill that is not there', async () => {
    const id = await begin('performance');
    await put(id, 'reviews.csv', 'No,Day,Review\n1,2026-01-15,good\n');
    const people = { source: 'hris', columns: { externalId: 'No' } };
    expect(
      await call('PUT', `/${id}/settings`, { kind: 'people', mapping: people, isComplete: true }),
    ).toMatchObject({ status: 409, body: { type: '/problems/integrations/wrong-state' } });
    const unknown = { ...mapping, measures: [{ ...measure, skill: 'juggling', levels }] };
    await call('PUT', `/${id}/settings`, { kind: 'performance', mapping: unknown });
    await call('POST', `/${id}/comparison`);
    expect((await settled(id, 'failed')).failure).toContain('no skill “juggling”');
  });
});

test('imports are for administrators', async () => {
  const id = await begin('content');
  expect((await call('GET', '', undefined, 'mira')).status).toBe(403);
  expect((await call('GET', `/${id}`, undefined, 'mira')).status).toBe(403);
  expect((await call('POST', '', { kind: 'content' }, 'mira')).status).toBe(403);
  expect((await call('GET', `/${database.work.newId()}`)).status).toBe(404);
});
