import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Text } from '../../i18n/text.tsx';
import { IconX } from '../icons.tsx';
import { OfflineBanner } from '../shell/offline-banner.tsx';
import { useRouteFocus } from '../shell/use-route-focus.ts';
import styles from './focus-frame.module.css';

type FocusFrameProps = {
  /** What the way out is called, such as 'Back to Today'. */
  readonly leaveLabel: string;
  readonly leaveTo: NonNullable<LinkProps['to']>;
  /** In the middle of the head: how far one has come. */
  readonly progress?: ReactNode;
  /** At the end of the head. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
};

/** The frame for one thing at a time, a check or a unit: no places, one way out, how far it is. */
export function FocusFrame(props: FocusFrameProps) {
  const { leaveLabel, leaveTo, progress, tools, children } = props;
  useRouteFocus();
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        <Text id="shell.skip" />
      </a>
      <header className={styles.head}>
        <Link to={leaveTo} className={styles.leave} aria-label={leaveLabel} title={leaveLabel}>
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
