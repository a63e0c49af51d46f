import { isProblem } from '../../api/problem.ts';
import type { Import } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Awaited } from '../../ui/state/awaited.tsx';
import { FormFault } from '../../ui/state/form-fault.tsx';
import { RowsSkeleton } from '../../ui/state/skeletons.tsx';
import { AnotherFile } from './another-file.tsx';
import { useColumns } from './import-query.ts';
import { PeopleColumns } from './people-columns.tsx';
import { RecordColumns } from './record-columns.tsx';
import { StepSection } from './step-section.tsx';
import type { StepName } from './steps.ts';

type ColumnsStepProps = {
  readonly run: Import;
  readonly onGoTo: (step: StepName | null) => void;
};

/** Says which column of a table is what. */
export function ColumnsStep({ run, onGoTo }: ColumnsStepProps) {
  const text = useText();
  const query = useColumns(run.importId);
  const unreadable = isProblem(query.error, 'integrations/unreadable-table') ? query.error : null;
  const isRecords = run.kind === 'performance';
  const Columns = isRecords ? RecordColumns : PeopleColumns;
  return (
    <StepSection
      title="integrations.columns"
      lead={
        <Text id={isRecords ? 'integrations.columns.records.lead' : 'integrations.columns.lead'} />
      }
    >
      <AnotherFile kind={run.kind} file={run.files[0]?.path ?? ''} />
      {unreadable ? (
        <FormFault isSystem={false}>
          <Text id="integrations.columns.unreadable" /> <span lang="en">{unreadable.message}</span>
        </FormFault>
      ) : (
        <Awaited
          query={query}
          failure={text('integrations.columns.failed')}
          skeleton={<RowsSkeleton rows={8} />}
        >
          {(columns) => <Columns run={run} columns={columns} onGoTo={onGoTo} />}
        </Awaited>
      )}
    </StepSection>
  );
}
