import type { Import, TableColumn } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { AttributeFields } from './attribute-fields.tsx';
import { ColumnsTable } from './columns-table.tsx';
import { CompareColumns } from './compare-columns.tsx';
import { fieldNames } from './import-words.ts';
import { withUse } from './mapping-draft.ts';
import { MappingFile } from './mapping-file.tsx';
import { isPersonField, type PeopleColumnDraft, peopleKind } from './people-draft.ts';
import { SourceFields } from './source-fields.tsx';
import type { StepName } from './steps.ts';
import { Tick } from './tick.tsx';
import { useMappingForm } from './use-mapping-form.ts';

type ColumnsProps = {
  readonly run: Import;
  readonly columns: readonly TableColumn[];
  readonly onGoTo: (step: StepName | null) => void;
};

/** Of people: a field each, or an attribute; whether the table names everybody. */
export function PeopleColumns({ run, columns, onGoTo }: ColumnsProps) {
  const text = useText();
  const form = useMappingForm(peopleKind, run, columns);
  const { draft, faults, change } = form;
  return (
    <>
      <MappingFile form={form} />
      <SourceFields form={form} daysIn={text('integrations.dates.what')} />
      <ColumnsTable
        columns={draft.columns}
        fields={fieldNames}
        fieldsName="integrations.use.fields"
        more={{ use: 'attribute', name: 'integrations.use.attribute' }}
        onUse={(name, use) =>
          change(
            // The uses are those of the table's options.
            (before) => withUse(before, name, use as PeopleColumnDraft['use'], isPersonField),
            { column: name },
          )
        }
        warning={<Text id="integrations.delicate.why" />}
        detailOf={(column) => (
          <AttributeFields
            column={column}
            faults={faults.filter((fault) => fault.column === column.name)}
            onChange={change}
          />
        )}
      />
      <CompareColumns run={run} form={form} onGoTo={onGoTo}>
        <Tick
          label={text('integrations.complete')}
          description={text('integrations.complete.what')}
          checked={draft.isComplete}
          onChange={(isComplete) =>
            change((before) => ({ ...before, isComplete }), { place: 'other' })
          }
        />
      </CompareColumns>
    </>
  );
}
