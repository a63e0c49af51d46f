import { useState } from 'react';
import { Text, useText } from '../../../i18n/text.tsx';
import { MinutesAWeek } from '../minutes-a-week.tsx';
import { StepActions, StepLayout } from './first-run-frame.tsx';
import type { StepProps } from './first-run-page.tsx';

export function TimeStep({ profile, onContinue }: StepProps) {
  const text = useText();
  const [minutesAWeek, setMinutesAWeek] = useState(profile.minutesAWeek);
  return (
    <StepLayout
      title={text('people.time.title')}
      lead={<Text id="people.time.lead" />}
      action={
        <StepActions
          onContinue={() =>
            onContinue(minutesAWeek === profile.minutesAWeek ? {} : { minutesAWeek })
          }
          onSkip={() => onContinue()}
        />
      }
    >
      <MinutesAWeek value={minutesAWeek} onChange={setMinutesAWeek} />
    </StepLayout>
  );
}
