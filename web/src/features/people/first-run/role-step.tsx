import { useState } from 'react';
import type { Role } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { ErrorState } from '../../../ui/state/error-state.tsx';
import { CardSkeleton } from '../../../ui/state/skeletons.tsx';
import { ChoiceCards } from '../choice-cards.tsx';
import { RoleTargets } from '../role-targets.tsx';
import { useRoles } from '../use-profile.ts';
import { StepActions, StepLayout } from './first-run-frame.tsx';
import type { StepProps } from './first-run-page.tsx';

export function RoleStep({ profile, onContinue }: StepProps) {
  const text = useText();
  const roles = useRoles();
  const [roleId, setRoleId] = useState(profile.role?.roleId ?? null);
  const changed = roleId !== null && roleId !== profile.role?.roleId;
  return (
    <StepLayout
      title={text('people.role.title')}
      lead={<Text id={profile.role ? 'people.role.lead.known' : 'people.role.lead'} />}
      action={
        <StepActions
          ready={roleId !== null}
          onContinue={() => onContinue(changed ? { roleId } : {})}
          onSkip={() => onContinue()}
        />
      }
    >
      {roles.isPending && <CardSkeleton cards={3} />}
      {roles.isError && (
        <ErrorState
          title={text('people.role.failed')}
          todo={text('people.role.failed.todo')}
          onRetry={() => void roles.refetch()}
          retrying={roles.isFetching}
        />
      )}
      {roles.data?.length === 0 && (
        <p>
          <Text id="people.role.none" />
        </p>
      )}
      {roles.data && roles.data.length > 0 && (
        <ChoiceCards
          label={text('people.role.title')}
          value={roleId}
          onChange={setRoleId}
          choices={ownFirst(roles.data, profile.role?.roleId).map((role) => ({
            value: role.roleId,
            title: role.title,
            words: role.summary,
            more: <RoleTargets role={role} />,
          }))}
        />
      )}
    </StepLayout>
  );
}

function ownFirst(roles: readonly Role[], roleId: string | undefined): Role[] {
  return roles.toSorted((a, b) => Number(b.roleId === roleId) - Number(a.roleId === roleId));
}
