import { useState } from 'react';
import type { RoleDetail } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { releaseName } from '../../../ui/skill/release-name.ts';
import { DescribeRole } from './describe-role.tsx';
import { sourceNames } from './origin-words.ts';
import styles from './role-page.module.css';

export function RoleFacts({ role }: { readonly role: RoleDetail }) {
  return <Text id="skills.roles.holders" values={{ count: role.holders }} />;
}

/** Where the role comes from, and whether that is there still. */
export function MadeFrom({ role }: { readonly role: RoleDetail }) {
  const text = useText();
  const { madeFrom } = role;
  if (!madeFrom) return null;
  const { source, title, withdrawnIn } = madeFrom;
  const named = { title, source: text(sourceNames[source]) };
  return (
    <p className={styles.origin}>
      {withdrawnIn && source !== 'organisation'
        ? text('skills.roles.madeFrom.withdrawn', {
            ...named,
            release: releaseName(text, source, withdrawnIn),
          })
        : text('skills.roles.madeFrom', named)}
    </p>
  );
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
