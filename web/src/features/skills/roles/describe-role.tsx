import { type FormEvent, useState } from 'react';
import { isProblem } from '../../../api/problem.ts';
import type { RoleDetail } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { FormFault } from '../../../ui/state/form-fault.tsx';
import { RoleFields } from './role-fields.tsx';
import styles from './role-form.module.css';
import { useDescribeRole } from './use-roles.ts';

type DescribeRoleProps = { readonly role: RoleDetail; readonly onClose: () => void };

/** Changes the title and the description of a role. */
export function DescribeRole({ role, onClose }: DescribeRoleProps) {
  const text = useText();
  const describe = useDescribeRole(role.roleId);
  const [words, setWords] = useState({ title: role.title, summary: role.summary });
  const [isUntitled, setUntitled] = useState(false);
  const isDoubled = isProblem(describe.error, 'skills/doubled-role');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const title = words.title.trim();
    setUntitled(title === '');
    if (title === '' || describe.isPending) return;
    describe.mutate({ title, summary: words.summary.trim() }, { onSuccess: onClose });
  };
  return (
    <Dialog title={text('skills.roles.describe')} onClose={onClose}>
      <form className={styles.form} onSubmit={send} noValidate>
        <RoleFields words={words} isUntitled={isUntitled} onChange={setWords} />
        <FormFault isSystem={!isDoubled}>
          {describe.error &&
            text(isDoubled ? 'skills.roles.doubled' : 'skills.roles.describe.failed')}
        </FormFault>
        <div className={styles.actions}>
          <Button type="submit" look="main" busy={describe.isPending}>
            <Text id="skills.roles.describe.save" />
          </Button>
          <Button look="quiet" onClick={onClose}>
            <Text id="skills.roles.cancel" />
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
