import type { z } from 'zod';
import type { Work } from '#kernel/work';
import { type ImportRun, selectProblems } from './integrations.db.ts';
import type { importListSchema, importSchema } from './schemas.ts';
import type { UploadFolder } from './upload-folder.ts';

const SHOWN_PROBLEMS = 50;

export async function presentImport(
  work: Work,
  uploads: UploadFolder,
  run: ImportRun,
): Promise<z.input<typeof importSchema>> {
  const report = (value: unknown) =>
    value === null
      ? null
      : // Stored by import-jobs.ts; the schema checks it once more on its way out.
        ({ content: null, people: null, performance: null, [run.kind]: value } as z.input<
          typeof importSchema
        >['comparison']);
  return {
    ...summaryOf(run),
    files: [...uploads.list(run.importRunId)],
    mapping: run.mapping,
    isComplete: run.isComplete,
    progress: run.progress,
    comparison: report(run.comparison),
    result: report(run.result),
    failure: run.failure,
    problems: (await selectProblems(work.db, run.importRunId, SHOWN_PROBLEMS)).map(
      ({ file, line, field, detail, mend }) => ({ file, line, field, detail, mend }),
    ),
  };
}

export function summaryOf(run: ImportRun): z.input<typeof importListSchema>['imports'][number] {
  return {
    importId: run.importRunId,
    kind: run.kind,
    origin: run.origin,
    // A discarded one is never presented.
    state: run.state === 'discarded' ? 'done' : run.state,
    problemCount: run.problemCount,
    createdAt: run.createdAt.toISOString(),
    endedAt: run.endedAt?.toISOString() ?? null,
  };
}

/** Rows of text as CSV (RFC 4180), with a mark so that spreadsheets know it is UTF-8. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

/** A cell that begins like a formula is told apart from one: a spreadsheet would run it. */
function cellOf(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : value.replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
