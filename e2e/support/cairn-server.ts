import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../scripts/free-port.ts';

export type CairnOptions = {
  /** A folder to keep; without it a new one, removed at the end. */
  readonly dataDir?: string;
  /** A folder to begin from; it is copied. */
  readonly copyOf?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Behind `start`, such as `--demo`. */
  readonly parameters?: readonly string[];
  /** What is typed: `npx cairn start` unless said, the same on a Node that is too old, or `npm start`. */
  readonly way?: 'cairn' | 'oldNode' | 'npm';
};

export type RunningCairn = {
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
  /** From the command to the first answer. */
  readonly readyAfterMs: number;
  /** What it printed until now. */
  readonly output: () => string;
  /** Stops to read what it prints, as `| head` does. */
  readonly closeOutput: () => void;
  /** Ends it by SIGTERM unless said. @returns its exit code, null when the signal killed it */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
};

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const CAIRN = join(ROOT, 'bin/cairn.js');
/** What bin/cairn.js asks: then it hands over to the Node in node_modules, which sees its own version. */
const OLD_NODE = `data:text/javascript,${encodeURIComponent(
  "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.0' } })",
)}`;
const WAYS: Readonly<
  Record<NonNullable<CairnOptions['way']>, readonly [command: string, ...words: string[]]>
> = {
  cairn: [process.execPath, CAIRN, 'start'],
  oldNode: [process.execPath, '--import', OLD_NODE, CAIRN, 'start'],
  // Without `prestart`, which builds the web app: others test that.
  npm: ['npm', 'start', '--ignore-scripts', '--'],
};
const READY_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 20_000;
const running = new Set<RunningCairn>();

/** Starts the real thing, as its operator would, and waits until it answers. */
export async function startCairn(options: CairnOptions = {}): Promise<RunningCairn> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'cairn-e2e-'));
  if (options.copyOf) cpSync(options.copyOf, dataDir, { recursive: true });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const startedMs = performance.now();
  const [command, ...words] = WAYS[options.way ?? 'cairn'];
  const child = spawn(command, [...words, ...(options.parameters ?? [])], {
    cwd: ROOT,
    env: {
      ...environmentWithout('DATABASE_URL', 'CAIRN_URL'),
      HOST: '127.0.0.1',
      PORT: String(port),
      CAIRN_DATA: dataDir,
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const cairn = {
    url,
    dataDir,
    pid: child.pid ?? 0,
    output: () => said,
    closeOutput: () => {
      child.stdout.destroy();
      child.stderr.destroy();
    },
    stop: async (signal: NodeJS.Signals = 'SIGTERM') => {
      running.delete(made);
      child.kill(signal);
      const hurry = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
      const code = await ended;
      clearTimeout(hurry);
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
      return code;
    },
  };
  const answered = await waitUntilReady(url, ended);
  const made: RunningCairn = { ...cairn, readyAfterMs: performance.now() - startedMs };
  running.add(made);
  if (!answered) {
    const code = await made.stop();
    throw new Error(`cairn start did not get ready (exit code ${code}); it said:\n${said}`);
  }
  return made;
}

/** Runs one command of the command line to its end. */
export async function runCairn(
  parameters: readonly string[],
  env: Readonly<Record<string, string>> = {},
  folder?: string,
): Promise<{ readonly code: number | null; readonly output: string; readonly errors: string }> {
  const child = spawn(process.execPath, [CAIRN, ...parameters], {
    ...(folder === undefined ? {} : { cwd: folder }),
    env: { ...environmentWithout('DATABASE_URL', 'CAIRN_URL'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output, errors };
}

/** Waits for what loads in the background (the demo). @throws Error when it fails or takes longer than the limit */
export async function waitForStartUp(url: string, limitMs = 300_000): Promise<void> {
  for (const started = Date.now(); Date.now() - started < limitMs; await pause(250)) {
    const reply = await fetch(`${url}/api/start-up`);
    // The shape is the wire contract's; the OpenAPI test holds the server to it.
    const { tasks } = (await reply.json()) as { tasks: readonly { task: string; state: string }[] };
    const failed = tasks.find((task) => task.state === 'failed');
    if (failed) throw new Error(`start-up task ${failed.task} failed`);
    if (tasks.every((task) => task.state === 'done')) return;
  }
  throw new Error(`what loads in the background was not done after ${limitMs / 1000} s`);
}

export async function stopAllCairns(): Promise<void> {
  for (const cairn of [...running]) await cairn.stop();
}

async function waitUntilReady(url: string, ended: Promise<number | null>): Promise<boolean> {
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });
  for (
    const started = Date.now();
    !hasEnded && Date.now() - started < READY_LIMIT_MS;
    await pause(50)
  ) {
    const reply = await fetch(`${url}/healthz`).catch(() => undefined);
    if (reply?.ok) return true;
  }
  return false;
}

function environmentWithout(...names: readonly string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !names.includes(name)));
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}
