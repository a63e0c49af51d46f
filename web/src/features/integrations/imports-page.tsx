import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { ImportSummary } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button, LinkButton } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { IconPlus } from '../../ui/icons.tsx';
import { attributesPath, releasesPath } from '../../ui/shell/addresses.ts';
import { Page } from '../../ui/shell/page.tsx';
import { Awaited } from '../../ui/state/awaited.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { RowsSkeleton } from '../../ui/state/skeletons.tsx';
import { TableFrame } from '../../ui/table/table-frame.tsx';
import { AdministratorsOnly, useIsAdministrator } from './administrators-only.tsx';
import { importsQuery, isRunning } from './import-query.ts';
import { kindNames, originWords, stateNames } from './import-words.ts';
import styles from './imports-page.module.css';
import { NewImport } from './new-import.tsx';

const askEveryMs = 3_000;

/** What was brought in, and what is on its way. */
export function ImportsPage() {
  const text = useText();
  const isAdministrator = useIsAdministrator();
  const query = useQuery({
    ...importsQuery,
    enabled: isAdministrator,
    refetchInterval: ({ state }) => (state.data?.imports.some(isRunning) ? askEveryMs : false),
  });
  const isEmpty = query.data?.imports.length === 0;
  return (
    <AdministratorsOnly error={query.error}>
      <Page
        title={text('integrations.title')}
        lead={text('integrations.lead')}
        width="wide"
        actions={
          query.data &&
          !isEmpty && (
            <>
              <LinkButton to={attributesPath} look="quiet">
                <Text id="attributes.title" />
              </LinkButton>
              <NewImportButton />
            </>
          )
        }
      >
        <Awaited
          query={query}
          failure={text('integrations.list.failed')}
          skeleton={<RowsSkeleton rows={6} />}
        >
          {({ imports }) => (imports.length > 0 ? <ImportList imports={imports} /> : <NoImports />)}
        </Awaited>
        <p>
          <Link to={releasesPath} className={styles.releases}>
            <Text id="releases.title" />
          </Link>
        </p>
      </Page>
    </AdministratorsOnly>
  );
}

function NewImportButton() {
  const text = useText();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={opener}
        look="main"
        icon={<IconPlus size={20} stroke={2} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        <Text id="integrations.new" />
      </Button>
      {open && (
        <Dialog
          title={text('integrations.new.question')}
          onClose={() => setOpen(false)}
          returnTo={opener}
        >
          <NewImport />
        </Dialog>
      )}
    </>
  );
}

function NoImports() {
  const text = useText();
  return (
    <div className={styles.empty}>
      <EmptyState title={text('integrations.empty')} why={text('integrations.empty.why')} />
      <NewImport />
    </div>
  );
}

/** The server lists the latest fifty. */
const mostListed = 50;

function ImportList({ imports }: { readonly imports: readonly ImportSummary[] }) {
  const text = useText();
  return (
    <>
      <TableFrame label={text('integrations.title')} fold>
        <thead>
          <tr>
            <th scope="col">
              <Text id="integrations.list.import" />
            </th>
            <th scope="col">
              <Text id="integrations.list.state" />
            </th>
            <th scope="col">
              <Text id="integrations.list.begun" />
            </th>
            <th scope="col" data-number>
              <Text id="integrations.list.problems" />
            </th>
          </tr>
        </thead>
        <tbody>
          {imports.map((run) => (
            <ImportRow key={run.importId} run={run} />
          ))}
        </tbody>
      </TableFrame>
      {imports.length >= mostListed && (
        <p className={styles.more}>
          <Text id="integrations.list.latest" values={{ count: mostListed }} />
        </p>
      )}
    </>
  );
}

function ImportRow({ run }: { readonly run: ImportSummary }) {
  const text = useText();
  const intl = useIntl();
  const { importId, kind, origin, state, createdAt, problemCount } = run;
  return (
    <tr>
      <th scope="row">
        <Link to="/imports/$importId" params={{ importId }} className={styles.link}>
          <span>
            <Text id={kindNames[kind]} />
          </span>
          <span className={styles.origin}>
            {origin === '' ? text('integrations.list.noFiles') : originWords(text, origin)}
          </span>
        </Link>
      </th>
      <td>
        <span className={styles.state} data-state={state}>
          <Text id={stateNames[state]} />
        </span>
      </td>
      <td className={styles.when}>
        <time dateTime={createdAt}>
          {intl.formatDate(createdAt, { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
      </td>
      <td data-number className={styles.problems} data-none={problemCount === 0 || undefined}>
        <span aria-hidden="true">{text.number(problemCount)}</span>
        <span className="visually-hidden">
          <Text id="integrations.problems.count" values={{ count: problemCount }} />
        </span>
      </td>
    </tr>
  );
}
