import { Switch } from '@mantine/core';
import type { Profile } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import styles from './sharing-switch.module.css';

type SharingSwitchProps = {
  readonly shares: boolean;
  readonly managers: Profile['managers'];
  readonly onChange: (shares: boolean) => void;
};

/** Whether one's manager sees one's own ranges; off unless the person turns it on. */
export function SharingSwitch({ shares, managers, onChange }: SharingSwitchProps) {
  const text = useText();
  const names = text.list(managers.map(({ displayName }) => displayName));
  return (
    <div className={styles.sharing}>
      <Switch
        size="lg"
        labelPosition="left"
        classNames={{ body: styles.body ?? '', label: styles.label ?? '' }}
        label={names ? text('people.share.with', { names }) : text('people.share.withManager')}
        checked={shares}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <p className={styles.words} role="status">
        <Text id={shares ? 'people.share.on' : 'people.share.off'} />
      </p>
    </div>
  );
}
