import { useRef, useState } from 'react';
import type { Import } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { FormFault } from '../../ui/state/form-fault.tsx';
import { CountsTable, countsOf } from './counts-table.tsx';
import { Failure } from './failure.tsx';
import styles from './import-page.module.css';
import { useImportSteps } from './import-query.ts';
import { LeaversDialog } from './leavers-dialog.tsx';
import { PeopleReport } from './people-report.tsx';
import { Problems } from './problems.tsx';
import { RecordsReport } from './records-report.tsx';
import { ComparedReleases } from './releases/compared-releases.tsx';
import { changesIn } from './releases/release-counts.ts';
import { Running } from './running.tsx';
import { StepSection } from './step-section.tsx';
import { isTable, type StepName } from './steps.ts';

type ComparisonStepProps = {
  readonly run: Import;
  readonly onGoTo: (step: StepName | null) => void;
};

/** What applying would come to; nothing is changed yet. */
export function ComparisonStep({ run, onGoTo }: ComparisonStepProps) {
  if (run.state === 'comparing') {
    return (
      <StepSection title="integrations.comparing">
        <Running run={run} />
      </StepSection>
    );
  }
  if (!run.comparison) return <Failure run={run} onGoTo={onGoTo} />;
  return <Compared run={run} onGoTo={onGoTo} />;
}

function Compared({ run, onGoTo }: ComparisonStepProps) {
  const text = useText();
  const { kind, comparison, files, releases } = run;
  const { apply } = useImportSteps(run.importId);
  const [asksLeavers, setAsksLeavers] = useState(false);
  const applyButton = useRef<HTMLButtonElement>(null);
  if (!comparison) return null;
  const rows = countsOf(comparison);
  const leavers = comparison.people?.counts.leavers ?? 0;
  const hasPictures = files.some(({ path }) => path.startsWith('assets/'));
  const changes =
    leavers +
    releases.reduce((sum, release) => sum + changesIn(release), 0) +
    (comparison.people?.counts.managers.changed ?? 0) +
    rows.reduce((sum, { counts }) => sum + counts.new + counts.changed, 0);
  const isNothing = rows.length === 0 && changes === 0 && !hasPictures;
  const lead = isNothing
    ? 'integrations.compared.nothing'
    : changes === 0 && !hasPictures
      ? 'integrations.compared.same'
      : 'integrations.compared.lead';
  const begin = (): void => {
    if (leavers > 0) setAsksLeavers(true);
    else apply.mutate();
  };
  return (
    <StepSection title="integrations.compared" lead={<Text id={lead} />}>
      {rows.length > 0 && <CountsTable label={text('integrations.compared.table')} rows={rows} />}
      {hasPictures && (
        <p className={styles.soft}>
          <Text id="integrations.compared.pictures" />
        </p>
      )}
      <ComparedReleases releases={releases} />
      {comparison.people && <PeopleReport report={comparison.people} isDone={false} />}
      {comparison.performance && <RecordsReport report={comparison.performance} isDone={false} />}
      <Problems run={run} />
      <FormFault isSystem>{apply.isError && <Text id="integrations.apply.failed" />}</FormFault>
      <div className={styles.actions}>
        {!isNothing && (
          <Button
            ref={applyButton}
            look={changes > 0 || hasPictures ? 'main' : 'plain'}
            busy={apply.isPending}
            onClick={begin}
          >
            <Text id="integrations.apply" />
          </Button>
        )}
        {isTable(kind) ? (
          <Button look={isNothing ? 'main' : 'quiet'} onClick={() => onGoTo('columns')}>
            <Text id="integrations.toColumns" />
          </Button>
        ) : (
          <Button look={isNothing ? 'main' : 'quiet'} onClick={() => onGoTo('files')}>
            <Text id="integrations.toFiles" />
          </Button>
        )}
      </div>
      {asksLeavers && (
        <LeaversDialog
          count={leavers}
          returnTo={applyButton}
          onClose={() => setAsksLeavers(false)}
          onConfirm={() => {
            setAsksLeavers(false);
            apply.mutate();
          }}
        />
      )}
    </StepSection>
  );
}
