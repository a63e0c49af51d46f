import { inTransaction, type Work } from '#kernel/work';
import { seal } from './plan-version.ts';
import { renewRevision } from './revisions.ts';
import { replaceSources, selectSourceHashes } from './sources.db.ts';

/** Where content comes from, and how its makers want to be named. */
export type ContentSource = {
  readonly source: string;
  readonly title: string | null;
  readonly repository: string | null;
  readonly licence: string | null;
  readonly attribution: string | null;
  readonly note: string | null;
};

/** Takes sources in; what did not change is not touched. */
export async function saveSources(work: Work, sources: readonly ContentSource[]): Promise<void> {
  await inTransaction(work, async (inside) => {
    const stored = await selectSourceHashes(inside.db);
    const rows = sources.map((source) => ({ ...source, content_hash: seal(source) }));
    const changed = rows.filter((row) => stored.get(row.source) !== row.content_hash);
    if (changed.length === 0) return;
    await replaceSources(inside.db, changed);
    await renewRevision(inside.db);
  });
}
