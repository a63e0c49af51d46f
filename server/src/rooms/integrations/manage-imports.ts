import type { Jobs } from '#kernel/jobs';
import { Problem } from '#kernel/problems';
import { recordAudit } from '#kernel/traces';
import type { Work } from '#kernel/work';
import { forgetComparison } from '#rooms/skills';
import {
  type ImportKind,
  type ImportRun,
  type ImportState,
  insertRun,
  selectRun,
  updateRun,
} from './integrations.db.ts';
import {
  isDelicate,
  type PeopleMapping,
  type PersonField,
  suggestColumns,
} from './people-mapping.ts';
import { noImport, unreadableTable, wrongState } from './problems.ts';
import { readTable, TableFault } from './read-table.ts';
import type { UploadFolder } from './upload-folder.ts';

/** Names of the queues of this room. */
export const COMPARE = 'integrations.compare';
export const APPLY = 'integrations.apply';

/** Files and settings may still change. */
const OPEN: readonly ImportState[] = ['receiving', 'compared', 'failed'];

/** Begins an import that comes through the API: files first, then a comparison, then it is applied. */
export async function createImport(
  work: Work,
  kind: ImportKind,
  actorId: string,
): Promise<ImportRun> {
  const importRunId = work.newId();
  await insertRun(work.db, {
    importRunId,
    kind,
    origin: '',
    state: 'receiving',
    createdBy: actorId,
    createdAt: work.clock.now(),
  });
  await audit(work, actorId, 'import.create', importRunId, { kind });
  return await readImport(work, importRunId);
}

/** @throws Problem integrations/no-import */
export async function readImport(work: Work, importRunId: string): Promise<ImportRun> {
  const run = await selectRun(work.db, importRunId);
  if (!run || run.state === 'discarded') throw new Problem(noImport, 'Choose one of the list.');
  return run;
}

/** Takes the next part of a file in; what was compared before counts no more. */
export async function receivePart(
  work: Work,
  uploads: UploadFolder,
  part: { readonly importRunId: string; readonly path: string; readonly offset: number },
  bytes: Uint8Array,
): Promise<number> {
  await change(work, part.importRunId, { state: 'receiving', comparison: null }, OPEN);
  return await uploads.append(part.importRunId, part, bytes);
}

/** Says which column of a file of people is what. */
export async function setMapping(
  work: Work,
  importRunId: string,
  settings: { readonly mapping: PeopleMapping; readonly isComplete: boolean },
): Promise<ImportRun> {
  await change(work, importRunId, { state: 'receiving', comparison: null, ...settings }, OPEN);
  return await readImport(work, importRunId);
}

export type PeopleColumn = {
  readonly name: string;
  /** The first cells that hold something. */
  readonly examples: readonly string[];
  readonly suggestedField: PersonField | null;
  /** Its name says that it should not be kept by accident. */
  readonly isDelicate: boolean;
};

const MOST_EXAMPLES = 3;
const ROWS_FOR_EXAMPLES = 50;

/** @throws Problem integrations/no-import, integrations/unreadable-table */
export async function readColumns(
  work: Work,
  uploads: UploadFolder,
  importRunId: string,
): Promise<readonly PeopleColumn[]> {
  await readImport(work, importRunId);
  const [file] = uploads.list(importRunId);
  if (!file) throw new Problem(unreadableTable, 'No file is here yet: choose one first.');
  const rows: (readonly string[])[] = [];
  try {
    for await (const { cells } of readTable(`${uploads.pathOf(importRunId)}/${file.path}`)) {
      rows.push(cells);
      if (rows.length > ROWS_FOR_EXAMPLES) break;
    }
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    throw new Problem(unreadableTable, `${error.message} ${error.mend}`);
  }
  const [head = [], ...body] = rows;
  const fields = new Map(
    Object.entries(suggestColumns(head)).map(([field, name]) => [name, field]),
  );
  return head.flatMap((name, place) =>
    name.trim() === ''
      ? []
      : [
          {
            name: name.trim(),
            examples: body.flatMap((row) => row[place]?.trim() || []).slice(0, MOST_EXAMPLES),
            // The keys of what suggestColumns gives are fields.
            suggestedField: (fields.get(name) as PersonField | undefined) ?? null,
            isDelicate: isDelicate(name),
          },
        ],
  );
}

/** Asks for what applying would come to. @throws Problem integrations/no-import, integrations/wrong-state */
export async function compareImport(
  work: Work,
  { jobs, uploads }: { readonly jobs: Jobs; readonly uploads: UploadFolder },
  importRunId: string,
): Promise<ImportRun> {
  const run = await readImport(work, importRunId);
  const files = uploads.list(importRunId);
  if (files.length === 0) throw new Problem(wrongState, 'No file is here yet: choose some first.');
  if (run.kind === 'people' && run.mapping === null)
    throw new Problem(wrongState, 'Say first which column is what.');
  const origin = files.length === 1 ? (files[0]?.path ?? '') : `${files.length} files`;
  const to = { state: 'comparing', origin, comparison: null, failure: null } as const;
  await change(work, importRunId, to, OPEN);
  await jobs.enqueue(work, COMPARE, { importRunId }, importRunId);
  return await readImport(work, importRunId);
}

/** Asks for it to be applied. @throws Problem integrations/no-import, integrations/wrong-state */
export async function applyImport(
  work: Work,
  jobs: Jobs,
  importRunId: string,
  actorId: string,
): Promise<ImportRun> {
  await change(work, importRunId, { state: 'applying' }, ['compared']);
  await audit(work, actorId, 'import.apply', importRunId);
  await jobs.enqueue(work, APPLY, { importRunId }, importRunId);
  return await readImport(work, importRunId);
}

/** Takes an import off the list, with its files; what it brought stays. */
export async function discardImport(
  work: Work,
  uploads: UploadFolder,
  importRunId: string,
  actorId: string,
): Promise<void> {
  await change(work, importRunId, { state: 'discarded', endedAt: work.clock.now() }, [
    ...OPEN,
    'done',
  ]);
  await forgetComparison(work, importRunId);
  await audit(work, actorId, 'import.discard', importRunId);
  uploads.remove(importRunId);
}

async function change(
  work: Work,
  importRunId: string,
  to: Parameters<typeof updateRun>[2],
  from: readonly ImportState[],
): Promise<void> {
  const run = await readImport(work, importRunId);
  if (!(await updateRun(work.db, importRunId, to, from))) {
    throw new Problem(
      wrongState,
      `The import is ${WORDS[run.state]} now: wait, or begin another one.`,
      {
        state: run.state,
      },
    );
  }
}

const WORDS: Readonly<Record<ImportState, string>> = {
  receiving: 'waiting for files or a comparison',
  comparing: 'being compared',
  compared: 'compared',
  applying: 'being applied',
  done: 'done',
  failed: 'broken off',
  discarded: 'discarded',
};

async function audit(
  work: Work,
  actorId: string,
  action: string,
  importRunId: string,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await recordAudit(work, {
    actorId,
    action,
    subjectKind: 'import',
    subjectId: importRunId,
    detail,
  });
}
