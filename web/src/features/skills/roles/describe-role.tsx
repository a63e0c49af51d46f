import { Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isProblem } from '../../../api/problem.ts';
import type { RoleDetail } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { FormFault } from '../../../ui/state/form-fault.tsx';
import styles from './role-form.module.css';
import { useDescribeRole } from './use-roles.ts';

type DescribeRoleProps = { readonly role: RoleDetail; readonly onClose: () => void };

/** Changes the title and the description of a role. */
export function DescribeRole({ role, onClose }: DescribeRoleProps) {
  const text = useText();
  const describe = useDescribeRole(role.roleId);
  const [title, setTitle] = useState(role.title);
  const [summary, setSummary] = useState(role.summary);
  const [isUntitled, setUntitled] = useState(false);
  const isDoubled = isProblem(describe.error, 'skills/doubled-role');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const plain = title.trim();
    setUntitled(plain === '');
    if (plain === '' || describe.isPending) return;
    describe.mutate({ title: plain, summary: summary.trim() }, { onSuccess: onClose });
  };
  return (
    <Dialog title={text('skills.roles.describe')} onClose={onClose}>
      <form className={styles.form} onSubmit={send} noValidate>
        <TextInput
          label={text('skills.roles.name')}
          size="md"
          value={title}
          maxLength={200}
          required
          withAsterisk={false}
          error={isUntitled && text('skills.roles.name.missing')}
          errorProps={{ role: 'alert' }}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label={text('skills.roles.summary')}
          size="md"
          value={summary}
          maxLength={1000}
          rows={3}
          onChange={(event) => setSummary(event.currentTarget.value)}
        />
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
