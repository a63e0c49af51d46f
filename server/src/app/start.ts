import { join } from 'node:path';
import { loadDemo } from '#demo';
import { systemClock } from '#kernel/clock';
import type { Config } from '#kernel/config';
import { type Database, openDatabase } from '#kernel/database';
import { idSource } from '#kernel/ids';
import { readSetting, writeSetting } from '#kernel/settings';
import { StartUpError } from '#kernel/start-up-error';
import { inTransaction, type Work } from '#kernel/work';
import { loadStarter } from '#rooms/integrations';
import { createOneTimeLink, createPerson, isEmpty, isLoopback } from '#rooms/people';
import { type App, buildApp, prepareDatabase } from './app.ts';
import { type CommandServer, serveCommands } from './command-socket.ts';
import { runCommand } from './commands.ts';

type Print = (line: string) => void;

/** Starts Cairn: database, migrations, starter framework, server; then what takes longer, in the background. */
export async function start(config: Config, print: Print): Promise<void> {
  const database = await openDatabase(config);
  try {
    await prepareDatabase(database, systemClock);
    const work: Work = { db: database.db, clock: systemClock, newId: idSource(systemClock) };
    await inTransaction(work, (inside) => loadStarter(inside));
    const organisation = await claimOrganisation(work, config);
    const app = await buildApp({
      database,
      config: { ...config, demo: config.demo && organisation.demo !== undefined },
      clock: systemClock,
    });
    const wantsDemo = organisation.demo === 'wanted';
    // Before the first request can ask: else an empty list would read as if all were done.
    if (wantsDemo) app.tasks.set({ task: 'demo', state: 'waiting', done: 0, total: 0 });
    const address = await listen(app, config);
    const commands = await serveCommandsBeside(app, config, database);
    const stopping = new AbortController();
    const background = runInBackground(app, wantsDemo, config, stopping.signal, print);
    onSignal(async () => {
      print('Stopping …');
      stopping.abort();
      await background;
      await stop(app, database, commands);
    });
    announce(address, config, organisation, print);
  } catch (error) {
    await database.close();
    throw error;
  }
}

type Organisation = {
  /** How far the demo is; undefined when this is no demo. Somebody's own organisation never becomes one. */
  readonly demo: 'wanted' | 'loaded' | undefined;
  /** To sign in as the owner of an organisation that was empty. */
  readonly ownerLink: string | undefined;
};

/** An empty database becomes the demo organisation (when that is wanted) or gets its owner. */
async function claimOrganisation(work: Work, config: Config): Promise<Organisation> {
  return await inTransaction(work, async (inside) => {
    const state = await readSetting(inside.db, 'demo.state');
    if (state === 'wanted' || state === 'loaded') return { demo: state, ownerLink: undefined };
    if (!(await isEmpty(inside))) return { demo: undefined, ownerLink: undefined };
    if (config.demo) {
      await writeSetting(inside, 'demo.state', 'wanted');
      return { demo: 'wanted', ownerLink: undefined };
    }
    return { demo: undefined, ownerLink: await createOwner(inside, config) };
  });
}

async function createOwner(work: Work, config: Config): Promise<string> {
  const ownerId = await createPerson(
    work,
    {
      displayName: 'Owner',
      identifiers: [{ source: 'local', externalId: 'owner' }],
      startedOn: work.clock.now().toISOString().slice(0, 10),
      capabilities: ['administrator'],
    },
    null,
  );
  return (await createOneTimeLink(work, ownerId, null, config.publicUrl)).url;
}

/** Beside a database server a command opens the database itself; only the embedded one needs the socket. */
async function serveCommandsBeside(
  app: App,
  config: Config,
  database: Database,
): Promise<CommandServer | undefined> {
  if (database.engine === 'server') return undefined;
  return await serveCommands(config.dataDir, (argv, print) =>
    runCommand(argv, { work: app.work, config, print }),
  );
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
  await app.deliver();
  if (!wantsDemo) return;
  app.tasks.set({ task: 'demo', state: 'running', done: 0, total: 0 });
  try {
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
    app.tasks.set({ task: 'demo', state: 'failed', done: 0, total: 1 });
    print(
      `The demo organisation could not be loaded: ${error instanceof Error ? error.stack : String(error)}`,
    );
  }
}

function announce(
  address: string,
  config: Config,
  { demo, ownerLink }: Organisation,
  print: Print,
): void {
  print(`Cairn is at ${address}`);
  if (!isLoopback(config.host) && isLoopback(new URL(config.publicUrl).hostname))
    print('Its links work on this machine only: set CAIRN_URL to the address that others use.');
  if (ownerLink !== undefined) {
    print(`Nobody is here yet. Sign in as the owner, once, within a day: ${ownerLink}`);
  } else if (demo !== undefined && config.demo && isLoopback(config.host)) {
    print('Open it and choose a person of the demo organisation to look through their eyes.');
  } else {
    print(
      'Sign in with your name and password, or make a link: npx cairn link create --person IDENTIFIER',
    );
  }
  if (demo === 'wanted')
    print('The two months of history of the demo are being played; the page shows how far it is.');
}

async function stop(
  app: App,
  database: Database,
  commands: CommandServer | undefined,
): Promise<void> {
  await commands?.close();
  await app.server.close();
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
