import { type RefObject, useEffect, useRef } from 'react';

/**
 * When the response is judged, the button that was pressed may be gone and the focus with it. It
 * then goes to the button that goes on, so that Enter continues whichever way one responded.
 */
export function useKeepFocus(judged: boolean): RefObject<HTMLDivElement | null> {
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!judged || document.activeElement !== document.body) return;
    area.current
      ?.querySelector<HTMLButtonElement>('button[type="submit"]')
      ?.focus({ preventScroll: true });
  }, [judged]);
  return area;
}
