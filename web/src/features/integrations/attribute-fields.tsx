import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { Text, useText } from '../../i18n/text.tsx';
import { type Viewer, viewerNames } from '../../ui/person/attribute-list.tsx';
import { FormFault } from '../../ui/state/form-fault.tsx';
import styles from './columns.module.css';
import type { MappingFault } from './mapping-draft.ts';
import {
  type AttributeDraft,
  type PeopleColumnDraft,
  type PeopleDraft,
  withAttribute,
} from './people-draft.ts';
import { Tick } from './tick.tsx';
import type { ChangeDraft } from './use-mapping-form.ts';

type AttributeFieldsProps = {
  readonly column: PeopleColumnDraft;
  readonly faults: readonly MappingFault[];
  readonly onChange: ChangeDraft<PeopleDraft>;
};

const viewers: readonly Viewer[] = ['self', 'manager', 'administrator'];

/** What a column is kept as: its name, why, and who sees it. The person reads all three. */
export function AttributeFields({ column, faults, onChange }: AttributeFieldsProps) {
  const text = useText();
  const { name, attribute, isDelicate } = column;
  const change = (part: Partial<AttributeDraft>): void =>
    onChange((draft) => withAttribute(draft, name, part), { column: name });
  const isWrong = (place: MappingFault['place']): boolean =>
    faults.some((fault) => fault.place === place);
  const other = faults.find(({ place }) => place === 'attribute');
  return (
    <fieldset className={styles.attribute}>
      <legend>
        <Text id="integrations.attribute" values={{ name }} />
      </legend>
      <TextInput
        size="md"
        label={text('integrations.attribute.title')}
        error={isWrong('title') && text('integrations.attribute.title.wrong')}
        maxLength={100}
        autoComplete="off"
        value={attribute.title}
        onChange={({ currentTarget: { value } }) => change({ title: value })}
      />
      <NativeSelect
        size="md"
        label={text('integrations.attribute.viewer')}
        value={attribute.viewer}
        data={viewers.map((viewer) => ({ value: viewer, label: text(viewerNames[viewer]) }))}
        // The values are those above.
        onChange={({ currentTarget: { value } }) => change({ viewer: value as Viewer })}
      />
      <Textarea
        size="md"
        className={styles.purpose ?? ''}
        label={text('integrations.attribute.purpose')}
        description={text('integrations.attribute.purpose.what')}
        error={isWrong('purpose') && text('integrations.attribute.purpose.wrong')}
        maxLength={500}
        rows={2}
        value={attribute.purpose}
        onChange={({ currentTarget: { value } }) => change({ purpose: value })}
      />
      {isDelicate && (
        <Tick
          label={text('integrations.attribute.onPurpose', { name })}
          error={isWrong('delicate') && text('integrations.attribute.onPurpose.wrong')}
          checked={attribute.keptOnPurpose}
          onChange={(keptOnPurpose) => change({ keptOnPurpose })}
        />
      )}
      <FormFault isSystem={false}>{other && <span lang="en">{other.detail}</span>}</FormFault>
    </fieldset>
  );
}
