import { Textarea, TextInput } from '@mantine/core';
import { useText } from '../../../i18n/text.tsx';

export type RoleWords = { readonly title: string; readonly summary: string };

type RoleFieldsProps = {
  readonly words: RoleWords;
  /** It was sent without a title. */
  readonly isUntitled: boolean;
  readonly onChange: (words: RoleWords) => void;
};

/** What a role is called, and what its people do. */
export function RoleFields({ words, isUntitled, onChange }: RoleFieldsProps) {
  const text = useText();
  return (
    <>
      <TextInput
        label={text('skills.roles.name')}
        size="md"
        value={words.title}
        maxLength={200}
        required
        withAsterisk={false}
        error={isUntitled && text('skills.roles.name.missing')}
        errorProps={{ role: 'alert' }}
        onChange={(event) => onChange({ ...words, title: event.currentTarget.value })}
      />
      <Textarea
        label={text('skills.roles.summary')}
        size="md"
        value={words.summary}
        maxLength={1000}
        rows={3}
        onChange={(event) => onChange({ ...words, summary: event.currentTarget.value })}
      />
    </>
  );
}
