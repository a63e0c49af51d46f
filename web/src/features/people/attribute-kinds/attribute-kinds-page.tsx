import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isProblem } from '../../../api/problem.ts';
import { useSession } from '../../../api/session.ts';
import type { AttributeKind } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { LinkButton } from '../../../ui/button/button.tsx';
import { importsPath } from '../../../ui/shell/addresses.ts';
import { NotYours } from '../../../ui/shell/not-yours.tsx';
import { Page } from '../../../ui/shell/page.tsx';
import { Awaited } from '../../../ui/state/awaited.tsx';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { RowsSkeleton } from '../../../ui/state/skeletons.tsx';
import { TableFrame } from '../../../ui/table/table-frame.tsx';
import styles from './attribute-kinds.module.css';
import { KindRow } from './kind-row.tsx';
import { attributeKindsQuery } from './use-attribute-kinds.ts';

/** What imports keep about people beyond name, team, role and dates; an administrator can end each. */
export function AttributeKindsPage() {
  const text = useText();
  const { data: session } = useSession();
  const isAdministrator = session?.person?.capabilities.includes('administrator') ?? false;
  const query = useQuery({ ...attributeKindsQuery, enabled: isAdministrator });
  if (!isAdministrator || (isProblem(query.error) && query.error.status === 403))
    return <NotYours title={text('attributes.notYours')} why={text('attributes.notYours.why')} />;
  return (
    <Page title={text('attributes.title')} lead={text('attributes.lead')} width="wide">
      <Awaited
        query={query}
        failure={text('attributes.failed')}
        skeleton={<RowsSkeleton rows={4} />}
      >
        {(kinds) => <Kinds kinds={kinds} />}
      </Awaited>
    </Page>
  );
}

/** The kind that is not kept any more, and how many values went with it. */
export type Stopped = { readonly title: string; readonly people: number };

function Kinds({ kinds }: { readonly kinds: readonly AttributeKind[] }) {
  const text = useText();
  const [stopped, setStopped] = useState<Stopped | null>(null);
  const news = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // What had the focus is gone with its row.
    if (stopped) news.current?.focus();
  }, [stopped]);
  return (
    <>
      <p ref={news} className={styles.news} role="status" tabIndex={-1}>
        {stopped && (
          <Text id="attributes.stopped" values={{ title: stopped.title, count: stopped.people }} />
        )}
      </p>
      {kinds.length === 0 ? (
        <EmptyState
          title={text('attributes.empty')}
          why={text('attributes.empty.why')}
          action={
            <LinkButton to={importsPath} look="main">
              <Text id="integrations.title" />
            </LinkButton>
          }
        />
      ) : (
        <div className={styles.kinds}>
          <TableFrame label={text('attributes.title')} fold>
            <thead>
              <tr>
                <th scope="col">
                  <Text id="attributes.kind" />
                </th>
                <th scope="col">
                  <Text id="attributes.viewer" />
                </th>
                <th scope="col">
                  <Text id="attributes.people" />
                </th>
                <th scope="col">
                  <span className="visually-hidden">
                    <Text id="attributes.actions" />
                  </span>
                </th>
              </tr>
            </thead>
            <tbody>
              {kinds.map((kind) => (
                <KindRow key={kind.key} kind={kind} onStopped={setStopped} />
              ))}
            </tbody>
          </TableFrame>
        </div>
      )}
    </>
  );
}
