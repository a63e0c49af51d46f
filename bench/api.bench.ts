/**
 * How many requests a second Cairn answers and what each costs, over HTTP, signed in as different learners: the pages
 * that people open most, at 1 and 16 connections, on both engines, with 1,000 and 50,000 people and the corpus. The
 * limits are Moodle's figures on the same kind of machine: twenty times its requests, a tenth of its time.
 * `--engine postgres` and `--people 1000` measure a part of it.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startCairn } from '../e2e/support/cairn-server.ts';
import { startPostgres } from '../scripts/postgres.ts';
import { type Benched, type Measure, measureOf } from './measure.ts';
import { freshDatabase } from './support/fresh-database.ts';
import { type Answer, Connection } from './support/load.ts';
import { type Learner, prepareOrganisation } from './support/prepare-api.ts';

const CORPUS = join(import.meta.dirname, '../../shared/data/corpus');
const ENGINES = ['pglite', 'postgres'] as const;
const PEOPLE = [1_000, 50_000] as const;
const CONNECTIONS = [1, 16] as const;
const PAGES = ['today', 'skills', 'plan', 'unit', 'response', 'search'] as const;
/** A server runs for days: the seconds in which its code is compiled are not what people wait for. */
const WARM_UP_MS = 3_000;
const MEASURED_MS = 4_000;
/** Moodle 4.5's page beside each of ours: requests a second at 16 connections, and ms of its median at one. */
const MOODLE: Readonly<Record<Page, { readonly perSecond: number; readonly p50Ms: number }>> = {
  today: { perSecond: 13.9, p50Ms: 136 },
  skills: { perSecond: 13.9, p50Ms: 136 },
  plan: { perSecond: 13.1, p50Ms: 148 },
  unit: { perSecond: 13.1, p50Ms: 148 },
  search: { perSecond: 9.5, p50Ms: 161 },
  response: { perSecond: 16.3, p50Ms: 120 },
};

type Page = (typeof PAGES)[number];
type Figures = {
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuMs: number;
  readonly memoryMiB: number;
};
type ByPage = Record<string, Record<string, Figures>>;

export async function bench(words: readonly string[]): Promise<Benched> {
  if (!existsSync(CORPUS)) throw new Error(`There is no corpus at ${CORPUS} to measure with.`);
  const engines = chosen(words, '--engine', ENGINES);
  const sizes = chosen(words, '--people', PEOPLE.map(String)).map(Number);
  const json: Record<string, Record<string, ByPage>> = {};
  for (const engine of engines) {
    json[engine] = {};
    for (const people of sizes) json[engine][people] = await measureOrganisation(engine, people);
  }
  return { measures: measuresOf(json), json };
}

/** What `--name a,b` chooses of all; all without it. */
function chosen<Name extends string>(
  words: readonly string[],
  flag: string,
  all: readonly Name[],
): readonly Name[] {
  const named = words[words.indexOf(flag) + 1]?.split(',');
  return words.includes(flag) ? all.filter((one) => named?.includes(one)) : all;
}

async function measureOrganisation(
  engine: (typeof ENGINES)[number],
  people: number,
): Promise<ByPage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  const server = engine === 'postgres' ? await startPostgres('18', { durable: true }) : undefined;
  try {
    const databaseUrl = server && (await freshDatabase(server.url));
    const learners = await prepareOrganisation({ dataDir, databaseUrl }, CORPUS, people);
    const postmaster = databaseUrl === undefined ? undefined : await postmasterOf(databaseUrl);
    const cairn = await startCairn({
      dataDir,
      env: databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl },
    });
    try {
      const pages: ByPage = {};
      for (const page of PAGES) {
        pages[page] = {};
        for (const connections of CONNECTIONS) {
          const spent = (): Spent => spentBy(cairn.pid, postmaster);
          const url = new URL(cairn.url);
          pages[page][connections] = await measurePage(url, page, connections, learners, spent);
        }
        process.stderr.write(`${engine}, ${people}, ${page}: ${JSON.stringify(pages[page])}\n`);
      }
      return pages;
    } catch (error) {
      process.stderr.write(cairn.output());
      throw error;
    } finally {
      await cairn.stop();
    }
  } finally {
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measurePage(
  url: URL,
  page: Page,
  connections: number,
  learners: readonly Learner[],
  spent: () => Spent,
): Promise<Figures> {
  const open = Array.from({ length: connections }, () => new Connection(url));
  const share = Math.floor(learners.length / connections);
  const askers = open.map((connection, index) =>
    askerOf(page, connection, learners.slice(index * share, (index + 1) * share)),
  );
  await runFor(askers, WARM_UP_MS);
  const before = spent();
  const beganMs = performance.now();
  const tookMs = (await runFor(askers, MEASURED_MS)).sort((a, b) => a - b);
  const measuredMs = performance.now() - beganMs;
  const after = spent();
  for (const connection of open) connection.close();
  const at = (share: number): number => tookMs[Math.floor(tookMs.length * share)] ?? Number.NaN;
  return {
    requestsPerSecond: rounded((tookMs.length / measuredMs) * 1_000),
    p50Ms: rounded(at(0.5)),
    p99Ms: rounded(at(0.99)),
    cpuMs: rounded((after.cpuMs - before.cpuMs) / tookMs.length),
    memoryMiB: Math.round(after.memoryMiB),
  };
}

/** @returns how long each request took that counts */
async function runFor(askers: readonly Asker[], limitMs: number): Promise<number[]> {
  const untilMs = performance.now() + limitMs;
  const all = await Promise.all(
    askers.map(async (ask) => {
      const tookMs: number[] = [];
      while (performance.now() < untilMs) {
        const one = await ask();
        if (one !== undefined) tookMs.push(one);
      }
      return tookMs;
    }),
  );
  return all.flat();
}

/** Asks once. @returns ms, undefined when what was asked does not count */
type Asker = () => Promise<number | undefined>;

function askerOf(page: Page, connection: Connection, learners: readonly Learner[]): Asker {
  if (page === 'response') return responder(connection, learners);
  let turn = 0;
  return async () => {
    const learner = learners[turn % learners.length];
    const round = Math.floor(turn / learners.length);
    turn += 1;
    if (!learner) throw new Error('more connections than learners');
    const beganMs = performance.now();
    const answer = await connection.ask('GET', pathOf(page, learner, round), learner.token);
    const tookMs = performance.now() - beganMs;
    expectOk(answer, page);
    return tookMs;
  };
}

function pathOf(page: Exclude<Page, 'response'>, learner: Learner, round: number): string {
  const { unitId, searches } = learner;
  if (page === 'today') return '/api/people/me/today?minutes=15';
  if (page === 'search')
    return `/api/units?query=${encodeURIComponent(searches[round % searches.length] ?? '')}`;
  return page === 'unit' ? `/api/people/me/units/${unitId}` : `/api/people/me/${page}`;
}

/** Responds in a skill check as one learner after the other; what begins and ends a check does not count. */
function responder(connection: Connection, learners: readonly Learner[]): Asker {
  let turn = 0;
  let open: { readonly token: string; readonly presentation: Presentation } | undefined;
  return async () => {
    if (open === undefined) {
      const token = learners[turn % learners.length]?.token ?? '';
      turn += 1;
      const begun = await connection.ask('POST', '/api/people/me/skill-checks', token, '{}');
      // The shapes are the wire contract's; the OpenAPI test holds the server to it.
      const { check } = JSON.parse(begun.body) as { check: { presentation: Presentation | null } };
      if (check.presentation) open = { token, presentation: check.presentation };
      return undefined;
    }
    const { presentationId, item } = open.presentation;
    const chosen = item.options.slice(0, item.kind === 'single' ? 1 : 2);
    const body = JSON.stringify({ chosen: chosen.map(({ optionId }) => optionId) });
    const path = `/api/people/me/presentations/${presentationId}/response`;
    const beganMs = performance.now();
    const answer = await connection.ask('PUT', path, open.token, body);
    const tookMs = performance.now() - beganMs;
    expectOk(answer, 'response');
    const { next } = JSON.parse(answer.body) as { next: { presentation?: Presentation } };
    open = next.presentation && { token: open.token, presentation: next.presentation };
    return tookMs;
  };
}

type Presentation = {
  readonly presentationId: string;
  readonly item: { readonly kind: string; readonly options: readonly { optionId: string }[] };
};

function expectOk({ status, body }: Answer, page: Page): void {
  if (status !== 200) throw new Error(`${page} was answered with ${status}: ${body.slice(0, 300)}`);
}

type Spent = { readonly cpuMs: number; readonly memoryMiB: number };

/** What the server has spent, its database included: CPU time so far, and the memory that it holds now. */
function spentBy(pid: number, postmaster: number | undefined): Spent {
  const pids = postmaster === undefined ? [pid] : [pid, postmaster, ...childrenOf(postmaster)];
  return {
    cpuMs: pids.reduce((sum, one) => sum + cpuMsOf(one), 0),
    memoryMiB: pids.reduce((sum, one) => sum + memoryMiBOf(one), 0),
  };
}

/** A tick of the kernel's clock is 10 ms on every Linux that Node runs on. */
const TICK_MS = 10;

function cpuMsOf(pid: number): number {
  const fields = statOf(pid);
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK_MS;
}

/** From the third field on: the name before it may hold spaces. */
function statOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  } catch {
    return [];
  }
}

/** What is shared is counted once for each process divided by how many share it. */
function memoryMiBOf(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => Number(statOf(pid)[1]) === parent);
}

async function postmasterOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('select pg_backend_pid() as pid');
  const parent = Number(statOf(Number(rows[0]?.pid))[1]);
  await client.end();
  return parent;
}

function measuresOf(json: Readonly<Record<string, Readonly<Record<string, ByPage>>>>): Measure[] {
  const measures: Measure[] = [];
  for (const [engine, sizes] of Object.entries(json)) {
    for (const [people, pages] of Object.entries(sizes)) {
      for (const page of PAGES) {
        const name = `${engine}, ${people} people, ${page}`;
        const [one, many] = CONNECTIONS.map((connections) => pages[page]?.[connections]);
        if (!one || !many) continue;
        const isHeld = engine === 'postgres';
        const { perSecond, p50Ms } = MOODLE[page];
        measures.push(
          measureOf(
            `${name}: at 16 connections`,
            'per second',
            [many.requestsPerSecond],
            isHeld ? { atLeast: 20 * perSecond } : {},
          ),
          measureOf(
            `${name}: median at one connection`,
            'ms',
            [one.p50Ms],
            isHeld ? { atMost: p50Ms / 10 } : {},
          ),
        );
      }
    }
  }
  return measures;
}

const rounded = (value: number): number => Number(value.toPrecision(3));
