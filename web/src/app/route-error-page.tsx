import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useText } from '../i18n/text.tsx';
import { Page } from '../ui/shell/page.tsx';
import { ErrorState } from '../ui/state/error-state.tsx';

/** A screen that failed to show: the rest of the app stays in reach. */
export function RouteErrorPage({ reset }: ErrorComponentProps) {
  const text = useText();
  const router = useRouter();
  return (
    <Page title={text('error.screen')} titleHidden>
      <ErrorState
        title={text('error.screen')}
        todo={text('error.screen.todo')}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </Page>
  );
}
