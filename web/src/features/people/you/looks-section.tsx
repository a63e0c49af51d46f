import { useMantineColorScheme } from '@mantine/core';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { locales } from '../../../i18n/locales.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { Switcher } from '../../../ui/switcher/switcher.tsx';
import { useChangeLocale } from '../use-change-locale.ts';
import { Section } from './section.tsx';
import styles from './you.module.css';

/** Language, for all devices; light or dark, for this one. */
export function LooksSection() {
  const text = useText();
  const { locale } = useLanguage();
  const changeLocale = useChangeLocale();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Section id="looks" title="people.you.looks">
      <div className={styles.line}>
        <span aria-hidden="true">
          <Text id="people.language" />
        </span>
        <Switcher
          label={text('people.language')}
          value={locale}
          options={(['en', 'de'] as const).map((value) => ({
            value,
            label: <span lang={value}>{locales[value]}</span>,
          }))}
          onChange={(value) => void changeLocale(value)}
        />
      </div>
      <div className={styles.line}>
        <span aria-hidden="true">
          <Text id="people.scheme" />
        </span>
        <Switcher
          label={text('people.scheme')}
          value={colorScheme}
          options={[
            { value: 'auto', label: <Text id="people.scheme.auto" /> },
            { value: 'light', label: <Text id="people.scheme.light" /> },
            { value: 'dark', label: <Text id="people.scheme.dark" /> },
          ]}
          onChange={setColorScheme}
        />
      </div>
    </Section>
  );
}
