import { useState } from 'react';
import { isProblem } from '../../api/problem.ts';
import type { Import, PeopleColumn } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Awaited } from '../../ui/state/awaited.tsx';
import { FormFault } from '../../ui/state/form-fault.tsx';
import { RowsSkeleton } from '../../ui/state/skeletons.tsx';
import { AnotherFile } from './another-file.tsx';
import { ColumnsTable } from './columns-table.tsx';
import { CompareColumns } from './compare-columns.tsx';
import { useColumns } from './import-query.ts';
import { asMapping, draftOf, type MappingDraft, type MappingFault } from './mapping-draft.ts';
import { MappingFile } from './mapping-file.tsx';
import { SourceFields } from './source-fields.tsx';
import { StepSection } from './step-section.tsx';
import type { StepName } from './steps.ts';

type ColumnsStepProps = {
  readonly run: Import;
  readonly onGoTo: (step: StepName | null) => void;
};

/** Says which column of a table of people is what. */
export function ColumnsStep({ run, onGoTo }: ColumnsStepProps) {
  const text = useText();
  const query = useColumns(run.importId);
  const unreadable = isProblem(query.error, 'integrations/unreadable-table') ? query.error : null;
  return (
    <StepSection title="integrations.columns" lead={<Text id="integrations.columns.lead" />}>
      <AnotherFile file={run.files[0]?.path ?? ''} />
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

/** Changes the draft, at a place of it whose faults are then looked at anew. */
export type ChangeDraft = (
  change: (draft: MappingDraft) => MappingDraft,
  place: { readonly column: string } | { readonly place: MappingFault['place'] },
) => void;

function Columns({
  run,
  columns,
  onGoTo,
}: ColumnsStepProps & { readonly columns: readonly PeopleColumn[] }) {
  const [draft, setDraft] = useState(() =>
    draftOf(columns, asMapping(run.mapping), run.isComplete),
  );
  const [faults, setFaults] = useState<readonly MappingFault[]>([]);
  const change: ChangeDraft = (changeDraft, at) => {
    setDraft(changeDraft);
    setFaults((before) =>
      before.filter((fault) =>
        'column' in at
          ? fault.column !== at.column && fault.place !== 'externalId'
          : fault.place !== at.place,
      ),
    );
  };
  return (
    <>
      <MappingFile
        draft={draft}
        onLoad={(loaded) => {
          setDraft(loaded);
          setFaults([]);
        }}
      />
      <SourceFields draft={draft} faults={faults} onChange={change} />
      <ColumnsTable columns={draft.columns} faults={faults} onChange={change} />
      <CompareColumns
        run={run}
        draft={draft}
        faults={faults}
        onChange={change}
        onFaults={setFaults}
        onGoTo={onGoTo}
      />
    </>
  );
}
