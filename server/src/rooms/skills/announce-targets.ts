import { emit } from '#kernel/events';
import { recordAudit } from '#kernel/traces';
import type { Work } from '#kernel/work';
import { countsDiffer } from './edit-targets.ts';
import type { OriginatedTarget } from './target-basis.ts';

/** Leaves a trace of a role's new targets, and announces them when what counts for people differs. */
export async function announceTargets(
  work: Work,
  change: {
    /** Null for a command. */
    readonly actorId: string | null;
    readonly roleId: string;
    readonly before: readonly OriginatedTarget[];
    readonly after: readonly OriginatedTarget[];
    /** The release that they follow; absent when somebody set them. */
    readonly releaseId?: string;
  },
): Promise<void> {
  const { actorId, roleId, before, after, releaseId } = change;
  await recordAudit(work, {
    actorId,
    action: 'role.setTargets',
    subjectKind: 'role',
    subjectId: roleId,
    detail: {
      from: outline(before),
      to: outline(after),
      ...(releaseId === undefined ? {} : { releaseId }),
    },
  });
  if (countsDiffer(before, after)) await emit(work, 'skills.roleTargetsChanged', { roleId });
}

function outline(targets: readonly OriginatedTarget[]) {
  return targets.map(({ skillId, level, importance, origin }) => ({
    skillId,
    level,
    importance,
    origin,
  }));
}
