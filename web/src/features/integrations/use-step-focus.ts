import { type RefObject, useEffect, useRef } from 'react';
import { pageTitleId } from '../../ui/shell/use-route-focus.ts';

/** The heading of the step that is shown; each step gives it to its own. */
export const stepTitleId = 'import-step-title';

/**
 * After a change of step the focus goes to its heading, unless one has gone to another place of the
 * screen by then: what runs by itself takes nobody away from there.
 */
export function useStepFocus(step: string): RefObject<HTMLDivElement | null> {
  const content = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    const { activeElement } = document;
    const isHere =
      activeElement === null ||
      activeElement === document.body ||
      activeElement.id === pageTitleId ||
      (content.current?.contains(activeElement) ?? false);
    if (!isHere) return;
    const title = document.getElementById(stepTitleId);
    title?.focus({ preventScroll: true });
    title?.scrollIntoView({ block: 'nearest' });
  }, [step]);
  return content;
}
