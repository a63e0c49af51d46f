import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { api } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { isPassing, problemOf } from '../../api/problem.ts';
import { readImport } from './import-query.ts';
import type { ChosenFile } from './sort-files.ts';
import { type PartOutcome, Upload, type UploadState } from './upload.ts';
import { type Expected, expectedFiles, expectFiles, expectNothing } from './upload-memory.ts';

/** They go on while one looks at another screen; a reload ends them, and the same files go on from there. */
const uploads = new Map<string, Upload>();
const watchers = new Set<() => void>();

export type ImportUpload = {
  /** Null when nothing was chosen since the app was loaded. */
  readonly state: UploadState | null;
  /** What was on its way when it broke off, by a reload or the end of the window. */
  readonly brokeOff: Expected | null;
  readonly begin: (files: readonly ChosenFile[]) => Promise<void>;
  readonly goOn: () => void;
  readonly stop: () => void;
  /** Takes what is there for all. */
  readonly doWithoutRest: () => void;
};

export function useUpload(importId: string): ImportUpload {
  const queries = useQueryClient();
  const upload = useSyncExternalStore(watchUploads, () => uploads.get(importId));
  const state = useSyncExternalStore(
    upload?.subscribe ?? watchNothing,
    () => upload?.state() ?? null,
  );
  const [brokeOff, setBrokeOff] = useState(() => expectedFiles(importId));
  const isGoing = state?.phase === 'sending' || state?.phase === 'waiting';
  useEffect(() => {
    if (!isGoing) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isGoing]);
  const run = useCallback(
    async (started: Upload) => {
      await started.start();
      if (started.state().phase === 'done') {
        expectNothing(importId);
        setBrokeOff(null);
      }
      queries.removeQueries({ queryKey: keys.importColumns(importId) });
      await queries.invalidateQueries({ queryKey: keys.importRun(importId), exact: true });
    },
    [importId, queries],
  );
  return {
    state,
    brokeOff: upload ? null : brokeOff,
    begin: async (files) => {
      // Asked anew: what is there decides where each file goes on.
      const before = await readImport(importId);
      queries.setQueryData(keys.importRun(importId), before);
      const there = new Map(before.files.map(({ path, size }) => [path, size]));
      const started = new Upload(files, there, partSender(importId), clock);
      expectFiles(importId, {
        files: files.length,
        bytes: files.reduce((sum, { file }) => sum + file.size, 0),
      });
      uploads.set(importId, started);
      for (const watcher of watchers) watcher();
      await run(started);
    },
    goOn: () => {
      if (upload) void run(upload);
    },
    stop: () => upload?.stop(),
    doWithoutRest: () => {
      expectNothing(importId);
      setBrokeOff(null);
      forgetUpload(importId);
    },
  };
}

/** Of an import that is discarded, or whose files are all that there will be. */
export function forgetUpload(importId: string): void {
  uploads.get(importId)?.stop();
  uploads.delete(importId);
  for (const watcher of watchers) watcher();
}

function watchUploads(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}
const watchNothing = (): (() => void) => () => {};

const clock = {
  now: () => performance.now(),
  pause: (durationMs: number) =>
    new Promise<void>((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        window.removeEventListener('online', end);
        resolve();
      };
      const timer = setTimeout(end, durationMs);
      window.addEventListener('online', end);
    }),
};

function partSender(importId: string) {
  return async (path: string, offset: number, part: Blob): Promise<PartOutcome> => {
    try {
      const { data, error, response } = await api.PUT('/api/imports/{importId}/files', {
        params: { path: { importId }, query: { path, offset } },
        headers: { 'content-type': 'application/octet-stream' },
        body: part,
        bodySerializer: (body: unknown) => body as Blob,
      });
      if (response.ok && data) return { size: data.size };
      const size = sizeOf(error);
      if (response.status === 409 && size !== null) return { size };
      const problem = problemOf(error, response.status);
      return isPassing(problem) ? { passing: problem } : { refused: problem };
    } catch (error) {
      const problem = error instanceof Error ? error : new Error(String(error));
      return isPassing(problem) ? { passing: problem } : { refused: problem };
    }
  };
}

/** How much of the file is there, as a problem of a wrong offset says. */
function sizeOf(problem: unknown): number | null {
  return typeof problem === 'object' &&
    problem !== null &&
    'size' in problem &&
    typeof problem.size === 'number'
    ? problem.size
    : null;
}
