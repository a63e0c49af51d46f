import type { FirstRunStep } from '../../../api/wire.ts';

/** The steps in their order; 'done' is not a screen. */
export const steps = [
  'welcome',
  'role',
  'aspiration',
  'time',
  'formats',
  'data',
  'check',
] as const satisfies readonly FirstRunStep[];

export type Step = (typeof steps)[number];

export function isStep(value: string | undefined): value is Step {
  return steps.some((step) => step === value);
}

/** The step after; 'done' after the last. */
export function stepAfter(step: Step): FirstRunStep {
  return steps[steps.indexOf(step) + 1] ?? 'done';
}

export function stepBefore(step: Step): Step | null {
  return steps[steps.indexOf(step) - 1] ?? null;
}
