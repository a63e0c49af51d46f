import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { TextKey } from '../../i18n/locales.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { IconAlertTriangle } from '../../ui/icons.tsx';
import { TableFrame } from '../../ui/table/table-frame.tsx';
import styles from './columns.module.css';
import type { ColumnDraft } from './mapping-draft.ts';

type ColumnsTableProps<Column extends ColumnDraft> = {
  readonly columns: readonly Column[];
  /** What a column can be by itself, in order; of each there is one. */
  readonly fields: Readonly<Record<string, TextKey>>;
  readonly fieldsName: TextKey;
  /** What several columns can be, with more to say of each. */
  readonly more: {
    readonly use: string;
    readonly name: TextKey;
    /** Not offered for a delicate column. */
    readonly isForWork?: boolean;
  };
  readonly onUse: (name: string, use: string) => void;
  /** Why delicate columns are marked. */
  readonly warning: ReactNode;
  /** What more there is to say of a column. */
  readonly detailOf: (column: Column) => ReactNode;
};

/** Each column with examples and what it is; what is not said to be kept is not read. */
export function ColumnsTable<Column extends ColumnDraft>(props: ColumnsTableProps<Column>) {
  const text = useText();
  const { columns, warning } = props;
  const kept = columns.filter(({ use }) => use !== 'dropped').length;
  return (
    <div className={styles.columns}>
      <p role="status" className={styles.kept}>
        <Text id="integrations.columns.kept" values={{ count: kept, all: columns.length }} />
      </p>
      {columns.some(({ isDelicate }) => isDelicate) && (
        <p className={styles.delicateWhy}>
          <IconAlertTriangle size={20} stroke={1.75} aria-hidden="true" />
          <span>{warning}</span>
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
            <ColumnRow key={column.name} {...props} column={column} />
          ))}
        </tbody>
      </TableFrame>
    </div>
  );
}

type ColumnRowProps<Column extends ColumnDraft> = ColumnsTableProps<Column> & {
  readonly column: Column;
};

function ColumnRow<Column extends ColumnDraft>(props: ColumnRowProps<Column>) {
  const text = useText();
  const { column, columns, fields, fieldsName, more, onUse, detailOf } = props;
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
            onChange={({ currentTarget: { value } }) => onUse(name, value)}
          >
            <option value="dropped">{text('integrations.use.dropped')}</option>
            <optgroup label={text(fieldsName)}>
              {Object.entries(fields).map(([field, key]) => {
                const other = columns.find((row) => row.use === field && row.name !== name);
                const label = text(key);
                return (
                  <option key={field} value={field}>
                    {other ? text('integrations.use.taken', { label, name: other.name }) : label}
                  </option>
                );
              })}
            </optgroup>
            {!(isDelicate && more.isForWork) && (
              <optgroup label={text('integrations.use.more')}>
                <option value={more.use}>{text(more.name)}</option>
              </optgroup>
            )}
          </NativeSelect>
        </td>
      </tr>
      {use === more.use && (
        <tr className={styles.attributeRow}>
          <td colSpan={3}>{detailOf(column)}</td>
        </tr>
      )}
    </>
  );
}
