import { existsSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { loadDemo } from '#demo';
import { systemClock } from '#kernel/clock';
import type { Config } from '#kernel/config';
import { type Database, openDatabase } from '#kernel/database';
import { readSetting, writeSetting } from '#kernel/settings';
import { StartUpError } from '#kernel/start-up-error';
import { inTransaction, type Work } from '#kernel/work';
import { loadStarter } from '#rooms/integrations';
import { createOneTimeLink, createPerson, isEmpty, isLoopback } from '#rooms/people';
import { type App, buildApp, prepareDatabase } from './app.ts';
import { serveCommands } from './command-socket.ts';
import { runCommand } from './commands.ts';

type Print = (line: string) => void;

/** Starts Cairn: database, migrations, starter framework, server; then what takes longer, in the background. */
export async function start(config: Config, print: Print): Promise<void> {
  const database = await openDatabase(config);
  try {
    await prepareDatabase(database, systemClock);
    const app = await buildApp({ database, config, clock: systemClock });
    await inTransaction(app.work, (work) => loadStarter(work));
    const wantsDemo = await claimOrganisation(app.work, config, print);
    const address = await listen(app, config);
    const commands = await serveCommands(config.dataDir, (argv, printTo) =>
      runCommand(argv, { work: app.work, config, print: printTo }),
    );
    const stopping = new AbortController();
    const background = runInBackground(app, wantsDemo, config, stopping.signal, print);
    onSignal(async () => {
      print('Stopping …');
      stopping.abort();
      await background;
      await stop(app, database, commands, config);
    });
    announce(address, config, wantsDemo, print);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * An empty database becomes the demo organisation (when that is wanted) or gets its owner.
 * @returns whether the demo is to be loaded or completed
 */
async function claimOrganisation(work: Work, config: Config, print: Print): Promise<boolean> {
  return await inTransaction(work, async (inside) => {
    if (await isEmpty(inside)) {
      if (config.demo) {
        await writeSetting(inside, 'demo.state', 'wanted');
        return true;
      }
      const ownerId = await createPerson(
        inside,
        {
          displayName: 'Owner',
          identifiers: [{ source: 'local', externalId: 'owner' }],
          startedOn: inside.clock.now().toISOString().slice(0, 10),
          capabilities: ['administrator'],
        },
        null,
      );
      const link = await createOneTimeLink(inside, ownerId, null, config.publicUrl);
      print(`Nobody is here yet. Sign in as the owner, once, within a day: ${link.url}`);
    }
    return (await readSetting(inside.db, 'demo.state')) === 'wanted';
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
  await app.deliver();
  if (!wantsDemo) return;
  app.tasks.set({ task: 'demo', state: 'running', done: 0, total: 1 });
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

function announce(address: string, config: Config, wantsDemo: boolean, print: Print): void {
  print(`Cairn is at ${address}`);
  if (config.demo && isLoopback(config.host)) {
    print('Open it and choose a person of the demo organisation to look through their eyes.');
  } else {
    print(
      'Sign in with your name and password, or make a link: npx cairn link create --person IDENTIFIER',
    );
  }
  if (wantsDemo)
    print('The two months of history of the demo are being played; the page shows how far it is.');
}

async function stop(app: App, database: Database, commands: Server, config: Config): Promise<void> {
  commands.close();
  await app.server.close();
  await database.close();
  const socket = join(config.dataDir, 'command.sock');
  if (existsSync(socket)) rmSync(socket);
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
