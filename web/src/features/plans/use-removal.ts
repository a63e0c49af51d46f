import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, me, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { myPlanQuery } from '../../api/my-plan.ts';
import { isProblem } from '../../api/problem.ts';
import type { PlanPage } from '../../api/wire.ts';
import { useText } from '../../i18n/text.tsx';
import { pageTitleId } from '../../ui/shell/use-route-focus.ts';
import { useUndo } from '../../ui/state/undo-toast.tsx';

type Titled = { readonly unitId: string; readonly title: string };

/** Takes a unit off the plan, with an offer to undo, and puts it back. */
export function useRemoval() {
  const text = useText();
  const offerUndo = useUndo();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<string | null>(null);
  const show = (page: PlanPage): void => {
    queries.setQueryData(myPlanQuery.queryKey, page);
    void queries.invalidateQueries({ queryKey: keys.today });
  };
  const fail = (error: Error, words: string): void => {
    // The session ended: the sign-in page comes and leads back here.
    if (!isProblem(error, 'kernel/unauthenticated')) setFailure(words);
  };
  const restore = useMutation({
    mutationFn: async ({ unitId }: Titled): Promise<PlanPage> =>
      await reply(
        api.DELETE('/api/people/{personId}/plan/removals/{unitId}', {
          params: { path: { ...me, unitId } },
        }),
      ),
    onSuccess: (page, unit) => {
      show(page);
      setFailure(null);
      focusRestored(unit.unitId);
    },
    onError: (error, unit) => fail(error, text('plans.restore.failed', { title: unit.title })),
  });
  const remove = useMutation({
    mutationFn: async ({ unitId }: Titled): Promise<PlanPage> =>
      await reply(
        api.PUT('/api/people/{personId}/plan/removals/{unitId}', {
          params: { path: { ...me, unitId } },
        }),
      ),
    onSuccess: (page, unit) => {
      show(page);
      setFailure(null);
      // The button that was pressed is gone with its entry.
      document.getElementById(pageTitleId)?.focus({ preventScroll: true });
      offerUndo({
        message: text('plans.removed.message', { title: unit.title }),
        onUndo: () => restore.mutate(unit),
      });
    },
    onError: (error, unit) => fail(error, text('plans.remove.failed', { title: unit.title })),
  });
  return {
    remove: remove.mutate,
    isRemoving: remove.isPending,
    restore: restore.mutate,
    isRestoring: restore.isPending,
    /** What could not be done, in words. */
    failure,
  };
}

/** The button in the list that takes a unit off. */
export function removeButtonId(unitId: string): string {
  return `remove-${unitId}`;
}

const mostFrames = 60;

/** What is back on the path gets the focus once it is drawn, if nobody has gone elsewhere meanwhile. */
function focusRestored(unitId: string, frames = 0): void {
  requestAnimationFrame(() => {
    const { activeElement } = document;
    if (activeElement !== document.body && activeElement?.id !== pageTitleId) return;
    const button = document.getElementById(removeButtonId(unitId));
    if (button) button.focus();
    else if (frames < mostFrames) focusRestored(unitId, frames + 1);
  });
}
