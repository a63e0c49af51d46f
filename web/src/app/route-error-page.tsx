import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useText } from '../i18n/text.tsx';
import { Page } from '../ui/shell/page.tsx';
import { ErrorState } from '../ui/state/error-state.tsx';
import { OfflineState } from '../ui/state/offline-state.tsx';
import { useOnline } from '../ui/use-online.ts';
import { usePlaceName } from './pending-page.tsx';

/** A screen that failed to show: the rest of the app stays in reach. */
export function RouteErrorPage({ reset }: ErrorComponentProps) {
  const text = useText();
  const router = useRouter();
  const name = usePlaceName();
  const online = useOnline();
  const again = () => {
    reset();
    void router.invalidate();
  };
  useOnReturn(online, again);
  if (!online) {
    return (
      <Page title={name ?? text('error.screen')} titleHidden>
        <OfflineState name={name} />
      </Page>
    );
  }
  return (
    <Page title={text('error.screen')} titleHidden>
      <ErrorState title={text('error.screen')} todo={text('error.screen.todo')} onRetry={again} />
    </Page>
  );
}

/** Tries again by itself once the connection is back. */
function useOnReturn(online: boolean, again: () => void): void {
  const latest = useRef(again);
  latest.current = again;
  const wasOffline = useRef(!online);
  useEffect(() => {
    if (online && wasOffline.current) latest.current();
    wasOffline.current = !online;
  }, [online]);
}
