import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { isProblem } from '../../api/problem.ts';
import { useSession } from '../../api/session.ts';
import type { Session } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Mark } from '../../ui/mark/mark.tsx';
import { ErrorState } from '../../ui/state/error-state.tsx';
import { CardSkeleton } from '../../ui/state/skeletons.tsx';
import { DemoPeople } from './demo-people.tsx';
import { LinkSignIn, linkInAddress } from './link-sign-in.tsx';
import { PasswordForm } from './password-form.tsx';
import { QuickSettings } from './quick-settings.tsx';
import { safeNext } from './require-session.ts';
import styles from './sign-in-page.module.css';
import { StartUpProgress } from './start-up-progress.tsx';
import { TrailScene } from './trail-scene.tsx';
import { useEnter } from './use-enter.ts';
import { useStartUp } from './use-start-up.ts';

/** The first thing that anyone sees: what this is, and the ways in. */
export function SignInPage() {
  const text = useText();
  const session = useSession();
  const goOn = useGoOn();
  const [link] = useState(linkInAddress);
  useEffect(() => {
    document.title = `${text('people.signIn.title')} · Cairn`;
  }, [text]);
  return (
    <div className={styles.page}>
      <header className={styles.hero}>
        <div className={styles.picture}>
          <TrailScene />
        </div>
        <div className={styles.top}>
          <p className={styles.brand}>
            <Mark size={34} className={styles.mark} />
            <span>Cairn</span>
          </p>
          <QuickSettings />
        </div>
        <div className={styles.promise}>
          <p className={styles.organisation}>{session.data?.organisation.name}</p>
          <h1>
            <Text id="people.signIn.promise" />
          </h1>
          <p className={styles.lead}>
            <Text id="people.signIn.lead" />
          </p>
        </div>
      </header>
      <main className={styles.sheet} id="content">
        <div className={styles.inside}>
          {link ? (
            <LinkSignIn link={link} onDone={goOn} />
          ) : (
            <WaysIn onDone={goOn} session={session} />
          )}
        </div>
      </main>
    </div>
  );
}

type WaysInProps = {
  readonly session: ReturnType<typeof useSession>;
  readonly onDone: (session: Session) => void;
};

function WaysIn({ session, onDone }: WaysInProps) {
  const text = useText();
  const { running } = useStartUp();
  if (session.isPending) return <CardSkeleton cards={2} />;
  if (session.isError) {
    return (
      <ErrorState
        title={text('people.signIn.unreachable')}
        safe={text('people.signIn.unreachable.safe')}
        onRetry={() => void session.refetch()}
        retrying={session.isFetching}
        {...(isProblem(session.error) && session.error.reference
          ? { reference: session.error.reference }
          : {})}
      />
    );
  }
  const people = session.data.demo?.people ?? [];
  if (running && people.length === 0) return <StartUpProgress task={running} />;
  if (people.length === 0) return <PasswordForm onDone={onDone} />;
  return (
    <>
      {running && <StartUpProgress task={running} />}
      <DemoPeople people={people} onDone={onDone} headed>
        <details className={styles.other}>
          <summary>
            <Text id="people.signIn.withPassword" />
          </summary>
          <PasswordForm onDone={onDone} headingHidden />
        </details>
      </DemoPeople>
    </>
  );
}

/** Goes where the person wanted to go, in their language. */
function useGoOn(): (session: Session) => void {
  const navigate = useNavigate();
  const { next } = useSearch({ from: '/sign-in' });
  const enter = useEnter();
  return (session) => {
    enter(session);
    void navigate({ to: safeNext(next), replace: true });
  };
}
