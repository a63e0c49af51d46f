import { Duplex } from 'node:stream';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { within } from './within.ts';

/** How the worker is started: a folder to keep the database in (memory without), or a dump to begin from. */
export type EmbeddedStart = {
  readonly dataDir?: string;
  readonly template?: Uint8Array<ArrayBuffer>;
};
export type EmbeddedRequest =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'dump' }
  | { readonly kind: 'close' };
export type EmbeddedReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'dump'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly message: string };

export type EmbeddedDatabase = {
  readonly pool: pg.Pool;
  /** The whole data folder as one archive, to start copies from. */
  readonly dump: () => Promise<Uint8Array<ArrayBuffer>>;
  readonly close: () => Promise<void>;
};

/**
 * Starts the embedded PostgreSQL in a worker thread and returns an ordinary pool of one connection on it,
 * so that all code above speaks to it as to a server.
 * @throws Error when the engine cannot open the folder
 */
export async function openEmbedded(start: EmbeddedStart): Promise<EmbeddedDatabase> {
  const worker = new Worker(new URL('./embedded-worker.ts', import.meta.url), {
    workerData: start,
  });
  await waitFor(worker, 'ready');
  const pool = new pg.Pool({
    max: 1,
    pipeline: true,
    idleTimeoutMillis: 0,
    user: 'postgres',
    database: 'postgres',
    // Casts: pg types ask for a net.Socket-like stream; it uses only what WorkerStream has.
    stream: (() => new WorkerStream(worker)) as unknown as NonNullable<pg.PoolConfig['stream']>,
  });
  pool.on('error', () => {});
  return {
    pool,
    dump: async () => {
      worker.postMessage({ kind: 'dump' } satisfies EmbeddedRequest);
      const dumped = await waitFor(worker, 'dump');
      return dumped.bytes;
    },
    close: async () => {
      // A transaction that is still open is undone by the engine as it closes.
      await within(POOL_LIMIT_MS, pool.end());
      const closed = waitFor(worker, 'closed').catch(() => {});
      worker.postMessage({ kind: 'close' } satisfies EmbeddedRequest);
      await within(ENGINE_LIMIT_MS, closed);
      await worker.terminate();
    },
  };
}

/** How long a stop waits for those who hold the connection, and for the statement that runs; a kill is survived. */
const POOL_LIMIT_MS = 2_000;
const ENGINE_LIMIT_MS = 5_000;

type ReplyOf<K extends EmbeddedReply['kind']> = Extract<EmbeddedReply, { kind: K }>;

function waitFor<K extends EmbeddedReply['kind']>(worker: Worker, kind: K): Promise<ReplyOf<K>> {
  return new Promise((resolve, reject) => {
    const settle = (outcome: () => void): void => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
      outcome();
    };
    const onError = (error: unknown): void => settle(() => reject(error));
    const onExit = (): void => onError(new Error('the engine ended'));
    const onMessage = (reply: EmbeddedReply): void => {
      if (reply.kind === 'failed') settle(() => reject(new Error(reply.message)));
      // The kind was just compared; TypeScript cannot narrow by a type parameter.
      else if (reply.kind === kind) settle(() => resolve(reply as ReplyOf<K>));
    };
    worker.on('message', onMessage);
    worker.once('error', onError);
    worker.once('exit', onExit);
  });
}

/** One connection's bytes to and from the worker, in the shape that node-postgres expects of a socket. */
class WorkerStream extends Duplex {
  readonly #worker: Worker;
  readonly #receive: (reply: EmbeddedReply) => void;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
    this.#receive = (reply) => {
      if (reply.kind === 'bytes') this.push(Buffer.from(reply.bytes));
      else if (reply.kind === 'failed') this.destroy(new Error(reply.message));
    };
    worker.on('message', this.#receive);
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#worker.postMessage({ kind: 'bytes', bytes: chunk } satisfies EmbeddedRequest);
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this._write(Buffer.concat(chunks.map((part) => part.chunk)), '', done);
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#worker.off('message', this.#receive);
    done(error);
  }
}
