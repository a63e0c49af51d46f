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
import { noImport, wrongState } from './problems.ts';
import type { ImportSettings } from './schemas.ts';
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

/** Says which column of a table is what. @throws Problem integrations/no-import, integrations/wrong-state */
export async function setMapping(
  work: Work,
  importRunId: string,
  settings: ImportSettings,
): Promise<ImportRun> {
  const { kind } = await readImport(work, importRunId);
  if (kind !== settings.kind) {
    throw new Problem(
      wrongState,
      `This is an import of ${kind}: a mapping of ${settings.kind} does not fit it.`,
    );
  }
  const isComplete = settings.kind === 'people' && settings.isComplete;
  const to = {
    state: 'receiving',
    comparison: null,
    mapping: settings.mapping,
    isComplete,
  } as const;
  await change(work, importRunId, to, OPEN);
  return await readImport(work, importRunId);
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
  if (run.kind !== 'content' && run.mapping === null)
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
