import { useEffect, useRef } from 'react';
import { isProblem } from '../../api/problem.ts';
import { useSession, useSignIn } from '../../api/session.ts';
import type { Session } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { ErrorState } from '../../ui/state/error-state.tsx';
import { CardSkeleton } from '../../ui/state/skeletons.tsx';
import { PasswordForm } from './password-form.tsx';
import styles from './sign-in-page.module.css';

/**
 * The one-time link after '#', taken out of the address bar at once, so that it is neither
 * bookmarked nor shown on a shared screen; null when there is none.
 */
export function linkInAddress(): string | null {
  const link = location.hash.slice(1);
  if (!link.startsWith('link_')) return null;
  history.replaceState(history.state, '', location.pathname + location.search);
  return link;
}

type LinkSignInProps = {
  readonly link: string;
  readonly onDone: (session: Session) => void;
};

/**
 * Signs in at once when nobody is signed in. Otherwise it asks first: a link that somebody else sent could put one
 * into their place without one's knowing.
 */
export function LinkSignIn({ link, onDone }: LinkSignInProps) {
  const text = useText();
  const session = useSession();
  const { byLink } = useSignIn();
  const tried = useRef(false);
  const go = () => byLink.mutate(link, { onSuccess: onDone });
  const isFree = !session.isPending && !session.data?.person;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link works once, so it is tried once
  useEffect(() => {
    if (tried.current || !isFree) return;
    tried.current = true;
    go();
  }, [isFree]);
  if (byLink.isIdle && session.data?.person) {
    const values = { name: session.data.person.displayName };
    return (
      <>
        <h2 className={styles.heading}>
          <Text id="people.link.already" values={values} />
        </h2>
        <p>
          <Text id="people.link.already.lead" />
        </p>
        <Button look="main" size="large" wide onClick={() => onDone(session.data)}>
          <Text id="people.link.stay" values={values} />
        </Button>
        <Button size="large" wide onClick={go}>
          <Text id="people.link.use" />
        </Button>
      </>
    );
  }
  if (!byLink.isError) {
    return (
      <>
        <h2 className={styles.heading}>
          <Text id="people.link.working" />
        </h2>
        <CardSkeleton />
      </>
    );
  }
  if (isProblem(byLink.error, 'people/spent-link')) {
    return (
      <>
        <ErrorState
          title={text('people.link.spent')}
          safe={text('people.link.spent.safe')}
          todo={text('people.link.spent.todo')}
        />
        <PasswordForm onDone={onDone} />
      </>
    );
  }
  return (
    <ErrorState
      title={text('people.link.failed')}
      safe={text('people.link.failed.safe')}
      onRetry={go}
      retrying={byLink.isPending}
    />
  );
}
