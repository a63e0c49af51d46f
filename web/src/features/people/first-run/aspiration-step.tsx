import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { Text, useText } from '../../../i18n/text.tsx';
import { CardSkeleton } from '../../../ui/state/skeletons.tsx';
import { ChoiceCards } from '../choice-cards.tsx';
import { RoleTargets } from '../role-targets.tsx';
import { useRoles } from '../use-profile.ts';
import { StepActions, StepLayout } from './first-run-frame.tsx';
import type { StepProps } from './first-run-page.tsx';

const here = 'here';

export function AspirationStep({ profile, onContinue }: StepProps) {
  const text = useText();
  const roles = useRoles();
  const [choice, setChoice] = useState<string>(profile.aspirationRoleId ?? here);
  const [words, setWords] = useState(profile.aspiration);
  const others = (roles.data ?? []).filter(({ roleId }) => roleId !== profile.role?.roleId);
  const save = () => {
    const aspirationRoleId = choice === here ? null : choice;
    onContinue({
      ...(aspirationRoleId === profile.aspirationRoleId ? {} : { aspirationRoleId }),
      ...(words.trim() === profile.aspiration ? {} : { aspiration: words.trim() }),
    });
  };
  return (
    <StepLayout
      title={text('people.aspiration.title')}
      lead={<Text id="people.aspiration.lead" />}
      action={<StepActions onContinue={save} onSkip={() => onContinue()} />}
    >
      {roles.isPending ? (
        <CardSkeleton cards={2} />
      ) : (
        <ChoiceCards
          label={text('people.aspiration.title')}
          value={choice}
          onChange={setChoice}
          choices={[
            {
              value: here,
              title: text('people.aspiration.here'),
              words: text('people.aspiration.here.words'),
            },
            ...others.map((role) => ({
              value: role.roleId,
              title: role.title,
              words: role.summary,
              more: <RoleTargets role={role} />,
            })),
          ]}
        />
      )}
      <Textarea
        label={text('people.aspiration.words')}
        description={text('people.aspiration.words.hint')}
        size="md"
        rows={3}
        maxLength={500}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </StepLayout>
  );
}
