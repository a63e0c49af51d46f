import { useState } from 'react';
import type { RoleDetail } from '../../../api/wire.ts';
import { Text } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { DescribeRole } from './describe-role.tsx';

export function RoleFacts({ role }: { readonly role: RoleDetail }) {
  return <Text id="skills.roles.holders" values={{ count: role.holders }} />;
}

export function DescribeButton({ role }: { readonly role: RoleDetail }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Text id="skills.roles.describe" />
      </Button>
      {isOpen && <DescribeRole role={role} onClose={() => setOpen(false)} />}
    </>
  );
}
