import { PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isProblem } from '../../../api/problem.ts';
import type { Profile } from '../../../api/wire.ts';
import type { TextKey } from '../../../i18n/locales.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { FormFault } from '../../../ui/state/form-fault.tsx';
import { useChangePassword } from '../use-profile.ts';
import { Section } from './section.tsx';
import styles from './you.module.css';

const leastLength = 12;

/** Sets a first password or changes it; other devices are signed out by it. */
export function PasswordSection({ profile }: { readonly profile: Profile }) {
  const text = useText();
  const change = useChangePassword();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const tooShort = password.length > 0 && [...password].length < leastLength;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change.isPending || [...password].length < leastLength) return;
    change.mutate(
      { password, ...(profile.hasPassword ? { current } : {}) },
      {
        onSuccess: () => {
          setCurrent('');
          setPassword('');
        },
      },
    );
  };
  const seen = { 'aria-label': text('people.password.show') };
  return (
    <Section
      id="password"
      title={profile.hasPassword ? 'people.password.change' : 'people.password.set'}
      lead="people.password.lead"
    >
      <form className={styles.form} onSubmit={submit}>
        {profile.hasPassword && (
          <PasswordInput
            label={text('people.password.current')}
            description={text('people.password.current.link')}
            size="md"
            autoComplete="current-password"
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
            visibilityToggleButtonProps={seen}
          />
        )}
        <PasswordInput
          label={text('people.password.new')}
          description={text('people.password.hint', { count: leastLength })}
          size="md"
          autoComplete="new-password"
          value={password}
          error={tooShort && text('people.password.short', { count: leastLength })}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={seen}
        />
        <FormFault isSystem={!isOwn(change.error)}>
          {change.isError && <Text id={faultKey(change.error)} />}
        </FormFault>
        <div>
          <Button type="submit" busy={change.isPending} disabled={!password || tooShort}>
            <Text id={profile.hasPassword ? 'people.password.change' : 'people.password.set'} />
          </Button>
          <p role="status" className={styles.done}>
            {change.isSuccess && <Text id="people.password.done" />}
          </p>
        </div>
      </form>
    </Section>
  );
}

/** What one can mend oneself. */
function isOwn(error: unknown): boolean {
  return ['people/weak-password', 'people/wrong-password', 'kernel/too-many'].some((type) =>
    isProblem(error, type),
  );
}

function faultKey(error: unknown): TextKey {
  if (isProblem(error, 'people/weak-password')) return 'people.password.weak';
  if (isProblem(error, 'people/wrong-password')) return 'people.password.wrong';
  if (isProblem(error, 'kernel/too-many')) return 'people.tooMany';
  if (isProblem(error, 'web/offline')) return 'people.offline';
  return 'people.password.failed';
}
