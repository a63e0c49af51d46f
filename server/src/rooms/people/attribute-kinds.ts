import { Problem } from '#kernel/problems';
import { recordAudit, recordAudits } from '#kernel/traces';
import { inTransaction, type Work } from '#kernel/work';
import {
  deleteAttributeKind,
  lockAttributeKind,
  selectAttributeKinds,
  upsertAttributeKinds,
} from './attributes.db.ts';
import { noAttributeKind } from './problems.ts';

/** Who sees an attribute besides the person themselves; `self`: nobody. */
export type Viewer = 'self' | 'manager' | 'administrator';

/** Something that is kept about people: why, and who sees it besides the person. */
export type AttributeKind = {
  readonly key: string;
  readonly title: string;
  readonly purpose: string;
  readonly viewer: Viewer;
};

const SUBJECT = 'attributeKind';

/**
 * Says what is kept; nothing of another kind can be. What is new or said in another way is in the audit, because
 * it holds for the values that are here already, too.
 */
export async function saveAttributeKinds(
  work: Work,
  kinds: readonly AttributeKind[],
  actorId: string | null,
): Promise<void> {
  await inTransaction(work, async (inside) => {
    const known = new Map((await selectAttributeKinds(inside.db)).map((kind) => [kind.key, kind]));
    const changed = kinds.filter((kind) => {
      const before = known.get(kind.key);
      return PARTS.some((part) => kind[part] !== before?.[part]);
    });
    await upsertAttributeKinds(inside, changed);
    await recordAudits(
      inside,
      changed.map((kind) => ({
        actorId,
        action: known.has(kind.key) ? 'attributeKind.change' : 'attributeKind.keep',
        subjectKind: SUBJECT,
        subjectId: kind.key,
        detail: partsOf(kind),
      })),
    );
  });
}

/**
 * Stops to keep something about people: its values are deleted, and there is no way back.
 * @returns of how many people there was a value
 * @throws Problem people/no-attribute-kind
 */
export async function stopKeeping(work: Work, key: string, actorId: string): Promise<number> {
  return await inTransaction(work, async (inside) => {
    const kind = await lockAttributeKind(inside.db, key);
    if (!kind) throw new Problem(noAttributeKind, 'Choose one of GET /api/attribute-kinds.');
    const people = await deleteAttributeKind(inside.db, key);
    await recordAudit(inside, {
      actorId,
      action: 'attributeKind.remove',
      subjectKind: SUBJECT,
      subjectId: key,
      // What was kept and why, not of whom and which value.
      detail: { ...partsOf(kind), people },
    });
    return people;
  });
}

const PARTS = ['title', 'purpose', 'viewer'] as const;

function partsOf({ title, purpose, viewer }: AttributeKind) {
  return { title, purpose, viewer };
}
