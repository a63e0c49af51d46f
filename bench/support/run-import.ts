/** Imports once and says in JSON how many rows went in and how long it took. Started by import.bench.ts. */
import { join } from 'node:path';
import { prepareDatabase } from '#app/app';
import { systemClock } from '#kernel/clock';
import { openDatabase } from '#kernel/database';
import { idSource } from '#kernel/ids';
import { inTransaction } from '#kernel/work';
import {
  importDirectory,
  importPeople,
  loadStarter,
  peopleMappingSchema,
} from '#rooms/integrations';

const [kind = '', path = '', dataDir = '', databaseUrl = ''] = process.argv.slice(2);
const database = await openDatabase({ dataDir, databaseUrl: databaseUrl || undefined });
const work = { db: database.db, clock: systemClock, newId: idSource(systemClock) };
await prepareDatabase(database, systemClock);
await inTransaction(work, (inside) => loadStarter(inside));
const beganMs = performance.now();
const rows = kind === 'people' ? await people() : await folder();
process.stdout.write(JSON.stringify({ rows, durationMs: performance.now() - beganMs }));
await database.close();

async function folder(): Promise<number> {
  const { counts } = await importDirectory(work, path, { filesDir: join(dataDir, 'files') });
  return Object.entries(counts)
    .filter(([counted]) => counted !== 'mapping')
    .reduce((sum, [, count]) => sum + count.new + count.changed + count.unchanged, 0);
}

async function people(): Promise<number> {
  const { counts } = await importPeople(work, {
    file: path,
    mapping: peopleMappingSchema.parse({
      source: 'bench',
      columns: {
        externalId: 'id',
        displayName: 'name',
        email: 'email',
        manager: 'manager',
        team: 'team',
        role: 'role',
        startedOn: 'start date',
      },
    }),
    mode: 'apply',
    actorId: null,
    isComplete: false,
  });
  return counts.people.new + counts.people.changed + counts.people.unchanged;
}
