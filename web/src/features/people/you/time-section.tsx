import { useState } from 'react';
import type { Profile } from '../../../api/wire.ts';
import { Text } from '../../../i18n/text.tsx';
import { useSettled } from '../../../ui/use-settled.ts';
import { FormatChoice, knownFormats } from '../format-choice.tsx';
import { MinutesAWeek } from '../minutes-a-week.tsx';
import { useChangePreferences } from '../use-profile.ts';
import { Section, savingOf } from './section.tsx';
import styles from './you.module.css';

/** Time a week and formats; each choice is kept as it is made, and the plan follows it once. */
export function TimeSection({ profile }: { readonly profile: Profile }) {
  const preferences = useChangePreferences();
  const [chosen, setChosen] = useState<number | null>(null);
  const keep = useSettled((minutesAWeek: number) => {
    // Kept or put back, from here on what the server has counts, unless another one was chosen.
    const settle = () => setChosen((latest) => (latest === minutesAWeek ? null : latest));
    if (minutesAWeek === profile.minutesAWeek) settle();
    else preferences.mutate({ minutesAWeek }, { onSettled: settle });
  });
  return (
    <Section
      id="time"
      title="people.you.time"
      lead="people.you.time.lead"
      saving={savingOf(preferences)}
    >
      <MinutesAWeek
        value={chosen ?? profile.minutesAWeek}
        onChange={(minutes) => {
          setChosen(minutes);
          keep(minutes);
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
