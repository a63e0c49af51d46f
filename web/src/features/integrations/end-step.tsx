import { Link } from '@tanstack/react-router';
import type { Import, ImportKind } from '../../api/wire.ts';
import type { TextKey } from '../../i18n/locales.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { IconCircleCheck } from '../../ui/icons.tsx';
import { importsPath, releasePath } from '../../ui/shell/addresses.ts';
import { CountsTable, countsOf } from './counts-table.tsx';
import { Failure } from './failure.tsx';
import styles from './import-page.module.css';
import { PeopleReport } from './people-report.tsx';
import { Problems } from './problems.tsx';
import { RecordsReport } from './records-report.tsx';
import { nameOf } from './releases/release-words.ts';
import { Running } from './running.tsx';
import { StepSection } from './step-section.tsx';
import type { StepName } from './steps.ts';

type EndStepProps = {
  readonly run: Import;
  readonly onGoTo: (step: StepName | null) => void;
};

const whatIsIn: Record<ImportKind, TextKey> = {
  content: 'integrations.done.content',
  people: 'integrations.done.people',
  performance: 'integrations.done.records',
};

/** What is being applied, what it came to, and what to do next. */
export function EndStep({ run, onGoTo }: EndStepProps) {
  const text = useText();
  const { kind, state, result, releases } = run;
  if (state === 'applying') {
    return (
      <StepSection title="integrations.applying">
        <Running run={run} />
      </StepSection>
    );
  }
  if (state === 'failed') return <Failure run={run} onGoTo={onGoTo} />;
  const rows = result ? countsOf(result) : [];
  return (
    <StepSection title="integrations.done">
      <p className={styles.done}>
        <IconCircleCheck size={24} stroke={1.75} aria-hidden="true" />
        <span>
          <Text id={whatIsIn[kind]} />
        </span>
      </p>
      {rows.length > 0 && <CountsTable label={text('integrations.done.table')} rows={rows} />}
      {result?.people && <PeopleReport report={result.people} isDone />}
      {result?.performance && <RecordsReport report={result.performance} isDone />}
      <Problems run={run} />
      {releases.length > 0 && (
        <ul className={styles.releases}>
          {releases.map((release) => (
            <li key={release.releaseId}>
              <Link to={releasePath} params={{ releaseId: release.releaseId }}>
                <Text id="releases.done.look" values={{ release: nameOf(text, release) }} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        {kind === 'content' && (
          <LinkButton to="/explore" look="main">
            <Text id="integrations.done.explore" />
          </LinkButton>
        )}
        <LinkButton to={importsPath} look={kind === 'content' ? 'plain' : 'main'}>
          <Text id="integrations.all" />
        </LinkButton>
      </div>
    </StepSection>
  );
}
