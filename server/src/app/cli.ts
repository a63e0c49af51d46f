import { Command, CommanderError } from 'commander';
import { systemClock } from '#kernel/clock';
import { readConfig } from '#kernel/config';
import { holderOf } from '#kernel/data-lock';
import { hasDatabase, openDatabase } from '#kernel/database';
import { databaseFault } from '#kernel/database-faults';
import { idSource } from '#kernel/ids';
import { StartUpError } from '#kernel/start-up-error';
import { prepareDatabase } from './app.ts';
import type { CommandContext, CommandOutput } from './command-context.ts';
import { runBesideServer, takesCommands } from './command-socket.ts';
import { addCommands } from './commands.ts';
import { start } from './start.ts';
import { VERSION } from './version.ts';

const output: CommandOutput = {
  print: (line) => void process.stdout.write(`${line}\n`),
  warn: (line) => void process.stderr.write(`${line}\n`),
};

/** Runs the command line. @returns the exit code; a failure is one clear line on stderr */
export async function runCli(argv: readonly string[]): Promise<number> {
  // Whoever reads along may stop reading (`npm start | head`): that is no reason to fall over.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
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
      await start(readConfig(process.env, options), output.print);
    });
  addCommands(program, (act, { mayMakeDatabase } = { mayMakeDatabase: false }) =>
    runHereOrThere(argv, mayMakeDatabase, act),
  );
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    const fault = error instanceof StartUpError ? error : databaseFault(error);
    if (!fault) throw error;
    output.warn(`cairn: ${fault.message}`);
    return 1;
  }
}

/** A server that holds the embedded database runs the command; otherwise it is run here. */
async function runHereOrThere(
  argv: readonly string[],
  mayMakeDatabase: boolean,
  act: (context: CommandContext) => Promise<void>,
): Promise<void> {
  const config = readConfig(process.env);
  if (config.databaseUrl === undefined) {
    const { dataDir } = config;
    if (holderOf(dataDir) !== undefined || (await takesCommands(dataDir))) {
      await runBesideServer(dataDir, [process.cwd(), ...argv], output);
      return;
    }
    if (!hasDatabase(dataDir) && !mayMakeDatabase) throw noDatabase(dataDir);
  }
  const database = await openDatabase(config, output.warn);
  try {
    await prepareDatabase(database, systemClock);
    const work = { db: database.db, clock: systemClock, newId: idSource(systemClock) };
    await act({ work, config, ...output, folder: process.cwd() });
  } finally {
    await database.close();
  }
}

function noDatabase(dataDir: string): StartUpError {
  return new StartUpError(
    `There is no database in ${dataDir}: set CAIRN_DATA to the data folder of your Cairn, or type the command where Cairn is started.`,
  );
}
