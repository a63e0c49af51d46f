import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { locales, rememberChosenLocale } from '../../i18n/locales.ts';
import { useText } from '../../i18n/text.tsx';
import { IconButton } from '../../ui/button/button.tsx';
import { IconMoon, IconSun } from '../../ui/icons.tsx';
import { Switcher } from '../../ui/switcher/switcher.tsx';
import styles from './quick-settings.module.css';

const names = [
  {
    value: 'en',
    label: (
      <span lang="en" title={locales.en}>
        EN
      </span>
    ),
  },
  {
    value: 'de',
    label: (
      <span lang="de" title={locales.de}>
        DE
      </span>
    ),
  },
] as const;

/** Language and light, where nobody is signed in yet: kept on this device. */
export function QuickSettings() {
  const text = useText();
  const { locale, changeLocale } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const shown = useComputedColorScheme('light');
  const other = shown === 'dark' ? 'light' : 'dark';
  const Icon = other === 'dark' ? IconMoon : IconSun;
  return (
    <div className={styles.settings}>
      <IconButton
        label={text(other === 'dark' ? 'people.scheme.toDark' : 'people.scheme.toLight')}
        icon={<Icon size={22} stroke={1.75} aria-hidden="true" />}
        onClick={() => setColorScheme(other)}
      />
      <Switcher
        label={text('people.language')}
        value={locale}
        options={names}
        onChange={(value) => {
          rememberChosenLocale(value);
          void changeLocale(value);
        }}
      />
    </div>
  );
}
