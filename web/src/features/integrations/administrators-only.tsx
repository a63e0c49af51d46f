import type { ReactNode } from 'react';
import { isProblem } from '../../api/problem.ts';
import { useSession } from '../../api/session.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { Page } from '../../ui/shell/page.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';

type AdministratorsOnlyProps = {
  /** What the server said, where it was asked. */
  readonly error?: unknown;
  readonly children: ReactNode;
};

/** Says whose screen it is to whoever is no administrator, without asking the server in vain. */
export function AdministratorsOnly({ error, children }: AdministratorsOnlyProps) {
  const isAdministrator = useIsAdministrator();
  if (isAdministrator && !(isProblem(error) && error.status === 403)) return children;
  return <NotAdministrator />;
}

export function useIsAdministrator(): boolean {
  const { data: session } = useSession();
  return session?.person?.capabilities.includes('administrator') ?? false;
}

function NotAdministrator() {
  const text = useText();
  return (
    <Page title={text('integrations.notYours')} titleHidden>
      <EmptyState
        title={text('integrations.notYours')}
        why={text('integrations.notYours.why')}
        action={
          <LinkButton to="/" look="main">
            <Text id="notFound.action" />
          </LinkButton>
        }
      />
    </Page>
  );
}
