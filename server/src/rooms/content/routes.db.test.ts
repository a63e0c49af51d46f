import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileStore } from '#kernel/files';
import { buildHttp } from '#kernel/http';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { createApiToken, createPerson, gate } from '#rooms/people';
import { sampleModule, sampleUnit } from './catalogue-sample.ts';
import { contentRoutes, saveAsset, saveCatalogue } from './index.ts';

let database: TestDatabase;
let server: FastifyInstance;
let headers: { authorization: string };
const filesDir = mkdtempSync(join(tmpdir(), 'cairn-files-'));

beforeAll(async () => {
  database = await testDatabase();
  const { work } = database;
  await saveCatalogue(work, { modules: [sampleModule], units: [sampleUnit()] });
  await saveAsset(work, fileStore(filesDir), {
    source: 'acme',
    path: 'images/map.svg',
    bytes: new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
    mediaType: 'image/svg+xml',
  });
  const mira = { displayName: 'Mira', identifiers: [], startedOn: '2026-01-01' };
  const token = await createApiToken(work, await createPerson(work, mira, null), 'test');
  headers = { authorization: `Bearer ${token}` };
  server = await buildHttp({
    work,
    gate,
    rooms: { content: contentRoutes({ filesDir }) },
    version: '0',
    afterWrite: async () => {},
  });
});
afterAll(async () => {
  await server.close();
  await database.close();
  rmSync(filesDir, { recursive: true });
});

describe('the routes of content', () => {
  test('ask strangers to sign in', async () => {
    for (const url of ['/api/units', '/api/unit-counts', '/api/assets/acme/images/map.svg'])
      expect((await server.inject(url)).statusCode).toBe(401);
  });

  test('refuse a page that is too long', async () => {
    const reply = await server.inject({ url: '/api/units?limit=1000', headers });
    expect(reply.statusCode).toBe(400);
    expect(reply.json()).toMatchObject({ errors: [{ pointer: '/querystring/limit' }] });
  });

  test('say that there is no such picture, also for a path that leads out', async () => {
    for (const path of ['images/none.svg', '..%2f..%2fetc%2fpasswd']) {
      const reply = await server.inject({ url: `/api/assets/acme/${path}`, headers });
      expect(reply.statusCode).toBe(404);
      expect(reply.json()).toMatchObject({ type: '/problems/content/unknown-asset' });
    }
  });

  test('find units with what a list shows of them', async () => {
    const reply = await server.inject({ url: '/api/units?query=undo&locale=de', headers });
    expect(reply.json()).toEqual({
      total: 1,
      units: [
        {
          unitId: expect.any(String),
          title: 'Rückgängig machen',
          summary: 'Was zu tun ist.',
          moduleTitle: 'Git auf Deutsch',
          durationMinutes: 4,
          locale: 'de',
          mapped: false,
          skills: [],
        },
      ],
    });
  });

  test('tell what one can browse by', async () => {
    const reply = await server.inject({ url: '/api/unit-counts', headers });
    expect(reply.json()).toEqual({
      skills: [],
      sources: [{ source: 'acme', title: 'acme', count: 1 }],
      kinds: [{ kind: 'lesson', count: 1 }],
    });
    const none = await server.inject({ url: '/api/units?skill=no-such-skill', headers });
    expect(none.json()).toEqual({ total: 0, units: [] });
    for (const wrong of ['level=6', 'kind=film', 'minutes=0']) {
      const refused = await server.inject({ url: `/api/units?${wrong}`, headers });
      expect(refused.statusCode).toBe(400);
      const [name] = wrong.split('=');
      expect(JSON.stringify(refused.json().errors)).toContain(name);
    }
  });

  test('show a picture that cannot run scripts', async () => {
    const reply = await server.inject({ url: '/api/assets/acme/images/map.svg', headers });
    expect(reply.statusCode).toBe(200);
    expect(reply.headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'x-content-type-options': 'nosniff',
    });
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
    expect(reply.body).toContain('<svg');
    const url = '/api/assets/acme/images/map.svg';
    const head = await server.inject({ method: 'HEAD', url, headers });
    expect([head.statusCode, head.headers['content-type']]).toEqual([200, 'image/svg+xml']);
  });
});
