/**
 * Writes the web's API client types from the OpenAPI document that the server itself makes;
 * `--check` only says whether the committed file is current.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import openapiTypescript, { astToString } from 'openapi-typescript';
import pg from 'pg';
import { buildApp } from '#app/app';
import { systemClock } from '#kernel/clock';
import { databaseOf } from '#kernel/database';
import { ROOT } from './run-tool.ts';

const TARGET = join(ROOT, 'web/src/api/schema.gen.ts');
const HEADER =
  '// Generated from the server’s OpenAPI document by `npm run generate`; do not edit.\n';

/** The document as `GET /api/openapi.json` gives it; nothing listens and no database is reached. */
export async function openApiDocument(): Promise<Record<string, unknown>> {
  const pool = new pg.Pool();
  const database = databaseOf(pool, 'server', () => pool.end());
  const config = {
    dataDir: tmpdir(),
    demo: true,
    host: '127.0.0.1',
    publicUrl: 'http://127.0.0.1:3000',
  };
  const app = await buildApp({ database, config, clock: systemClock });
  try {
    const reply = await app.server.inject({ method: 'GET', url: '/api/openapi.json' });
    if (reply.statusCode !== 200)
      throw new Error(`/api/openapi.json answered ${reply.statusCode}: ${reply.body}`);
    // A JSON object, as every OpenAPI document is.
    return JSON.parse(reply.body) as Record<string, unknown>;
  } finally {
    await app.server.close();
    await database.close();
  }
}

async function clientTypes(): Promise<string> {
  const document = JSON.stringify(await openApiDocument());
  return HEADER + astToString(await openapiTypescript(document));
}

if (import.meta.main) {
  const wanted = await clientTypes();
  const committed = existsSync(TARGET) ? readFileSync(TARGET, 'utf8') : '';
  if (!process.argv.includes('--check')) {
    writeFileSync(TARGET, wanted);
  } else if (committed !== wanted) {
    console.error(
      'web/src/api/schema.gen.ts does not fit the server’s routes: run npm run generate and commit it.',
    );
    process.exitCode = 1;
  }
}
