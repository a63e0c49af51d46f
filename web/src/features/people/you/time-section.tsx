import { useState } from 'react';
import type { Profile } from '../../../api/wire.ts';
import { Text } from '../../../i18n/text.tsx';
import { FormatChoice, knownFormats } from '../format-choice.tsx';
import { MinutesAWeek } from '../minutes-a-week.tsx';
import { useChangePreferences } from '../use-profile.ts';
import { Section, savingOf } from './section.tsx';
import styles from './you.module.css';

/** Time a week and formats; each choice is kept as it is made. */
export function TimeSection({ profile }: { readonly profile: Profile }) {
  const preferences = useChangePreferences();
  const [minutesAWeek, setMinutesAWeek] = useState(profile.minutesAWeek);
  return (
    <Section
      id="time"
      title="people.you.time"
      lead="people.you.time.lead"
      saving={savingOf(preferences)}
    >
      <MinutesAWeek
        value={minutesAWeek}
        onChange={(minutes) => {
          setMinutesAWeek(minutes);
          if (minutes !== minutesAWeek) preferences.mutate({ minutesAWeek: minutes });
        }}
      />
      <div>
        <p className={styles.label} aria-hidden="true">
          <Text id="people.formats.title" />
        </p>
        <FormatChoice
          value={knownFormats(profile.formats)}
          onChange={(formats) => preferences.mutate({ formats })}
        />
      </div>
    </Section>
  );
}
