import { type RefObject, useEffect, useRef } from 'react';

/**
 * When the response is judged, the button that was pressed may be gone and the focus with it, or
 * the focus is still on the question as a whole. It then goes to the button that goes on, so that
 * Enter continues whichever way one responded.
 */
export function useKeepFocus(judged: boolean): RefObject<HTMLDivElement | null> {
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = area.current?.querySelector('form');
    const focused = document.activeElement;
    if (!judged || !form || (focused !== document.body && focused !== form)) return;
    form.querySelector<HTMLButtonElement>('button[type="submit"]')?.focus({ preventScroll: true });
  }, [judged]);
  return area;
}
