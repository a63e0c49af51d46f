import { resolve } from 'node:path';
import { importPerformance, performanceMappingSchema } from '#rooms/integrations';
import type { CommandContext } from './command-context.ts';
import { bringTable, readMapping, type TableWords } from './table-command.ts';

export type PerformanceWords = TableWords & { readonly mapping: string };

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
  await bringTable(context, path, words, {
    bring: (mode) =>
      importPerformance(context.work, {
        file: path,
        mapping,
        mode,
        actorId: null,
        progress: (done) => context.print(`records: ${done} rows read`),
      }),
    linesOf: ({ counts, dropped }) => [
      `records: ${Object.entries(counts.records)
        .map(([state, number]) => `${number} ${state}`)
        .join(', ')}`,
      `people with new evidence: ${counts.people}`,
      ...(dropped.length > 0 ? [`dropped columns: ${dropped.join(', ')}`] : []),
    ],
    leftOut: (count) => {
      if (words.dryRun) return `${count === 1 ? '1 record' : `${count} records`} would be left out`;
      return count === 1 ? '1 record was left out' : `${count} records were left out`;
    },
  });
}
