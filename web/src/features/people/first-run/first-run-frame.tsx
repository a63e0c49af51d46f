import type { ReactNode } from 'react';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button, IconButton } from '../../../ui/button/button.tsx';
import { IconArrowLeft } from '../../../ui/icons.tsx';
import { Mark } from '../../../ui/mark/mark.tsx';
import { OfflineBanner } from '../../../ui/shell/offline-banner.tsx';
import { SaveState } from '../../../ui/state/save-state.tsx';
import styles from './first-run.module.css';
import { type Step, steps } from './steps.ts';

type FirstRunFrameProps = {
  readonly step: Step;
  readonly saving?: 'saving' | 'failed' | null;
  readonly onRetrySave?: () => void;
  readonly onBack?: (() => void) | undefined;
  readonly onSkipAll?: () => void;
  readonly children: ReactNode;
};

/** Head with where one is, and the step itself in the middle. */
export function FirstRunFrame(props: FirstRunFrameProps) {
  const { step, saving, onRetrySave, onBack, onSkipAll, children } = props;
  const text = useText();
  const place = steps.indexOf(step);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.back}>
          {onBack ? (
            <IconButton
              label={text('people.firstRun.back')}
              icon={<IconArrowLeft size={24} stroke={1.75} aria-hidden="true" />}
              onClick={onBack}
            />
          ) : (
            <Mark size={28} className={styles.mark} />
          )}
        </div>
        <div className={styles.where}>
          <div className={styles.trail} aria-hidden="true">
            {steps.map((name, index) => (
              <i
                key={name}
                data-at={index < place ? 'behind' : index === place ? 'here' : 'ahead'}
              />
            ))}
          </div>
          <p className={styles.count}>
            <Text id="people.firstRun.step" values={{ number: place + 1, count: steps.length }} />
          </p>
        </div>
        <div className={styles.out}>
          {onSkipAll && (
            <Button look="quiet" onClick={onSkipAll}>
              <Text id="people.firstRun.skipAll" />
            </Button>
          )}
        </div>
      </header>
      <main className={styles.main} id="content">
        <OfflineBanner />
        {children}
        <div className={styles.saving}>
          {saving && <SaveState state={saving} />}
          {saving === 'failed' && onRetrySave && (
            <Button look="quiet" onClick={onRetrySave}>
              <Text id="error.retry" />
            </Button>
          )}
        </div>
      </main>
    </div>
  );
}

type StepLayoutProps = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
  /** The one thing to do, and the quiet way past it. */
  readonly action: ReactNode;
  readonly skip?: ReactNode;
};

/** One decision: a question, what to choose from, and on. */
export function StepLayout({ title, lead, children, action, skip }: StepLayoutProps) {
  return (
    <div className={styles.step}>
      <div className={styles.question}>
        <h1 id="first-run-title" className={styles.title} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      {children}
      <div className={styles.actions}>
        {action}
        {skip}
      </div>
    </div>
  );
}

/** 'Continue' and 'Skip', as most steps have them. */
export function StepActions(props: {
  onContinue: () => void;
  onSkip: () => void;
  ready?: boolean;
}) {
  const { onContinue, onSkip, ready = true } = props;
  return (
    <>
      <Button look="main" size="large" onClick={onContinue} disabled={!ready}>
        <Text id="people.firstRun.continue" />
      </Button>
      <Button look="quiet" size="large" onClick={onSkip}>
        <Text id="people.firstRun.skip" />
      </Button>
    </>
  );
}
