import { useState } from 'react';
import { Text, useText } from '../../../i18n/text.tsx';
import { FormatChoice, knownFormats } from '../format-choice.tsx';
import { StepActions, StepLayout } from './first-run-frame.tsx';
import type { StepProps } from './first-run-page.tsx';

export function FormatsStep({ profile, onContinue }: StepProps) {
  const text = useText();
  const [formats, setFormats] = useState(knownFormats(profile.formats));
  return (
    <StepLayout
      title={text('people.formats.title')}
      lead={<Text id="people.formats.lead" />}
      action={
        <StepActions onContinue={() => onContinue({ formats })} onSkip={() => onContinue()} />
      }
    >
      <FormatChoice value={formats} onChange={setFormats} />
    </StepLayout>
  );
}
