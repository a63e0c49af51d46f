import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import type { Config } from '#kernel/config';
import { StartUpError } from '#kernel/start-up-error';
import { inTransaction, type Work } from '#kernel/work';
import { importDirectory } from '#rooms/integrations';
import { createApiToken, createOneTimeLink, findPerson, revokeApiTokens } from '#rooms/people';

export type CommandContext = {
  readonly work: Work;
  readonly config: Pick<Config, 'publicUrl' | 'dataDir'>;
  readonly print: (line: string) => void;
  /** The folder that the person typed the command in. */
  readonly folder: string;
};

type Run = (act: (context: CommandContext) => Promise<void>) => Promise<void>;

/** Adds the commands that need the database; `run` brings them their context, here or in a running server. */
export function addCommands(program: Command, run: Run): Command {
  program
    .command('import')
    .description(
      'Read a folder in Cairn’s interchange format: content, questions, skills, role profiles. Twice changes nothing.',
    )
    .argument('<folder>', 'the folder to read')
    .action((folder: string) => run((context) => runImport(context, folder)));

  const token = program
    .command('token')
    .description('API tokens, sent as “Authorization: Bearer …”.');
  token
    .command('create')
    .description('Print a new token, this once. It may do what the person may do.')
    .requiredOption(
      '--person <identifier>',
      'an identifier of the person, such as their e-mail address',
    )
    .option('--label <text>', 'what it is for', 'made on the command line')
    .action((options: { person: string; label: string }) =>
      run(async (context) => {
        const personId = await personNamed(context, options.person);
        context.print(
          await inTransaction(context.work, (work) =>
            createApiToken(work, personId, options.label),
          ),
        );
      }),
    );

  token
    .command('revoke')
    .description('End all tokens of a person.')
    .requiredOption(
      '--person <identifier>',
      'an identifier of the person, such as their e-mail address',
    )
    .action((options: { person: string }) =>
      run(async (context) => {
        const personId = await personNamed(context, options.person);
        const count = await inTransaction(context.work, (work) =>
          revokeApiTokens(work, personId, null),
        );
        context.print(count === 1 ? '1 token no longer works.' : `${count} tokens no longer work.`);
      }),
    );

  const link = program.command('link').description('One-time links to sign in with.');
  link
    .command('create')
    .description('Print a link that signs the person in once, within a day.')
    .requiredOption(
      '--person <identifier>',
      'an identifier of the person, such as their e-mail address',
    )
    .action((options: { person: string }) =>
      run(async (context) => {
        const personId = await personNamed(context, options.person);
        const made = await inTransaction(context.work, (work) =>
          createOneTimeLink(work, personId, null, context.config.publicUrl),
        );
        context.print(made.url);
      }),
    );
  return program;
}

/** Runs one command from its words, as the command socket does. @throws StartUpError */
export async function runCommand(
  argv: readonly string[],
  context: Omit<CommandContext, 'folder'>,
): Promise<void> {
  const [folder = '/', ...words] = argv;
  const program = addCommands(new Command('cairn'), (act) => act({ ...context, folder }));
  program
    .exitOverride()
    .configureOutput({ writeErr: () => {}, writeOut: (text) => context.print(text.trimEnd()) });
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) throw new StartUpError(error.message);
    throw error;
  }
}

async function personNamed(context: CommandContext, identifier: string): Promise<string> {
  const personId = await findPerson(context.work, identifier);
  if (personId === undefined) {
    throw new StartUpError(
      `No one is known as “${identifier}”, or several are: give an identifier of one person.`,
    );
  }
  return personId;
}

async function runImport(context: CommandContext, folder: string): Promise<void> {
  const path = resolve(context.folder, folder);
  if (!existsSync(path))
    throw new StartUpError(
      `There is no folder ${path}: give the one that holds content/ and bodies/.`,
    );
  const report = await importDirectory(context.work, path, {
    filesDir: resolve(context.config.dataDir, 'files'),
    progress: (line) => context.print(line),
  });
  for (const [kind, count] of Object.entries(report.counts)) {
    const parts = Object.entries(count).map(([state, number]) => `${number} ${state}`);
    context.print(`${kind}: ${parts.join(', ')}`);
  }
  const shown = report.problems.slice(0, MOST_SHOWN_PROBLEMS);
  for (const { file, line, field, detail, mend } of shown)
    context.print(oneLine(`${file}:${line} ${field}: ${detail} ${mend}`));
  const rest = report.problemCount - shown.length;
  if (rest > 0) context.print(`… and ${rest} more.`);
}

const MOST_SHOWN_PROBLEMS = 20;

/** Names and texts from files, without what would move a terminal's cursor, break the line or turn its direction. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
