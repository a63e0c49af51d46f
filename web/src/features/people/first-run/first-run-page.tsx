import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { isProblem } from '../../../api/problem.ts';
import type { PreferenceChange, Profile } from '../../../api/wire.ts';
import { useText } from '../../../i18n/text.tsx';
import { ErrorState } from '../../../ui/state/error-state.tsx';
import { CardSkeleton } from '../../../ui/state/skeletons.tsx';
import { useChangePreferences, useProfile } from '../use-profile.ts';
import { AspirationStep } from './aspiration-step.tsx';
import { CheckStep } from './check-step.tsx';
import { DataStep } from './data-step.tsx';
import { FirstRunFrame } from './first-run-frame.tsx';
import { FormatsStep } from './formats-step.tsx';
import { RoleStep } from './role-step.tsx';
import { isStep, type Step, stepAfter, stepBefore } from './steps.ts';
import { TimeStep } from './time-step.tsx';
import { WelcomeStep } from './welcome-step.tsx';

export type StepProps = {
  readonly profile: Profile;
  /** Keeps what was said in this step and goes on. */
  readonly onContinue: (change?: PreferenceChange) => void;
};

const bodies = {
  welcome: WelcomeStep,
  role: RoleStep,
  aspiration: AspirationStep,
  time: TimeStep,
  formats: FormatsStep,
  data: DataStep,
  check: CheckStep,
} as const;

/** The first minutes with Cairn: one decision a screen, each can be skipped, nothing gets lost. */
export function FirstRunPage() {
  const text = useText();
  const profile = useProfile();
  const { step, goTo, goHome } = useStep(profile.data);
  const preferences = useChangePreferences();
  useEffect(() => {
    document.title = `${text('people.firstRun.title')} · Cairn`;
  }, [text]);
  if (!profile.data || !step) {
    return (
      <FirstRunFrame step="welcome">
        {profile.isError ? (
          <ErrorState
            title={text('people.profile.failed')}
            onRetry={() => void profile.refetch()}
            retrying={profile.isFetching}
            {...(isProblem(profile.error) && profile.error.reference
              ? { reference: profile.error.reference }
              : {})}
          />
        ) : (
          <CardSkeleton />
        )}
      </FirstRunFrame>
    );
  }
  const before = stepBefore(step);
  const finish = () => preferences.mutate({ firstRunDone: true }, { onSuccess: () => goHome() });
  const goOn = (change: PreferenceChange = {}) => {
    const next = stepAfter(step);
    preferences.mutate({ ...change, firstRunStep: next });
    if (isStep(next)) goTo(next);
  };
  const Body = bodies[step];
  return (
    <FirstRunFrame
      step={step}
      saving={preferences.isPending ? 'saving' : preferences.isError ? 'failed' : null}
      onRetrySave={() => preferences.variables && preferences.mutate(preferences.variables)}
      onBack={before ? () => goTo(before) : undefined}
      onSkipAll={finish}
    >
      <Body key={step} profile={profile.data} onContinue={goOn} />
    </FirstRunFrame>
  );
}

/** The step in the address, else the one where the person was, on whichever device. */
function useStep(profile: Profile | undefined) {
  const navigate = useNavigate();
  const { step } = useSearch({ from: '/welcome' });
  const kept = profile?.firstRun.step;
  const resumeAt: Step | null = profile ? (isStep(kept) ? kept : 'welcome') : null;
  const shown = isStep(step) ? step : resumeAt;
  const first = useRef(true);
  useEffect(() => {
    if (!shown) return;
    // Each step begins at its top, and its heading is read out; the first one keeps the focus.
    window.scrollTo({ top: 0 });
    if (!first.current) document.getElementById('first-run-title')?.focus();
    first.current = false;
  }, [shown]);
  return {
    step: shown,
    goTo: (next: Step) => void navigate({ to: '/welcome', search: { step: next } }),
    goHome: () => void navigate({ to: '/' }),
  };
}
