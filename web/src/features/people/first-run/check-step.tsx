import { useNavigate } from '@tanstack/react-router';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { IconCheck } from '../../../ui/icons.tsx';
import { checkPath } from '../../../ui/shell/addresses.ts';
import { TrailScene } from '../trail-scene.tsx';
import { useChangePreferences } from '../use-profile.ts';
import styles from './first-run.module.css';
import { StepLayout } from './first-run-frame.tsx';

const facts = ['people.check.most', 'people.check.notLearnt', 'people.check.stop'] as const;

export function CheckStep() {
  const text = useText();
  const navigate = useNavigate();
  const preferences = useChangePreferences();
  const finish = (to: string) =>
    preferences.mutate({ firstRunDone: true }, { onSuccess: () => void navigate({ to }) });
  return (
    <StepLayout
      title={text('people.check.title')}
      lead={<Text id="people.check.lead" />}
      action={
        <Button
          look="main"
          size="large"
          busy={preferences.isPending}
          onClick={() => finish(checkPath)}
        >
          <Text id="people.check.start" />
        </Button>
      }
      skip={
        <Button look="quiet" size="large" onClick={() => finish('/')}>
          <Text id="people.check.later" />
        </Button>
      }
    >
      <div className={styles.banner}>
        <TrailScene />
      </div>
      <ul className={styles.facts}>
        {facts.map((fact) => (
          <li key={fact}>
            <IconCheck size={20} stroke={2.25} aria-hidden="true" />
            <Text id={fact} />
          </li>
        ))}
      </ul>
      {preferences.isError && (
        <p role="alert">
          <Text id="people.check.failed" />
        </p>
      )}
    </StepLayout>
  );
}
