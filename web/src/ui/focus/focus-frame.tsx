import { Link, type LinkProps } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import { Text } from '../../i18n/text.tsx';
import { IconX } from '../icons.tsx';
import { OfflineBanner } from '../shell/offline-banner.tsx';
import { useRouteFocus } from '../shell/use-route-focus.ts';
import styles from './focus-frame.module.css';
import { useWayBack } from './way-back.ts';

type FocusFrameProps = {
  /** What the way out is called, such as 'Back to Today'. */
  readonly leaveLabel: string;
  readonly leaveTo: NonNullable<LinkProps['to']>;
  /** With it, the way out leads back to where one came from in the app, if one did; its name then. */
  readonly backLabel?: string;
  /** In the middle of the head: how far one has come. */
  readonly progress?: ReactNode;
  /** At the end of the head. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
};

/** The frame for one thing at a time, a check or a unit: no places, one way out, how far it is. */
export function FocusFrame(props: FocusFrameProps) {
  const { leaveLabel, leaveTo, backLabel, progress, tools, children } = props;
  useRouteFocus();
  const wayBack = useWayBack();
  const goBack = backLabel === undefined ? null : wayBack;
  const label = goBack && backLabel !== undefined ? backLabel : leaveLabel;
  const leave = (event: MouseEvent): void => {
    // A new tab or window has no way back: it gets the address.
    if (!goBack || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goBack();
  };
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        <Text id="shell.skip" />
      </a>
      <header className={styles.head}>
        <Link
          to={leaveTo}
          className={styles.leave}
          aria-label={label}
          title={label}
          onClick={leave}
        >
          <IconX size={22} stroke={1.75} aria-hidden="true" />
        </Link>
        <div className={styles.progress}>{progress}</div>
        <div className={styles.tools}>{tools}</div>
      </header>
      <main className={styles.main} id="content" tabIndex={-1}>
        <OfflineBanner />
        {children}
      </main>
    </div>
  );
}
