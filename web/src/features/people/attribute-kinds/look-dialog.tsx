import { TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, type RefObject, useState } from 'react';
import type { AttributeKind, FoundValues } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { AttributeOrigin } from '../../../ui/person/attribute-list.tsx';
import { SeenList } from '../../../ui/person/seen-list.tsx';
import { FormFault } from '../../../ui/state/form-fault.tsx';
import styles from './attribute-kinds.module.css';
import { useFindValues } from './use-attribute-kinds.ts';

type LookDialogProps = {
  readonly kind: AttributeKind;
  readonly returnTo: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
};

/** Looks a value up by the name of the person, one press a look: whoever is found sees that somebody looked. */
export function LookDialog({ kind, returnTo, onClose }: LookDialogProps) {
  const text = useText();
  const find = useFindValues(kind.key);
  const [name, setName] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '' && !find.isPending) find.mutate(name.trim());
  };
  return (
    <Dialog
      title={text('attributes.look.open', { title: kind.title })}
      returnTo={returnTo}
      onClose={onClose}
    >
      <p className={styles.words}>
        <Text id="attributes.look.lead" values={{ purpose: kind.purpose }} />
      </p>
      <form className={styles.look} onSubmit={submit}>
        <TextInput
          size="md"
          label={text('attributes.look.name')}
          autoComplete="off"
          maxLength={200}
          value={name}
          onChange={({ currentTarget: { value } }) => setName(value)}
        />
        <Button type="submit" busy={find.isPending} disabled={name.trim() === ''}>
          <Text id="attributes.look" />
        </Button>
      </form>
      <FormFault isSystem>{find.isError && <Text id="attributes.look.failed" />}</FormFault>
      <div role="status" className={styles.found}>
        {find.data && <Found found={find.data} name={find.variables} />}
      </div>
    </Dialog>
  );
}

function Found({ found, name }: { readonly found: FoundValues; readonly name: string }) {
  const { people, isMore } = found;
  if (people.length === 0) return <Text id="attributes.look.none" values={{ name }} />;
  return (
    <>
      <SeenList
        things={people.map(({ personId, displayName, value, since, source }) => ({
          key: personId,
          what: (
            <Text
              id="attributes.one"
              values={{ title: displayName, value, b: (words: ReactNode) => <b>{words}</b> }}
            />
          ),
          why: <AttributeOrigin since={since} source={source} />,
        }))}
      />
      {isMore && (
        <p>
          <Text id="attributes.look.more" />
        </p>
      )}
    </>
  );
}
