import type { ListedPerson } from '../../../api/wire.ts';
import { useText } from '../../../i18n/text.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { GrantSwitches } from './grant-switches.tsx';

/** What a person of the list may look after. */
export function GrantsDialog(props: {
  readonly person: ListedPerson;
  readonly onClose: () => void;
}) {
  const { person, onClose } = props;
  const text = useText();
  return (
    <Dialog title={text('people.grants.title', { name: person.displayName })} onClose={onClose}>
      <GrantSwitches person={person} />
    </Dialog>
  );
}
