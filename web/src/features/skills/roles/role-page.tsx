import { useParams } from '@tanstack/react-router';
import { isProblem } from '../../../api/problem.ts';
import type { RoleDetail } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { LinkButton } from '../../../ui/button/button.tsx';
import { rolesPath } from '../../../ui/shell/addresses.ts';
import { Page } from '../../../ui/shell/page.tsx';
import { Awaited } from '../../../ui/state/awaited.tsx';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { RowsSkeleton } from '../../../ui/state/skeletons.tsx';
import { draftOf } from './role-draft.ts';
import { RoleEditor } from './role-editor.tsx';
import { MadeFrom, RoleFacts } from './role-head.tsx';
import { TargetList } from './target-list.tsx';
import { useMayEdit, useRole } from './use-roles.ts';

/** What one role asks for; those who look after roles change it here. */
export function RolePage() {
  const text = useText();
  const { roleId } = useParams({ from: '/shell/signed-in/roles/$roleId' });
  const role = useRole(roleId);
  const mayEdit = useMayEdit();
  const { data, error } = role;
  if (!data && isProblem(error) && [400, 404].includes(error.status)) return <NoRole />;
  if (!data) {
    return (
      <Page title={text('skills.roles.one')} width="wide">
        <Awaited
          query={role}
          failure={text('skills.roles.one.failed')}
          skeleton={<RowsSkeleton rows={6} />}
        >
          {() => null}
        </Awaited>
      </Page>
    );
  }
  // Another role is another draft.
  return mayEdit ? <RoleEditor key={roleId} role={data} /> : <RoleReading role={data} />;
}

function NoRole() {
  const text = useText();
  return (
    <Page title={text('skills.roles.missing')} titleHidden>
      <EmptyState
        title={text('skills.roles.missing')}
        why={text('skills.roles.missing.why')}
        action={
          <LinkButton to={rolesPath} look="main">
            <Text id="skills.roles.missing.action" />
          </LinkButton>
        }
      />
    </Page>
  );
}

function RoleReading({ role }: { readonly role: RoleDetail }) {
  const text = useText();
  return (
    <Page title={role.title} lead={role.summary} kicker={<RoleFacts role={role} />}>
      <MadeFrom role={role} />
      {role.targets.length > 0 ? (
        <TargetList role={role} targets={draftOf(role).targets} effect={undefined} />
      ) : (
        <EmptyState
          title={text('skills.roles.noTargets')}
          why={text('skills.roles.noTargets.reader')}
        />
      )}
    </Page>
  );
}
