import { NativeSelect, TextInput } from '@mantine/core';
import { useText } from '../../i18n/text.tsx';
import styles from './columns.module.css';
import type { ChangeDraft } from './columns-step.tsx';
import type { Dates, MappingDraft, MappingFault } from './mapping-draft.ts';

type SourceFieldsProps = {
  readonly draft: MappingDraft;
  readonly faults: readonly MappingFault[];
  readonly onChange: ChangeDraft;
};

/** From which system the people are, and how it writes days. */
export function SourceFields({ draft, faults, onChange }: SourceFieldsProps) {
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
          onChange((before) => ({ ...before, source: value }), { place: 'source' })
        }
      />
      <NativeSelect
        size="md"
        label={text('integrations.dates')}
        description={text('integrations.dates.what')}
        value={draft.dates}
        data={[
          { value: 'iso', label: text('integrations.dates.iso') },
          { value: 'dayFirst', label: text('integrations.dates.dayFirst') },
          { value: 'monthFirst', label: text('integrations.dates.monthFirst') },
        ]}
        onChange={({ currentTarget: { value } }) =>
          // The values are those above.
          onChange((before) => ({ ...before, dates: value as Dates }), { place: 'other' })
        }
      />
    </div>
  );
}
