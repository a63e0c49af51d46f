import { useCallback } from 'react';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { isLocale } from '../../i18n/locales.ts';

/** Switches to the language that a person told us, if we ship it and it is not shown already. */
export function useFollowLocale(): (locale: string) => Promise<void> {
  const { locale: shown, changeLocale } = useLanguage();
  return useCallback(
    async (locale: string) => {
      if (isLocale(locale) && locale !== shown) await changeLocale(locale);
    },
    [shown, changeLocale],
  );
}
