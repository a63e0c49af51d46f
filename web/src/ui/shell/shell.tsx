import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Text, useText } from '../../i18n/text.tsx';
import { Mark } from '../mark/mark.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { type Place, places } from './places.ts';
import styles from './shell.module.css';
import { useRouteFocus } from './use-route-focus.ts';

type ShellProps = {
  /** Who is signed in: name, settings, sign out. */
  readonly session?: ReactNode;
  /** In a demo, the switch from one person to another. */
  readonly demoPerson?: ReactNode;
  /** Places beyond the four, for those who have them: a manager's team, say. Rail only. */
  readonly morePlaces?: readonly Place[];
  /** What one should not miss, above the screen. */
  readonly news?: ReactNode;
  readonly children?: ReactNode;
};

/**
 * The frame of every screen: on a phone a slim head and a bar with four places in reach of the
 * thumb, on a desk a quiet rail. The screen itself comes from the route, inside a `Page`.
 */
export function Shell({ session, demoPerson, morePlaces = [], news, children }: ShellProps) {
  const text = useText();
  useRouteFocus();
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        <Text id="shell.skip" />
      </a>
      <header className={styles.head}>
        <Link to="/" className={styles.brand} aria-label={text('shell.home')}>
          <Mark size={30} className={styles.mark} />
          <span className={styles.wordmark}>Cairn</span>
        </Link>
        <nav className={styles.nav} aria-label={text('shell.places')}>
          <ul>
            {[...places, ...morePlaces].map((place, index) => (
              <li key={place.to} data-more={index >= places.length || undefined}>
                <PlaceLink place={place} />
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.slots}>
          {demoPerson}
          {session}
        </div>
      </header>
      <main className={styles.main} id="content" tabIndex={-1}>
        <OfflineBanner />
        {news}
        {children ?? <Outlet />}
      </main>
    </div>
  );
}

function PlaceLink({ place }: { readonly place: Place }) {
  const { icon: Icon } = place;
  const isInside = useRouterState({
    select: ({ location }) => place.also?.some((path) => location.pathname.startsWith(path)),
  });
  return (
    <Link
      to={place.to}
      aria-current={isInside ? 'page' : undefined}
      className={styles.place}
      activeOptions={{ exact: place.to === '/' }}
      activeProps={{ 'aria-current': 'page' }}
    >
      <Icon />
      <span>
        <Text id={place.name} />
      </span>
    </Link>
  );
}
