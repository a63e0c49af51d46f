import type { Db } from '#kernel/database';
import { renewRevisions } from '#kernel/revisions';

/** The state of all content and mappings. */
export const CONTENT = 'content';
/** The state of the content alone: what was made of texts holds when only a mapping changes. */
export const TEXTS = 'content/texts';

/** Content changed. */
export async function renewRevision(db: Db): Promise<void> {
  await renewRevisions(db, [CONTENT, TEXTS]);
}

/** A mapping changed. */
export async function renewMappingRevision(db: Db): Promise<void> {
  await renewRevisions(db, [CONTENT]);
}
