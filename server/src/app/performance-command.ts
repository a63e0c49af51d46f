import { basename, resolve } from 'node:path';
import { StartUpError } from '#kernel/start-up-error';
import { importPerformance, performanceMappingSchema } from '#rooms/integrations';
import { type CommandContext, oneLine } from './command-context.ts';
import { beginProblemFile, showProblems } from './problem-list.ts';
import { readingTable, readMapping } from './table-command.ts';

export type PerformanceWords = {
  readonly mapping: string;
  readonly dryRun?: true;
  readonly problems?: string;
};

/** @throws StartUpError when nothing can be taken in, and at the end when not every record went in */
export async function runPerformanceImport(
  context: CommandContext,
  file: string,
  words: PerformanceWords,
): Promise<void> {
  const path = resolve(context.folder, file);
  const mapping = readMapping(
    context,
    resolve(context.folder, words.mapping),
    performanceMappingSchema,
  );
  const list = words.problems === undefined ? undefined : resolve(context.folder, words.problems);
  const writeProblems = list === undefined ? undefined : beginProblemFile(list);
  const { counts, dropped, problems, problemCount } = await readingTable(path, () =>
    importPerformance(context.work, {
      file: path,
      mapping,
      mode: words.dryRun ? 'compare' : 'apply',
      actorId: null,
      progress: (done) => context.print(`records: ${done} rows read`),
    }),
  );
  const rows = problems.map((fault) => ({ file: basename(path), ...fault }));
  writeProblems?.(rows);
  const parts = Object.entries(counts.records).map(([state, number]) => `${number} ${state}`);
  context.print(`records: ${parts.join(', ')}`);
  context.print(`people with new evidence: ${counts.people}`);
  if (dropped.length > 0) context.print(oneLine(`dropped columns: ${dropped.join(', ')}`));
  if (words.dryRun) context.print('Nothing was changed: this was a dry run.');
  showProblems(context, rows, problemCount);
  if (problemCount === 0) return;
  const where = list === undefined ? '' : ` (listed in ${list})`;
  const what = problemCount === 1 ? '1 record was' : `${problemCount} records were`;
  throw new StartUpError(`${what} left out${where}: mend them and import again.`);
}
