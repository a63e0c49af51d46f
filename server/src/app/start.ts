import { join } from 'node:path';
import { loadDemo } from '#demo';
import { systemClock } from '#kernel/clock';
import type { Config } from '#kernel/config';
import { holderOf } from '#kernel/data-lock';
import { type Database, openDatabase } from '#kernel/database';
import { idSource } from '#kernel/ids';
import { writeSetting } from '#kernel/settings';
import { StartUpError } from '#kernel/start-up-error';
import { within } from '#kernel/within';
import { inTransaction, type Work } from '#kernel/work';
import { loadStarter } from '#rooms/integrations';
import { type App, buildApp, prepareDatabase } from './app.ts';
import { claimOrganisation, welcome } from './claim-organisation.ts';
import { type CommandServer, serveCommands, takesCommands } from './command-socket.ts';
import { runCommand } from './commands.ts';

type Print = (line: string) => void;

/** Starts Cairn: database, migrations, starter framework, server; then what takes longer, in the background. */
export async function start(config: Config, print: Print): Promise<void> {
  if (config.databaseUrl === undefined) await refuseUnseen(config.dataDir);
  const database = await openDatabase(config, print);
  let app: App | undefined;
  try {
    await prepareDatabase(database, systemClock);
    const work: Work = { db: database.db, clock: systemClock, newId: idSource(systemClock) };
    await inTransaction(work, (inside) => loadStarter(inside));
    const organisation = await claimOrganisation(work, config);
    app = await buildApp({
      database,
      config: { ...config, demo: config.demo && organisation.demo !== undefined },
      clock: systemClock,
    });
    const wantsDemo = organisation.demo === 'wanted';
    // Before the first request can ask: else an empty list would read as if all were done.
    if (wantsDemo) app.tasks.set({ task: 'demo', state: 'waiting', done: 0, total: 0 });
    await app.jobs.begin();
    const address = await listen(app, config);
    const commands = await serveCommandsBeside(app, config, database);
    const stopping = new AbortController();
    const background = runInBackground(app, wantsDemo, config, stopping.signal, print);
    const running = app;
    onSignal(async () => {
      print('Stopping …');
      stopping.abort();
      await stop(running, database, commands, background);
    });
    for (const line of welcome(address, config, organisation)) print(line);
  } catch (error) {
    await app?.jobs.stop().catch(() => {});
    await database.close();
    throw error;
  }
}

/** The lock cannot tell of a process in another container; its socket in a folder of both answers all the same. */
async function refuseUnseen(dataDir: string): Promise<void> {
  if (holderOf(dataDir) !== undefined || !(await takesCommands(dataDir))) return;
  throw new StartUpError(
    `The data folder ${dataDir} is in use by a Cairn elsewhere, as in another container: stop that one first, or set CAIRN_DATA to another folder.`,
  );
}

/** Beside a database server a command opens the database itself; only the embedded one needs the socket. */
async function serveCommandsBeside(
  app: App,
  config: Config,
  database: Database,
): Promise<CommandServer | undefined> {
  if (database.engine === 'server') return undefined;
  return await serveCommands(config.dataDir, async (argv, output) => {
    await runCommand(argv, { work: app.work, config, ...output });
    await app.deliver();
  });
}

async function listen(app: App, config: Config): Promise<string> {
  try {
    return await app.server.listen({ host: config.host, port: config.port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      throw new StartUpError(
        `Port ${config.port} is in use: stop what uses it, or set PORT to another one.`,
      );
    }
    if (code === 'EACCES')
      throw new StartUpError(`Port ${config.port} needs more rights: set PORT to one above 1023.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new StartUpError(
        `HOST “${config.host}” is no address of this machine: set it to 127.0.0.1 or 0.0.0.0.`,
      );
    }
    throw error;
  }
}

async function runInBackground(
  app: App,
  wantsDemo: boolean,
  config: Config,
  stopping: AbortSignal,
  print: Print,
): Promise<void> {
  try {
    await app.deliver();
    if (!wantsDemo) return;
    app.tasks.set({ task: 'demo', state: 'running', done: 0, total: 0 });
    const outcome = await loadDemo(app.work, {
      filesDir: join(config.dataDir, 'files'),
      stopping,
      progress: (done, total) => app.tasks.set({ task: 'demo', state: 'running', done, total }),
    });
    if (outcome === 'stopped') return;
    await inTransaction(app.work, (work) => writeSetting(work, 'demo.state', 'loaded'));
    app.tasks.set({ task: 'demo', state: 'done', done: 1, total: 1 });
    print('The demo organisation is complete.');
  } catch (error) {
    // A stop that did not wait any longer took the database away from under it; the next start goes on.
    if (stopping.aborted) return;
    const reason = error instanceof Error ? error.stack : String(error);
    if (!wantsDemo) return print(`What waited to be done could not be: ${reason}`);
    app.tasks.set({ task: 'demo', state: 'failed', done: 0, total: 1 });
    print(`The demo organisation could not be loaded: ${reason}`);
  }
}

/**
 * How long a stop waits for the sitting of the demo that is being played, and for the last requests. What is not done
 * by then is undone as by a kill, and the next start goes on where it was: better than a stop of a minute, which
 * service managers end by a kill anyway (Docker after 10 seconds).
 */
const STOP_LIMIT_MS = 2_000;

async function stop(
  app: App,
  database: Database,
  commands: CommandServer | undefined,
  background: Promise<void>,
): Promise<void> {
  await commands?.close();
  // Whatever goes wrong with one of them, the database is closed in order.
  const ending = [background, app.server.close(), app.jobs.stop()];
  await within(STOP_LIMIT_MS, Promise.allSettled(ending));
  await database.close();
}

/** A terminal and npm both pass one Ctrl-C on: what comes within this time is the same wish. */
const SAME_WISH_MS = 1000;

/** Ends cleanly once; whoever asks again after a while is not kept waiting. */
function onSignal(end: () => Promise<void>): void {
  let endingSinceMs: number | undefined;
  const act = (): void => {
    if (endingSinceMs !== undefined) {
      if (performance.now() - endingSinceMs > SAME_WISH_MS) process.exit(1);
      return;
    }
    endingSinceMs = performance.now();
    end().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', act);
  process.on('SIGTERM', act);
}
