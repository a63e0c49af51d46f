import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/text.tsx';
import styles from './columns.module.css';
import type { Dates, MappingDraft } from './mapping-draft.ts';
import type { MappingForm } from './use-mapping-form.ts';

type SourceFieldsProps<Draft extends MappingDraft> = {
  readonly form: MappingForm<Draft>;
  /** In which columns days are; undefined where there are none. */
  readonly daysIn: string | undefined;
  readonly children?: ReactNode;
};

/** From which system the people are, and how it writes days. */
export function SourceFields<Draft extends MappingDraft>(props: SourceFieldsProps<Draft>) {
  const { form, daysIn, children } = props;
  const { draft, faults, change } = form;
  const text = useText();
  const isWrong = faults.some(({ place }) => place === 'source');
  return (
    <div className={styles.fields}>
      <TextInput
        size="md"
        label={text('integrations.source')}
        description={text('integrations.source.what')}
        error={isWrong && text('integrations.source.wrong')}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        value={draft.source}
        onChange={({ currentTarget: { value } }) =>
          change((before) => ({ ...before, source: value }), { place: 'source' })
        }
      />
      {daysIn !== undefined && (
        <NativeSelect
          size="md"
          label={text('integrations.dates')}
          description={daysIn}
          value={draft.dates}
          data={[
            { value: 'iso', label: text('integrations.dates.iso') },
            { value: 'dayFirst', label: text('integrations.dates.dayFirst') },
            { value: 'monthFirst', label: text('integrations.dates.monthFirst') },
          ]}
          onChange={({ currentTarget: { value } }) =>
            // The values are those above.
            change((before) => ({ ...before, dates: value as Dates }), { place: 'other' })
          }
        />
      )}
      {children}
    </div>
  );
}
