import { Command, CommanderError } from 'commander';
import { StartUpError } from '#kernel/start-up-error';
import { inTransaction } from '#kernel/work';
import { createApiToken, createOneTimeLink, findPerson, revokeApiTokens } from '#rooms/people';
import type { CommandContext } from './command-context.ts';
import { runExport } from './export-command.ts';
import { type ImportWords, runImport } from './import-command.ts';
import { type PeopleWords, runPeopleImport } from './people-command.ts';
import { type PerformanceWords, runPerformanceImport } from './performance-command.ts';

type Run = (
  act: (context: CommandContext) => Promise<void>,
  options?: { readonly mayMakeDatabase: boolean },
) => Promise<void>;

const PROBLEMS = '--problems <file.csv>';
const PROBLEMS_HELP = 'write what is wrong into this file: file, line, field, detail, mend';

/** Adds the commands that need the database; `run` brings them their context, here or in a running server. */
export function addCommands(program: Command, run: Run): Command {
  program
    .command('import')
    .description(
      'Read a folder in Cairn’s interchange format: content, questions, skills, role profiles; or tables as O*NET and ESCO publish them. Twice changes nothing. What is wrong is told and left out; the exit code is 1 then.',
    )
    .argument('<folder>', 'the folder to read')
    .option('--dry-run', 'only say what would change, and of O*NET and ESCO what of it')
    .option(
      '--changes <file.csv>',
      'with --dry-run: write every change of O*NET and ESCO into this file, before and after',
    )
    .option(PROBLEMS, PROBLEMS_HELP)
    .option(
      '--new',
      'make the database if there is none; without it a command in the wrong folder would make one that no server opens',
    )
    .action((folder: string, words: ImportWords & { new?: true }) =>
      run((context) => runImport(context, folder, words), { mayMakeDatabase: words.new === true }),
    );

  const people = program
    .command('people')
    .description('People from a table, such as an HR system exports.');
  people
    .command('import')
    .description(
      'Take people in from CSV or XLSX. Twice changes nothing. Columns that the mapping does not name are dropped. What is wrong is told and left out; the exit code is 1 then.',
    )
    .argument('<file>', 'the table, with a head')
    .option(
      '--mapping <file.json>',
      'which column says what; without it one is suggested and nobody is taken in',
    )
    .option('--complete', 'the table names everybody: who is missing leaves today')
    .option('--dry-run', 'only say what would change')
    .option(PROBLEMS, PROBLEMS_HELP)
    .action((file: string, words: PeopleWords) =>
      run((context) => runPeopleImport(context, file, words)),
    );

  program
    .command('performance')
    .description('Records of work, such as reviews of code or of letters, as evidence.')
    .command('import')
    .description(
      'Take records of work in from CSV or XLSX, as evidence about the skills that the mapping names. Twice changes nothing, and a record is never overwritten. What is wrong is told and left out; the exit code is 1 then.',
    )
    .argument('<file>', 'the table, with a head')
    .requiredOption(
      '--mapping <file.json>',
      'which column shows what level of which skill (server/src/rooms/integrations/README.md)',
    )
    .option('--dry-run', 'only say what would change')
    .option(PROBLEMS, PROBLEMS_HELP)
    .action((file: string, words: PerformanceWords) =>
      run((context) => runPerformanceImport(context, file, words)),
    );

  program
    .command('export')
    .description(
      'Write content, questions, skills, role profiles and pictures as a folder that import reads. No people and nothing of theirs.',
    )
    .argument('<folder>', 'a new or an empty folder')
    .action((folder: string) => run((context) => runExport(context, folder)));

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
