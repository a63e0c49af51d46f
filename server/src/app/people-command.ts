import { basename, resolve } from 'node:path';
import { StartUpError } from '#kernel/start-up-error';
import {
  importPeople,
  type PeopleReport,
  peopleMappingSchema,
  readTable,
  suggestColumns,
  TableFault,
} from '#rooms/integrations';
import { type CommandContext, oneLine } from './command-context.ts';
import { beginProblemFile, type ProblemRow, showProblems } from './problem-list.ts';
import { readingTable, readMapping } from './table-command.ts';

export type PeopleWords = {
  readonly mapping?: string;
  readonly complete?: true;
  readonly dryRun?: true;
  readonly problems?: string;
};

/** @throws StartUpError when nothing can be taken in, and at the end when not everybody went in */
export async function runPeopleImport(
  context: CommandContext,
  file: string,
  words: PeopleWords,
): Promise<void> {
  const path = resolve(context.folder, file);
  if (words.mapping === undefined) return await suggestMapping(context, path);
  const mapping = readMapping(context, resolve(context.folder, words.mapping), peopleMappingSchema);
  const list = words.problems === undefined ? undefined : resolve(context.folder, words.problems);
  const writeProblems = list === undefined ? undefined : beginProblemFile(list);
  const report = await readingTable(path, () =>
    importPeople(context.work, {
      file: path,
      mapping,
      mode: words.dryRun ? 'compare' : 'apply',
      actorId: null,
      isComplete: words.complete === true,
      progress: (done) => context.print(`people: ${done} read`),
    }),
  );
  const problems = report.problems.map((fault): ProblemRow => ({ file: basename(path), ...fault }));
  writeProblems?.(problems);
  showReport(context, report, words);
  const wrong = report.counts.people.wrong + report.counts.managers.wrong;
  const count = Math.max(wrong, problems.length);
  showProblems(context, problems, count);
  if (count === 0) return;
  const where = list === undefined ? '' : ` (listed in ${list})`;
  const state = words.dryRun ? 'would be left out or not be taken' : 'were left out or not taken';
  throw new StartUpError(
    `${count === 1 ? '1 row' : `${count} rows`} ${state} whole${where}: mend them and import again.`,
  );
}

/** Prints a mapping to start from, as what the names of the columns suggest. @throws StartUpError always */
async function suggestMapping({ print }: CommandContext, path: string): Promise<void> {
  const head = await readingTable(path, async () => {
    for await (const row of readTable(path)) return row.cells.map((cell) => cell.trim());
    throw new TableFault(1, 'The file is empty.', 'Write a head and a row for each person.');
  });
  const columns = suggestColumns(head);
  const suggested = { source: 'hris', columns, attributes: [], dates: 'iso' };
  print(JSON.stringify(suggested, null, 2));
  const rest = head.filter((name) => name !== '' && !Object.values(columns).includes(name));
  const dropped =
    rest.length === 0 ? '' : ` These columns are not in it and are dropped: ${rest.join(', ')}.`;
  throw new StartUpError(
    oneLine(
      `Nobody was taken in, because there is no --mapping: above is one to start from. Correct it, save it and name it.${dropped}`,
    ),
  );
}

function showReport({ print }: CommandContext, report: PeopleReport, words: PeopleWords): void {
  const { people, managers, leavers } = report.counts;
  const parts = Object.entries(people).map(([state, number]) => `${number} ${state}`);
  print(`people: ${parts.join(', ')}`);
  print(`managers: ${managers.changed} changed, ${managers.wrong} wrong`);
  if (words.complete) print(`leavers: ${leavers}`);
  const names = {
    'new teams': report.newTeams,
    'new roles': report.newRoles,
    'new locations': report.newLocations,
    'dropped columns': report.dropped,
  };
  for (const [what, list] of Object.entries(names))
    if (list.length > 0) print(oneLine(`${what}: ${list.join(', ')}`));
  if (words.dryRun) print('Nothing was changed: this was a dry run.');
}
