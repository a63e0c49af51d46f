import type { Profile } from '../../../api/wire.ts';
import { Text } from '../../../i18n/text.tsx';
import { LinkButton } from '../../../ui/button/button.tsx';
import { personPath } from '../../../ui/shell/addresses.ts';
import { DataUses } from '../data-uses.tsx';
import { SharingSwitch } from '../sharing-switch.tsx';
import { useChangePreferences } from '../use-profile.ts';
import { Section, savingOf } from './section.tsx';
import { ShownSkills } from './shown-skills.tsx';

export function DataSection({ profile }: { readonly profile: Profile }) {
  const preferences = useChangePreferences();
  return (
    <Section
      id="data"
      title="people.you.data"
      lead="people.you.data.lead"
      saving={savingOf(preferences)}
    >
      <SharingSwitch
        shares={profile.sharesRanges}
        managers={profile.managers}
        onChange={(sharesRanges) => preferences.mutate({ sharesRanges })}
      />
      <div>
        <LinkButton to={personPath} params={{ personId: profile.personId }}>
          <Text id="people.you.asSeen" />
        </LinkButton>
      </div>
      <DataUses shownSkills={<ShownSkills />} />
    </Section>
  );
}
