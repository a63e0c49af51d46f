import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** The heading of the screen; `Page` gives it this id. */
export const pageTitleId = 'page-title';

/**
 * After a change of place the focus goes to the heading of the new screen, so that a screen reader
 * reads where one is and Tab goes on from there. The first screen and a changed search string keep
 * the focus where it is.
 */
export function useRouteFocus(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return;
        const target = document.getElementById(pageTitleId) ?? document.getElementById('content');
        target?.focus({ preventScroll: true });
      }),
    [router],
  );
}
