/**
 * Rows a second and memory of imports, on the embedded engine and on a PostgreSQL server: the corpus where it lies
 * beside the checkout, 50,000 people, 200,000 questions. Each runs in a process of its own, so that its memory is its.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../scripts/postgres.ts';
import { type Measure, measureOf } from './measure.ts';
import { freshDatabase } from './support/fresh-database.ts';

const CORPUS = join(import.meta.dirname, '../../shared/data/corpus');
const PEOPLE = 50_000;
const QUESTIONS = 200_000;

type Job = { readonly name: string; readonly kind: 'folder' | 'people'; readonly path: string };
type Outcome = { readonly rows: number; readonly durationMs: number; readonly peakMb: number };

export async function bench(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  const server = await startPostgres('18');
  try {
    const jobs: Job[] = [
      ...(existsSync(CORPUS) ? [{ name: 'corpus', kind: 'folder' as const, path: CORPUS }] : []),
      { name: `${PEOPLE} people`, kind: 'people', path: writePeople(folder) },
      { name: `${QUESTIONS} questions`, kind: 'folder', path: writeQuestions(folder) },
    ];
    const measures: Measure[] = [];
    for (const job of jobs) {
      for (const [engine, url] of [
        ['pglite', ''],
        ['postgres', await freshDatabase(server.url)],
      ] as const) {
        const { rows, durationMs, peakMb } = await run(job, url, join(folder, 'data'));
        const name = `${job.name}, ${engine}`;
        measures.push(
          measureOf(`${name}: rows`, 'per second', [(rows / durationMs) * 1000]),
          measureOf(`${name}: peak memory`, 'MB', [peakMb]),
        );
      }
    }
    return measures;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function writePeople(folder: string): string {
  const path = join(folder, 'people.csv');
  const rows = Array.from({ length: PEOPLE }, (_, index) =>
    [
      `p${index}`,
      `Person ${index}`,
      `p${index}@cairn.example`,
      `p${Math.floor(index / 12)}`,
      `Team ${index % 400}`,
      `Role ${index % 40}`,
      '2024-02-01',
    ].join(','),
  );
  writeFileSync(path, `id,name,email,manager,team,role,start date\n${rows.join('\n')}\n`);
  return path;
}

function writeQuestions(folder: string): string {
  const path = join(folder, 'questions-folder');
  mkdirSync(join(path, 'questions'), { recursive: true });
  const rows = Array.from({ length: QUESTIONS }, (_, index) =>
    JSON.stringify({
      question_id: `bench/q${index}`,
      source: 'bench',
      type: 'single',
      stem: `What is ${index} plus one?`,
      language: 'en',
      options: [
        { text: String(index + 1), correct: true, explanation: 'One more.' },
        { text: String(index), correct: false, explanation: 'That is the same number.' },
        { text: String(index + 2), correct: false, explanation: 'That is two more.' },
      ],
      licence: 'CC0-1.0',
    }),
  );
  writeFileSync(join(path, 'questions/bench.jsonl'), `${rows.join('\n')}\n`);
  return path;
}

/** One import into an empty, migrated database in a process of its own. */
async function run(job: Job, databaseUrl: string, dataDir: string): Promise<Outcome> {
  rmSync(dataDir, { recursive: true, force: true });
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'support/run-import.ts'), job.kind, job.path, dataDir, databaseUrl],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let peakKb = 0;
  const watch = setInterval(() => {
    peakKb = Math.max(peakKb, peakOf(child.pid ?? 0));
  }, 200);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${job.name} ended with ${code}`);
  // Written by support/run-import.ts a moment ago.
  const { rows, durationMs } = JSON.parse(said) as Omit<Outcome, 'peakMb'>;
  return { rows, durationMs, peakMb: peakKb / 1024 };
}

function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
