import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Role } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { IconChevronRight, IconPlus } from '../../../ui/icons.tsx';
import { releasesPath, rolePath } from '../../../ui/shell/addresses.ts';
import { Page } from '../../../ui/shell/page.tsx';
import { Awaited } from '../../../ui/state/awaited.tsx';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { RowsSkeleton } from '../../../ui/state/skeletons.tsx';
import { NewRole } from './new-role.tsx';
import styles from './roles-page.module.css';
import { useMayEdit, useRoles } from './use-roles.ts';

/** The organisation's roles: who holds them, what they ask for, and what waits for a decision. */
export function RolesPage() {
  const text = useText();
  const roles = useRoles();
  const mayEdit = useMayEdit();
  const [isMaking, setMaking] = useState(false);
  return (
    <Page
      title={text('skills.roles.title')}
      lead={<Text id="skills.roles.lead" />}
      actions={
        mayEdit && (
          <Button
            look="main"
            icon={<IconPlus size={20} stroke={1.75} aria-hidden="true" />}
            onClick={() => setMaking(true)}
          >
            <Text id="skills.roles.new" />
          </Button>
        )
      }
    >
      <Awaited
        query={roles}
        failure={text('skills.roles.failed')}
        skeleton={<RowsSkeleton rows={5} />}
      >
        {(list) =>
          list.length > 0 ? (
            <ul className={styles.rows}>
              {list.map((role) => (
                <RoleRow key={role.roleId} role={role} />
              ))}
            </ul>
          ) : (
            <EmptyState title={text('skills.roles.none')} why={text('skills.roles.none.why')} />
          )
        }
      </Awaited>
      {mayEdit && (
        <p>
          <Link to={releasesPath} className={styles.releases}>
            <Text id="releases.title" />
          </Link>
        </p>
      )}
      {isMaking && <NewRole onClose={() => setMaking(false)} />}
    </Page>
  );
}

function RoleRow({ role }: { readonly role: Role }) {
  const { roleId, title, summary, holders, targets, proposals } = role;
  return (
    <li className={styles.row}>
      <div>
        <Link to={rolePath} params={{ roleId }} className={styles.name}>
          {title}
        </Link>
        {summary && <p className={styles.summary}>{summary}</p>}
        <p className={styles.facts}>
          <span>
            <Text id="skills.roles.holders" values={{ count: holders }} />
          </span>
          <span>
            <Text id="skills.roles.targets" values={{ count: targets.length }} />
          </span>
          {proposals > 0 && (
            <span className={styles.waiting}>
              <Text id="skills.roles.waiting" values={{ count: proposals }} />
            </span>
          )}
        </p>
      </div>
      <IconChevronRight className={styles.chevron} size={20} stroke={1.75} aria-hidden="true" />
    </li>
  );
}
