import type { ReactNode } from 'react';
import { isProblem } from '../../../api/problem.ts';
import { useSession } from '../../../api/session.ts';
import { useText } from '../../../i18n/text.tsx';
import { NotYours } from '../../../ui/shell/not-yours.tsx';

type CaretakersOnlyProps = {
  /** What the server said, where it was asked. */
  readonly error?: unknown;
  readonly children: ReactNode;
};

/** Administrators and learning leads look after skills and roles; a lead of one team only is told by the server. */
export function CaretakersOnly({ error, children }: CaretakersOnlyProps) {
  const text = useText();
  const isCaretaker = useIsCaretaker();
  if (isCaretaker && !(isProblem(error) && error.status === 403)) return children;
  return <NotYours title={text('releases.notYours')} why={text('releases.notYours.why')} />;
}

export function useIsCaretaker(): boolean {
  return (useSession().data?.person?.capabilities.length ?? 0) > 0;
}
