/**
 * The embedded PostgreSQL, in a worker thread of its own because each statement blocks the thread that runs it.
 * Speaks PostgreSQL's wire protocol in byte chunks; see embedded-database.ts for the other side.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import type { EmbeddedReply, EmbeddedRequest, EmbeddedStart } from './embedded-database.ts';

const port = parentPort;
if (!port) throw new Error('embedded-worker runs as a worker thread only');
// The worker's data is what embedded-database.ts passes; nobody else starts this file.
const start = workerData as EmbeddedStart;

function reply(message: EmbeddedReply): void {
  port?.postMessage(message);
}

async function open(): Promise<PGlite> {
  return await PGlite.create({
    ...(start.dataDir ? { dataDir: start.dataDir } : {}),
    ...(start.template ? { loadDataDir: new Blob([start.template]) } : {}),
    extensions: { pg_trgm },
  });
}

async function serve(database: PGlite): Promise<void> {
  let turn: Promise<void> = Promise.resolve();
  const answer = async (request: EmbeddedRequest): Promise<void> => {
    if (request.kind === 'bytes') {
      reply({ kind: 'bytes', bytes: await database.execProtocolRaw(request.bytes) });
    } else if (request.kind === 'dump') {
      const dump = await database.dumpDataDir('none');
      reply({ kind: 'dump', bytes: new Uint8Array(await dump.arrayBuffer()) });
    } else {
      await database.close();
      reply({ kind: 'closed' });
      port?.close();
    }
  };
  port?.on('message', (request: EmbeddedRequest) => {
    turn = turn.then(() => answer(request)).catch((error: unknown) => reply(failure(error)));
  });
  reply({ kind: 'ready' });
}

function failure(error: unknown): EmbeddedReply {
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}

open().then(serve, (error: unknown) => {
  reply(failure(error));
  port.close();
});
