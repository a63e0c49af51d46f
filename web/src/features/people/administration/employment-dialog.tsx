import { useState } from 'react';
import { isProblem } from '../../../api/problem.ts';
import type { Account } from '../../../api/wire.ts';
import type { TextKey } from '../../../i18n/locales.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { FormFault } from '../../../ui/state/form-fault.tsx';
import { useEmployment } from './account-query.ts';
import styles from './administration.module.css';

type Deed = 'leave' | 'return';
const words = {
  leave: {
    question: 'people.leave.question',
    effects: ['people.leave.out', 'people.leave.places', 'people.leave.keeps', 'people.leave.back'],
    confirm: 'people.leave.confirm',
  },
  return: {
    question: 'people.return.question',
    effects: [
      'people.return.in',
      'people.return.places',
      'people.return.grants',
      'people.return.file',
    ],
    confirm: 'people.return.confirm',
  },
} as const satisfies Readonly<
  Record<
    Deed,
    {
      readonly question: TextKey;
      readonly effects: readonly TextKey[];
      readonly confirm: TextKey;
    }
  >
>;

/** Says what happens before somebody is recorded as gone, or as here again. */
export function EmploymentDialog(props: {
  readonly account: Account;
  readonly onClose: () => void;
}) {
  const { account, onClose } = props;
  const text = useText();
  // As it was when the dialog opened: the page is fresh a moment before it closes.
  const [deed] = useState<Deed>(account.status === 'active' ? 'leave' : 'return');
  const { question, effects, confirm } = words[deed];
  const change = useEmployment(account.personId);
  return (
    <Dialog title={text(question, { name: account.displayName })} onClose={onClose}>
      <ul className={styles.effects}>
        {effects.map((effect) => (
          <li key={effect}>
            <Text id={effect} />
          </li>
        ))}
      </ul>
      <FormFault isSystem={!isProblem(change.error) || change.error.status >= 500}>
        {change.error && <Text id={faultText(change.error)} />}
      </FormFault>
      <div className={styles.actions}>
        <Button
          look="main"
          busy={change.isPending}
          onClick={() => void change.mutateAsync(deed).then(onClose, () => {})}
        >
          <Text id={confirm} />
        </Button>
        <Button look="quiet" onClick={onClose}>
          <Text id="people.employment.cancel" />
        </Button>
      </div>
    </Dialog>
  );
}

function faultText(error: Error): TextKey {
  if (!isProblem(error) || error.status !== 409) return 'people.grants.failed';
  return error.type.endsWith('/last-administrator')
    ? 'people.grants.last'
    : 'people.employment.already';
}
