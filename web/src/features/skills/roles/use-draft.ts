import { useState } from 'react';
import type { RoleDetail } from '../../../api/wire.ts';
import { changesOf, draftOf, type RoleDraft, storeDraft, storedDraft } from './role-draft.ts';

/** The draft of a role, kept in this window until it is saved or thrown away. */
export function useDraft(role: RoleDetail) {
  const { roleId } = role;
  const [kept, setKept] = useState(() => storedDraft(roleId));
  const isKept = kept !== null && changesOf(kept, role.targets).length > 0;
  const draft = isKept ? kept : draftOf(role);
  const changes = changesOf(draft, role.targets);
  const put = (next: RoleDraft | null): void => {
    const isNothing = next === null || changesOf(next, role.targets).length === 0;
    storeDraft(roleId, isNothing ? null : next);
    setKept(isNothing ? null : next);
  };
  return {
    draft,
    changes,
    /** Somebody else changed the role since the draft began. */
    isBehind: draft.version !== role.version,
    put,
    /** For what comes later than this rendering, such as taking something back. */
    change: (by: (draft: RoleDraft) => RoleDraft) => put(by(storedDraft(roleId) ?? draft)),
  };
}
