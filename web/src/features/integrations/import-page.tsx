import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { keys } from '../../api/keys.ts';
import { isProblem } from '../../api/problem.ts';
import type { Import } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button, LinkButton } from '../../ui/button/button.tsx';
import { importsPath } from '../../ui/shell/addresses.ts';
import { Page } from '../../ui/shell/page.tsx';
import { Awaited } from '../../ui/state/awaited.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { CardSkeleton } from '../../ui/state/skeletons.tsx';
import { AdministratorsOnly } from './administrators-only.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { ComparisonStep } from './comparison-step.tsx';
import { DiscardDialog } from './discard-dialog.tsx';
import { EndStep } from './end-step.tsx';
import { FilesStep } from './files-step.tsx';
import styles from './import-page.module.css';
import { isRunning, useImport } from './import-query.ts';
import { ImportTrail } from './import-trail.tsx';
import { kindNames } from './import-words.ts';
import { type StepName, stepOf } from './steps.ts';
import { useImportNews } from './use-import-news.ts';
import { useStepFocus } from './use-step-focus.ts';
import { useUpload } from './use-upload.ts';

/** One import: its files, what its columns say, what would change, what it came to. */
export function ImportPage() {
  return (
    <AdministratorsOnly>
      <OneImport />
    </AdministratorsOnly>
  );
}

function OneImport() {
  const text = useText();
  const { importId } = useParams({ from: '/shell/signed-in/imports/$importId' });
  const query = useImport(importId);
  const gone = isProblem(query.error) && [400, 404].includes(query.error.status);
  if (gone) return <NoImport />;
  return (
    <AdministratorsOnly error={query.error}>
      {query.data ? (
        <Run key={importId} run={query.data} isUnreachable={query.error !== null} />
      ) : (
        <Page title={text('integrations.one')}>
          <Awaited
            query={query}
            failure={text('integrations.one.failed')}
            skeleton={<CardSkeleton cards={2} />}
          >
            {() => null}
          </Awaited>
        </Page>
      )}
    </AdministratorsOnly>
  );
}

/** Discarded, here or elsewhere, or never there. */
function NoImport() {
  const text = useText();
  return (
    <Page title={text('integrations.gone')} titleHidden>
      <EmptyState
        title={text('integrations.gone')}
        why={text('integrations.gone.why')}
        action={
          <LinkButton to={importsPath} look="main">
            <Text id="integrations.all" />
          </LinkButton>
        }
      />
    </Page>
  );
}

type RunProps = { readonly run: Import; readonly isUnreachable: boolean };

function Run({ run, isUnreachable }: RunProps) {
  const text = useText();
  const upload = useUpload(run.importId);
  // Where one went back to, as long as nothing new is compared.
  const [back, setBack] = useState<StepName | null>(null);
  const runs = isRunning(run);
  useFreshWhenDone(run);
  useEffect(() => {
    if (runs) setBack(null);
  }, [runs]);
  const step = runs ? stepOf(run, upload) : (back ?? stepOf(run, upload));
  const content = useStepFocus(`${step} ${run.state}`);
  const news = useImportNews(run, upload.state);
  return (
    <Page
      title={text(kindNames[run.kind])}
      width="wide"
      kicker={
        <Link to={importsPath} className={styles.back}>
          <Text id="integrations.all" />
        </Link>
      }
      actions={!runs && <Discard run={run} />}
    >
      <ImportTrail kind={run.kind} step={step} isDone={run.state === 'done'} />
      <p className="visually-hidden" role="status">
        {news}
      </p>
      {isUnreachable && runs && (
        <p className={styles.note}>
          <Text id="integrations.unreachable" />
        </p>
      )}
      <div ref={content} className={styles.step}>
        {step === 'files' && <FilesStep run={run} upload={upload} onGoTo={setBack} />}
        {step === 'columns' && <ColumnsStep run={run} onGoTo={setBack} />}
        {step === 'comparison' && <ComparisonStep run={run} onGoTo={setBack} />}
        {step === 'end' && <EndStep run={run} onGoTo={setBack} />}
      </div>
    </Page>
  );
}

/** What it brought shows at other places of the app too. */
function useFreshWhenDone({ state }: Import): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (state !== 'done') return;
    for (const queryKey of [keys.units, keys.roles, keys.releases, keys.mine])
      void queries.invalidateQueries({ queryKey });
    void queries.invalidateQueries({ queryKey: keys.imports, exact: true });
  }, [queries, state]);
}

function Discard({ run }: { readonly run: Import }) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button ref={opener} look="quiet" onClick={() => setOpen(true)}>
        <Text id={run.state === 'done' ? 'integrations.discard.done' : 'integrations.discard'} />
      </Button>
      {open && <DiscardDialog run={run} returnTo={opener} onClose={() => setOpen(false)} />}
    </>
  );
}
