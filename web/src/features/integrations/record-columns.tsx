import { TextInput } from '@mantine/core';
import type { Import, TableColumn } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { ColumnsTable } from './columns-table.tsx';
import { CompareColumns } from './compare-columns.tsx';
import { recordFieldNames } from './import-words.ts';
import { withUse } from './mapping-draft.ts';
import { MappingFile } from './mapping-file.tsx';
import { MeasuresOfColumn } from './measures-of-column.tsx';
import {
  isRecordField,
  type PerformanceDraft,
  performanceKind,
  type RecordColumnDraft,
} from './performance-draft.ts';
import { SourceFields } from './source-fields.tsx';
import type { StepName } from './steps.ts';
import { type MappingForm, useMappingForm } from './use-mapping-form.ts';

type ColumnsProps = {
  readonly run: Import;
  readonly columns: readonly TableColumn[];
  readonly onGoTo: (step: StepName | null) => void;
};

/** Of records of work: whose they are, of which day, and what a column says about a skill. */
export function RecordColumns({ run, columns, onGoTo }: ColumnsProps) {
  const text = useText();
  const form = useMappingForm(performanceKind, run, columns);
  const { draft, faults, change } = form;
  const hasDays = draft.columns.some(({ use }) => use === 'observedOn');
  return (
    <>
      <MappingFile form={form} />
      <SourceFields form={form} daysIn={hasDays ? text('integrations.dates.records') : undefined}>
        {!hasDays && <DayOfAll form={form} />}
      </SourceFields>
      <ColumnsTable
        columns={draft.columns}
        fields={recordFieldNames}
        fieldsName="integrations.use.record"
        more={{ use: 'measure', name: 'integrations.use.measure', isForWork: true }}
        onUse={(name, use) =>
          change(
            // The uses are those of the table's options.
            (before) => withUse(before, name, use as RecordColumnDraft['use'], isRecordField),
            { column: name },
          )
        }
        warning={<Text id="integrations.delicate.records" />}
        detailOf={(column) => (
          <MeasuresOfColumn
            column={column}
            faults={faults.filter((fault) => fault.column === column.name)}
            onChange={change}
          />
        )}
      />
      <CompareColumns run={run} form={form} onGoTo={onGoTo} />
    </>
  );
}

/** The day that holds for all rows, where no column says one. */
function DayOfAll({ form }: { readonly form: MappingForm<PerformanceDraft> }) {
  const text = useText();
  const { draft, faults, change } = form;
  return (
    <TextInput
      size="md"
      type="date"
      label={text('integrations.day')}
      description={text('integrations.day.what')}
      error={faults.some(({ place }) => place === 'day') && text('integrations.day.wrong')}
      max={new Date().toISOString().slice(0, 10)}
      value={draft.day}
      onChange={({ currentTarget: { value } }) =>
        change((before) => ({ ...before, day: value }), { place: 'day' })
      }
    />
  );
}
