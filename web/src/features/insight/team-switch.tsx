import { NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useSession } from '../../api/session.ts';
import { useText } from '../../i18n/text.tsx';

/** From one of one's teams to another; nothing where there is only one. */
export function TeamSwitch({ teamId }: { readonly teamId: string }) {
  const text = useText();
  const navigate = useNavigate();
  const { data: session } = useSession();
  const teams = session?.person?.teams.filter(({ managedByMe }) => managedByMe) ?? [];
  if (teams.length < 2) return null;
  return (
    <NativeSelect
      size="md"
      aria-label={text('insight.switch')}
      value={teamId}
      data={teams.map((team) => ({ value: team.teamId, label: team.name }))}
      onChange={(event) =>
        void navigate({ to: '/team/$teamId', params: { teamId: event.currentTarget.value } })
      }
    />
  );
}
