import { NativeSelect } from '@mantine/core';
import { Text, useText } from '../../i18n/text.tsx';
import { IconAlertTriangle } from '../../ui/icons.tsx';
import { TableFrame } from '../../ui/table/table-frame.tsx';
import { AttributeFields } from './attribute-fields.tsx';
import styles from './columns.module.css';
import type { ChangeDraft } from './columns-step.tsx';
import { fieldNames } from './import-words.ts';
import {
  type ColumnDraft,
  type ColumnUse,
  type MappingFault,
  personFields,
  withUse,
} from './mapping-draft.ts';

type ColumnsTableProps = {
  readonly columns: readonly ColumnDraft[];
  readonly faults: readonly MappingFault[];
  readonly onChange: ChangeDraft;
};

/** Each column with examples and what it is; what is not said to be kept is not read. */
export function ColumnsTable({ columns, faults, onChange }: ColumnsTableProps) {
  const text = useText();
  const kept = columns.filter(({ use }) => use !== 'dropped').length;
  return (
    <div className={styles.columns}>
      <p role="status" className={styles.kept}>
        <Text id="integrations.columns.kept" values={{ count: kept, all: columns.length }} />
      </p>
      {columns.some(({ isDelicate }) => isDelicate) && (
        <p className={styles.delicateWhy}>
          <IconAlertTriangle size={20} stroke={1.75} aria-hidden="true" />
          <span>
            <Text id="integrations.delicate.why" />
          </span>
        </p>
      )}
      <TableFrame label={text('integrations.columns.table')} fold>
        <thead>
          <tr>
            <th scope="col">
              <Text id="integrations.columns.column" />
            </th>
            <th scope="col">
              <Text id="integrations.columns.examples" />
            </th>
            <th scope="col">
              <Text id="integrations.columns.use" />
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <ColumnRow
              key={column.name}
              column={column}
              columns={columns}
              faults={faults.filter((fault) => fault.column === column.name)}
              onChange={onChange}
            />
          ))}
        </tbody>
      </TableFrame>
    </div>
  );
}

type ColumnRowProps = ColumnsTableProps & { readonly column: ColumnDraft };

function ColumnRow({ column, columns, faults, onChange }: ColumnRowProps) {
  const text = useText();
  const { name, examples, use, isDelicate } = column;
  return (
    <>
      <tr data-use={use === 'dropped' ? 'dropped' : 'kept'}>
        <th scope="row">
          <span className={styles.column}>{name}</span>
          {isDelicate && (
            <span className={styles.delicate}>
              <IconAlertTriangle size={16} stroke={2} aria-hidden="true" />
              <Text id="integrations.delicate" />
            </span>
          )}
        </th>
        <td className={styles.examples}>{examples.join(' · ')}</td>
        <td className={styles.use}>
          <NativeSelect
            size="md"
            aria-label={text('integrations.columns.useOf', { name })}
            value={use}
            onChange={({ currentTarget: { value } }) =>
              // The values are those of the options below.
              onChange((draft) => withUse(draft, name, value as ColumnUse), { column: name })
            }
          >
            <option value="dropped">{text('integrations.use.dropped')}</option>
            <optgroup label={text('integrations.use.fields')}>
              {personFields.map((field) => {
                const other = columns.find((row) => row.use === field && row.name !== name);
                const label = text(fieldNames[field]);
                return (
                  <option key={field} value={field}>
                    {other ? text('integrations.use.taken', { label, name: other.name }) : label}
                  </option>
                );
              })}
            </optgroup>
            <optgroup label={text('integrations.use.more')}>
              <option value="attribute">{text('integrations.use.attribute')}</option>
            </optgroup>
          </NativeSelect>
        </td>
      </tr>
      {use === 'attribute' && (
        <tr className={styles.attributeRow}>
          <td colSpan={3}>
            <AttributeFields column={column} faults={faults} onChange={onChange} />
          </td>
        </tr>
      )}
    </>
  );
}
