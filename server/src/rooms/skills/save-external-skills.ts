import { createHash } from 'node:crypto';
import { inTransaction, type Work } from '#kernel/work';
import { contentHash } from '#standards/interchange';
import type { SaveCounts } from './save-role-profiles.ts';
import { replaceExternalSkills, type Scheme, selectExternalHashes } from './skills.db.ts';

/** A skill or knowledge area as its publisher describes it. */
export type ExternalSkill = {
  readonly externalId: string;
  readonly name: string;
  readonly domain: string;
  readonly description: string;
  readonly alternateNames: readonly string[];
  /** Ids of the skills and groups above it. */
  readonly broaderIds: readonly string[];
  /** Ids of the skills that it needs. */
  readonly needs: readonly { readonly id: string; readonly kind: 'essential' | 'optional' }[];
  /** What some values of the publisher's level scale look like. */
  readonly levelAnchors: readonly { readonly value: number; readonly text: string }[];
};

/** Takes skills of another scheme in, all or none; what did not change is not touched. `compare` only counts. */
export async function saveExternalSkills(
  work: Work,
  scheme: Scheme,
  skills: readonly ExternalSkill[],
  mode: 'write' | 'compare' = 'write',
): Promise<SaveCounts> {
  return await inTransaction(work, async (inside) => {
    const stored = await selectExternalHashes(inside.db, scheme);
    const rows = skills.map((skill) => ({
      scheme,
      external_id: skill.externalId,
      name: skill.name,
      domain: skill.domain,
      description: skill.description,
      alternate_names: skill.alternateNames,
      broader_ids: skill.broaderIds,
      needs: skill.needs,
      level_anchors: skill.levelAnchors,
      content_hash: contentHash(skill, (text) => createHash('sha256').update(text).digest('hex')),
    }));
    const differing = rows.filter((row) => stored.get(row.external_id) !== row.content_hash);
    const fresh = differing.filter((row) => !stored.has(row.external_id)).length;
    if (mode === 'write') await replaceExternalSkills(inside.db, scheme, differing);
    return {
      new: fresh,
      changed: differing.length - fresh,
      unchanged: rows.length - differing.length,
    };
  });
}
