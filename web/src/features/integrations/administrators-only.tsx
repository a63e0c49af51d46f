import type { ReactNode } from 'react';
import { isProblem } from '../../api/problem.ts';
import { useSession } from '../../api/session.ts';
import { useText } from '../../i18n/text.tsx';
import { NotYours } from '../../ui/shell/not-yours.tsx';

type AdministratorsOnlyProps = {
  /** What the server said, where it was asked. */
  readonly error?: unknown;
  readonly children: ReactNode;
};

/** Says whose screen it is to whoever is no administrator, without asking the server in vain. */
export function AdministratorsOnly({ error, children }: AdministratorsOnlyProps) {
  const text = useText();
  const isAdministrator = useIsAdministrator();
  if (isAdministrator && !(isProblem(error) && error.status === 403)) return children;
  return <NotYours title={text('integrations.notYours')} why={text('integrations.notYours.why')} />;
}

export function useIsAdministrator(): boolean {
  const { data: session } = useSession();
  return session?.person?.capabilities.includes('administrator') ?? false;
}
