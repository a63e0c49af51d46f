import { resolve } from 'node:path';
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
import { bringTable, readingTable, readMapping, type TableWords } from './table-command.ts';

export type PeopleWords = TableWords & { readonly mapping?: string; readonly complete?: true };

/** @throws StartUpError when nothing can be taken in, and at the end when not everybody went in */
export async function runPeopleImport(
  context: CommandContext,
  file: string,
  words: PeopleWords,
): Promise<void> {
  const path = resolve(context.folder, file);
  if (words.mapping === undefined) return await suggestMapping(context, path);
  const mapping = readMapping(context, resolve(context.folder, words.mapping), peopleMappingSchema);
  await bringTable(context, path, words, {
    bring: (mode) =>
      importPeople(context.work, {
        file: path,
        mapping,
        mode,
        actorId: null,
        isComplete: words.complete === true,
        progress: (done) => context.print(`people: ${done} read`),
      }),
    linesOf: (report) => linesOf(report, words),
    leftOut: (count) =>
      `${count === 1 ? '1 row' : `${count} rows`} ${
        words.dryRun ? 'would be left out or not be taken' : 'were left out or not taken'
      } whole`,
  });
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

function linesOf(report: PeopleReport, words: PeopleWords): readonly string[] {
  const { people, managers, leavers } = report.counts;
  const parts = Object.entries(people).map(([state, number]) => `${number} ${state}`);
  const names = {
    'new teams': report.newTeams,
    'new roles': report.newRoles,
    'new locations': report.newLocations,
    'dropped columns': report.dropped,
  };
  return [
    `people: ${parts.join(', ')}`,
    `managers: ${managers.changed} changed, ${managers.wrong} wrong`,
    ...(words.complete ? [`leavers: ${leavers}`] : []),
    ...Object.entries(names).flatMap(([what, list]) =>
      list.length > 0 ? [`${what}: ${list.join(', ')}`] : [],
    ),
  ];
}
