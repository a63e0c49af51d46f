import { useLanguage } from '../../i18n/language-provider.tsx';
import { type Locale, rememberChosenLocale } from '../../i18n/locales.ts';
import { useChangePreferences } from './use-profile.ts';

/** Changes the language on this device at once, and tells the server so that other devices follow. */
export function useChangeLocale(): (locale: Locale) => Promise<void> {
  const { changeLocale } = useLanguage();
  const preferences = useChangePreferences();
  return async (locale) => {
    rememberChosenLocale(locale);
    await changeLocale(locale);
    preferences.mutate({ locale });
  };
}
