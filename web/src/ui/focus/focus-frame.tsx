import { Link, type LinkProps } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import { Text } from '../../i18n/text.tsx';
import { IconButton } from '../button/button.tsx';
import { IconX } from '../icons.tsx';
import { OfflineBanner } from '../shell/offline-banner.tsx';
import { useRouteFocus } from '../shell/use-route-focus.ts';
import styles from './focus-frame.module.css';
import { useWayBack } from './way-back.ts';

/** The way out of one thing at a time. */
export type WayOut =
  | {
      /** What it is called, such as 'Back to Today'. */
      readonly label: string;
      readonly to: NonNullable<LinkProps['to']>;
      /** With it, the way out leads back to where one came from in the app, if one did; its name then. */
      readonly backLabel?: string;
    }
  /** Out of a part of a screen, where there is no other place to go to. */
  | { readonly label: string; readonly onLeave: () => void };

type FocusFrameProps = {
  readonly out: WayOut;
  /** In the middle of the head: how far one has come. */
  readonly progress?: ReactNode;
  /** At the end of the head. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
};

/** The frame for one thing at a time, a check or a unit: no places, one way out, how far it is. */
export function FocusFrame({ out, progress, tools, children }: FocusFrameProps) {
  useRouteFocus();
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        <Text id="shell.skip" />
      </a>
      <header className={styles.head}>
        <Leave out={out} />
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

function Leave({ out }: { readonly out: WayOut }) {
  const wayBack = useWayBack();
  const icon = <IconX size={22} stroke={1.75} aria-hidden="true" />;
  if ('onLeave' in out) return <IconButton label={out.label} icon={icon} onClick={out.onLeave} />;
  const goBack = out.backLabel === undefined ? null : wayBack;
  const label = goBack && out.backLabel !== undefined ? out.backLabel : out.label;
  const leave = (event: MouseEvent): void => {
    // A new tab or window has no way back: it gets the address.
    if (!goBack || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goBack();
  };
  return (
    <Link to={out.to} className={styles.leave} aria-label={label} title={label} onClick={leave}>
      {icon}
    </Link>
  );
}
