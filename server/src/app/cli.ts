import { Command, CommanderError } from 'commander';
import { systemClock } from '#kernel/clock';
import { readConfig } from '#kernel/config';
import { holderOf } from '#kernel/data-lock';
import { openDatabase } from '#kernel/database';
import { idSource } from '#kernel/ids';
import { StartUpError } from '#kernel/start-up-error';
import { prepareDatabase } from './app.ts';
import { runBesideServer } from './command-socket.ts';
import { addCommands, type CommandContext } from './commands.ts';
import { start } from './start.ts';
import { VERSION } from './version.ts';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Runs the command line. @returns the exit code; a failure is one clear line on stderr */
export async function runCli(argv: readonly string[]): Promise<number> {
  const program = new Command('cairn')
    .description(
      'Cairn: personalised learning at work. Settings come from the environment: CAIRN_DATA, HOST, PORT, DATABASE_URL, CAIRN_URL.',
    )
    .version(VERSION)
    .exitOverride();
  program
    .command('start')
    .description(
      'Serve Cairn. Without DATABASE_URL it keeps its own database in CAIRN_DATA (./.data).',
    )
    .option('--demo', 'fill an empty database with the demo organisation')
    .action(async (options: { demo?: true }) => {
      await start(readConfig(process.env, options), print);
    });
  addCommands(program, (act) => runHereOrThere(argv, act));
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    if (!(error instanceof StartUpError)) throw error;
    process.stderr.write(`cairn: ${error.message}\n`);
    return 1;
  }
}

/** A server that holds the embedded database runs the command; otherwise it is run here. */
async function runHereOrThere(
  argv: readonly string[],
  act: (context: CommandContext) => Promise<void>,
): Promise<void> {
  const config = readConfig(process.env);
  if (config.databaseUrl === undefined && holderOf(config.dataDir) !== undefined) {
    await runBesideServer(config.dataDir, [process.cwd(), ...argv], print);
    return;
  }
  const database = await openDatabase(config);
  try {
    await prepareDatabase(database, systemClock);
    const work = { db: database.db, clock: systemClock, newId: idSource(systemClock) };
    await act({ work, config, print, folder: process.cwd() });
  } finally {
    await database.close();
  }
}
