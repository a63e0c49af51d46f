import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import type { UnitPage } from '../../api/wire.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { useText } from '../../i18n/text.tsx';
import { Switcher } from '../../ui/switcher/switcher.tsx';
import styles from './language-switch.module.css';

/** The languages that a unit can be read in, kept in the address; nothing to choose if it has one. */
export function LanguageSwitch({ unit }: { readonly unit: UnitPage['unit'] }) {
  const text = useText();
  const intl = useIntl();
  const { locale: mine } = useLanguage();
  const navigate = useNavigate();
  const nameOf = (locale: string): string =>
    intl.formatDisplayName(locale, { type: 'language' }) ?? locale;
  if (unit.locales.length < 2) {
    if (unit.locale === mine) return null;
    return (
      <p className={styles.only}>
        {text('learning.unit.onlyIn', { language: nameOf(unit.locale) })}
      </p>
    );
  }
  return (
    <div className={styles.languages}>
      <Switcher
        label={text('learning.unit.language')}
        value={unit.locale}
        options={unit.locales.map((locale) => ({
          value: locale,
          label: <span lang={locale}>{ownName(locale)}</span>,
        }))}
        onChange={(lang) =>
          void navigate({ to: '.', search: (before) => ({ ...before, lang }), replace: true })
        }
      />
    </div>
  );
}

/** A language by its own name: 'Deutsch', 'العربية'. */
function ownName(locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  } catch {
    return locale;
  }
}
