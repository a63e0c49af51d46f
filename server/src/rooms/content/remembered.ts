import { readOnce } from '#kernel/read-once';
import type { Work } from '#kernel/work';
import { REVISIONS, type StateName, selectRevision, selectRevisions } from './revision.db.ts';

/**
 * Keeps what was read of all content in memory until content or mapping change, which gives the state another
 * revision. Reading costs one row then; the last few revisions are kept, as tests and transactions go side by side.
 * @param state `texts` for what no mapping changes
 */
export function remembered<Value>(
  read: (work: Work) => Promise<Value>,
  state: StateName = 'revision',
) {
  const known = new Map<string, Value>();
  return async (work: Work): Promise<Value> => {
    const revisions = await readOnce(work.db, REVISIONS, () => selectRevisions(work.db));
    const revision = revisions[state];
    const cached = known.get(revision);
    if (cached !== undefined) return cached;
    const value = await read(work);
    // What was read while another transaction committed may already be newer than the revision: not kept.
    if ((await selectRevision(work.db, state)) !== revision) return value;
    const oldest = known.keys().next();
    if (known.size >= MOST_KNOWN && !oldest.done) known.delete(oldest.value);
    known.set(revision, value);
    return value;
  };
}

const MOST_KNOWN = 4;
