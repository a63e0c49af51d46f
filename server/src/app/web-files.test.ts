import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveWeb } from './web-files.ts';

const dist = mkdtempSync(join(tmpdir(), 'cairn-web-'));
let server: FastifyInstance;
beforeAll(async () => {
  writeFileSync(join(dist, 'index.html'), '<title>Cairn</title>');
  mkdirSync(join(dist, 'assets'));
  writeFileSync(join(dist, 'assets/app.js'), 'run()');
  server = fastify();
  await serveWeb(server, dist);
});
afterAll(async () => {
  await server.close();
  rmSync(dist, { recursive: true });
});

test.each(['/', '/people', '/assets/'])(
  'the page is at %s, for whoever asks and how',
  async (url) => {
    for (const method of ['GET', 'HEAD'] as const) {
      for (const headers of [{}, { 'accept-encoding': 'br' }]) {
        const reply = await server.inject({ method, url, headers });
        expect(reply.statusCode).toBe(200);
        expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
        expect(reply.body).toBe(method === 'GET' ? '<title>Cairn</title>' : '');
      }
    }
  },
);

test('its files are there for ever, and nothing else is', async () => {
  const reply = await server.inject('/assets/app.js');
  expect(reply.body).toBe('run()');
  expect(reply.headers['cache-control']).toContain('immutable');
  expect((await server.inject('/api/nowhere')).statusCode).not.toBe(200);
  expect((await server.inject({ method: 'POST', url: '/' })).statusCode).not.toBe(200);
});
