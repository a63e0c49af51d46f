import { useEffect, useRef } from 'react';
import { actionOf, placeOf, type ReviewAction } from './shortcuts.ts';

/** Single keys act, wherever the focus is, unless one writes there. */
export function useShortcuts(enabled: boolean, act: (action: ReviewAction) => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const action = actionOf(event, placeOf(event.target));
      if (!action) return;
      event.preventDefault();
      latest.current(action);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}
