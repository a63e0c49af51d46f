import type { Work } from '#kernel/work';
import { upsertAttributeKinds } from './people-import.db.ts';

/** Something that is kept about people: why, and who sees it besides the person. */
export type AttributeKind = {
  readonly key: string;
  readonly title: string;
  readonly purpose: string;
  readonly viewer: 'self' | 'manager' | 'administrator';
};

/** Says what is kept; nothing of another kind can be. */
export async function saveAttributeKinds(
  work: Work,
  kinds: readonly AttributeKind[],
): Promise<void> {
  await upsertAttributeKinds(work, kinds);
}
