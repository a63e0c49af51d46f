import type { Work } from '#kernel/work';
import { selectSources } from './mapping.db.ts';

/** The sources of which there are units or items, by name. */
export async function listSources(work: Work): Promise<readonly string[]> {
  return await selectSources(work.db);
}
