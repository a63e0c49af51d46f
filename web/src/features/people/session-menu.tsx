import { Menu, useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { startTransition, useEffect, useRef, useState } from 'react';
import { useSession, useSignOut } from '../../api/session.ts';
import type { Session } from '../../api/wire.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { locales, rememberChosenLocale } from '../../i18n/locales.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import {
  IconArrowsExchange,
  IconCheck,
  IconLogout,
  IconMoon,
  IconSun,
  IconSunMoon,
  IconUser,
} from '../../ui/icons.tsx';
import { DemoPeople } from './demo-people.tsx';
import styles from './session-menu.module.css';
import { SessionPerson } from './session-person.tsx';
import { useChangeLocale } from './use-change-locale.ts';
import { useEnter } from './use-enter.ts';

/** Who is signed in, and what they may want at any time: language, light, another person, out. */
export function SessionMenu(props: { readonly isOpened: boolean; readonly takesFocus: boolean }) {
  const { isOpened, takesFocus } = props;
  const text = useText();
  const navigate = useNavigate();
  const { data: session } = useSession();
  const signOut = useSignOut();
  const [switching, setSwitching] = useState(false);
  const target = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    if (takesFocus) target.current?.focus();
    // Opened once the focus is on its button, where it goes back to.
    if (isOpened) setOpened(true);
  }, [isOpened, takesFocus]);
  const person = session?.person;
  if (!person) return null;
  const leave = () => {
    rememberChosenLocale(null);
    signOut.mutate(undefined, { onSuccess: () => void navigate({ to: '/sign-in' }) });
  };
  return (
    <>
      <Menu
        opened={opened}
        // The press shows first; what opens takes a moment to lay out on a slow phone.
        onChange={(next) => startTransition(() => setOpened(next))}
        position="bottom-end"
        width={248}
        offset={6}
        radius="lg"
        shadow="md"
        returnFocus
      >
        <Menu.Target>
          <button ref={target} type="button" className={styles.target}>
            <SessionPerson person={person} />
          </button>
        </Menu.Target>
        <Menu.Dropdown className={styles.dropdown}>
          <Menu.Item
            leftSection={<IconUser size={20} stroke={1.75} aria-hidden="true" />}
            onClick={() => void navigate({ to: '/you' })}
          >
            <Text id="people.menu.you" />
          </Menu.Item>
          {session.demo && (
            <Menu.Item
              leftSection={<IconArrowsExchange size={20} stroke={1.75} aria-hidden="true" />}
              onClick={() => setSwitching(true)}
            >
              <Text id="people.menu.switch" />
            </Menu.Item>
          )}
          <Menu.Divider />
          <LanguageItems />
          <Menu.Divider />
          <SchemeItems />
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconLogout size={20} stroke={1.75} aria-hidden="true" />}
            onClick={leave}
          >
            <Text id="people.menu.signOut" />
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {session.demo && switching && (
        <Dialog
          title={text('people.demo.title')}
          onClose={() => setSwitching(false)}
          returnTo={target}
        >
          <SwitchPerson
            session={session}
            currentId={person.personId}
            onDone={() => setSwitching(false)}
          />
        </Dialog>
      )}
    </>
  );
}

function SwitchPerson(props: { session: Session; currentId: string; onDone: () => void }) {
  const { session, currentId, onDone } = props;
  const navigate = useNavigate();
  const enter = useEnter();
  return (
    <DemoPeople
      people={session.demo?.people ?? []}
      currentId={currentId}
      onDone={(entered) => {
        onDone();
        enter(entered);
        void navigate({ to: '/' });
      }}
    />
  );
}

function LanguageItems() {
  const { locale } = useLanguage();
  const change = useChangeLocale();
  return (
    <>
      <Menu.Label>
        <Text id="people.language" />
      </Menu.Label>
      {(['en', 'de'] as const).map((value) => (
        <Menu.Item
          key={value}
          lang={value}
          role="menuitemradio"
          aria-checked={value === locale}
          leftSection={<Chosen when={value === locale} />}
          onClick={() => void change(value)}
        >
          {locales[value]}
        </Menu.Item>
      ))}
    </>
  );
}

const schemes = [
  { value: 'auto', label: 'people.scheme.auto', icon: IconSunMoon },
  { value: 'light', label: 'people.scheme.light', icon: IconSun },
  { value: 'dark', label: 'people.scheme.dark', icon: IconMoon },
] as const;

function SchemeItems() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>
        <Text id="people.scheme" />
      </Menu.Label>
      {schemes.map(({ value, label, icon: Icon }) => (
        <Menu.Item
          key={value}
          role="menuitemradio"
          aria-checked={value === colorScheme}
          leftSection={<Chosen when={value === colorScheme} />}
          rightSection={<Icon size={18} stroke={1.75} aria-hidden="true" />}
          onClick={() => setColorScheme(value)}
        >
          <Text id={label} />
        </Menu.Item>
      ))}
    </>
  );
}

function Chosen({ when }: { readonly when: boolean }) {
  return (
    <span className={styles.chosen}>
      {when && <IconCheck size={18} stroke={2.25} aria-hidden="true" />}
    </span>
  );
}
