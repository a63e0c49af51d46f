import { useState } from 'react';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { DataUses } from '../data-uses.tsx';
import { KeptAttributes } from '../kept-attributes.tsx';
import { SharingSwitch } from '../sharing-switch.tsx';
import { Section } from '../you/section.tsx';
import { StepLayout } from './first-run-frame.tsx';
import type { StepProps } from './first-run-page.tsx';

export function DataStep({ profile, onContinue }: StepProps) {
  const text = useText();
  const [sharesRanges, setSharesRanges] = useState(profile.sharesRanges);
  return (
    <StepLayout
      title={text('people.data.title')}
      lead={<Text id="people.data.lead" />}
      action={
        <Button
          look="main"
          size="large"
          onClick={() => onContinue({ dataUseSeen: true, sharesRanges })}
        >
          <Text id="people.firstRun.continue" />
        </Button>
      }
      skip={
        <Button look="quiet" size="large" onClick={() => onContinue()}>
          <Text id="people.firstRun.skip" />
        </Button>
      }
    >
      <SharingSwitch shares={sharesRanges} managers={profile.managers} onChange={setSharesRanges} />
      <DataUses />
      <Section id="attributes" title="people.you.attributes" lead="people.you.attributes.lead">
        <KeptAttributes />
      </Section>
    </StepLayout>
  );
}
