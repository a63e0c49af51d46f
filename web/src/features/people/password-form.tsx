import { PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { isProblem } from '../../api/problem.ts';
import { useSignIn } from '../../api/session.ts';
import type { Session } from '../../api/wire.ts';
import type { TextKey } from '../../i18n/locales.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { FormFault } from '../../ui/state/form-fault.tsx';
import styles from './sign-in-page.module.css';

type PasswordFormProps = {
  readonly onDone: (session: Session) => void;
  readonly headingHidden?: boolean;
};

export function PasswordForm({ onDone, headingHidden }: PasswordFormProps) {
  const text = useText();
  const { byPassword } = useSignIn();
  const [identifier, setIdentifier] = useState('');
  const [password, setPassword] = useState('');
  const [isTried, setIsTried] = useState(false);
  const identifierField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (byPassword.isPending) return;
    setIsTried(true);
    if (!identifier.trim()) identifierField.current?.focus();
    else if (!password) passwordField.current?.focus();
    else byPassword.mutate({ identifier: identifier.trim(), password }, { onSuccess: onDone });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {!headingHidden && (
        <h2 className={styles.heading}>
          <Text id="people.signIn.title" />
        </h2>
      )}
      <TextInput
        ref={identifierField}
        label={text('people.signIn.identifier')}
        size="md"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        withAsterisk={false}
        error={isTried && !identifier.trim() && text('people.signIn.identifier.empty')}
        value={identifier}
        onChange={(event) => setIdentifier(event.currentTarget.value)}
      />
      <PasswordInput
        ref={passwordField}
        label={text('people.signIn.password')}
        size="md"
        autoComplete="current-password"
        required
        withAsterisk={false}
        error={isTried && !password && text('people.signIn.password.empty')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': text('people.password.show') }}
      />
      <FormFault isSystem={!isOwn(byPassword.error)}>
        {byPassword.isError && <Text id={faultKey(byPassword.error)} />}
      </FormFault>
      <Button type="submit" look="main" size="large" wide busy={byPassword.isPending}>
        <Text id={byPassword.isPending ? 'people.signIn.working' : 'people.signIn.do'} />
      </Button>
      <p className={styles.hint}>
        <Text id="people.signIn.noPassword" />
      </p>
    </form>
  );
}

/** What one can mend oneself. */
function isOwn(error: unknown): boolean {
  return isProblem(error, 'people/wrong-sign-in') || isProblem(error, 'kernel/too-many');
}

function faultKey(error: unknown): TextKey {
  if (isProblem(error, 'people/wrong-sign-in')) return 'people.signIn.wrong';
  if (isProblem(error, 'kernel/too-many')) return 'people.tooMany';
  if (isProblem(error, 'web/offline')) return 'people.offline';
  return 'people.signIn.failed';
}
