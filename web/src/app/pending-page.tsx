import { useRouterState } from '@tanstack/react-router';
import type { TextKey } from '../i18n/locales.ts';
import { useText } from '../i18n/text.tsx';
import { FocusFrame } from '../ui/focus/focus-frame.tsx';
import { Mark } from '../ui/mark/mark.tsx';
import { PageFrame } from '../ui/shell/page.tsx';
import { places } from '../ui/shell/places.ts';
import { ErrorState } from '../ui/state/error-state.tsx';
import { OfflineState } from '../ui/state/offline-state.tsx';
import { CardSkeleton } from '../ui/state/skeletons.tsx';
import { useTooLong } from '../ui/state/use-too-long.ts';
import { useOnline } from '../ui/use-online.ts';
import styles from './app.module.css';

/** Inside the shell, until it is known who is here and the screen has arrived. */
export function PendingPage() {
  return (
    <PageFrame>
      <Waiting />
    </PageFrame>
  );
}

/** The same for a check or a unit. */
export function PendingFocus() {
  const text = useText();
  return (
    <FocusFrame out={{ label: text('learning.unit.leave'), to: '/' }}>
      <PageFrame width="reading">
        <Waiting />
      </PageFrame>
    </FocusFrame>
  );
}

/** The same for what fills the window: sign-in and the first run. */
export function PendingFront() {
  return (
    <main className={styles.front} id="content">
      <Mark size={40} className={styles.mark} />
      <Waiting />
    </main>
  );
}

function Waiting() {
  const text = useText();
  const online = useOnline();
  const name = usePlaceName();
  const tooLong = useTooLong(true);
  if (!online) return <OfflineState name={name} />;
  if (!tooLong) return <CardSkeleton />;
  return (
    <ErrorState
      title={text('slow.title')}
      todo={text('slow.todo')}
      onRetry={() => window.location.reload()}
    />
  );
}

const more: readonly { readonly to: string; readonly name: TextKey }[] = [
  { to: '/skills', name: 'skills.title' },
  { to: '/check', name: 'assessment.title' },
];

/** What the place is called that one is going to; null where it has no name of its own. */
export function usePlaceName(): string | null {
  const text = useText();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const place = [...more, ...places].find(({ to }) => to === path);
  return place ? text(place.name) : null;
}
