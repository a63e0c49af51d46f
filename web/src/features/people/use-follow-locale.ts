import { useCallback } from 'react';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { chosenLocale, isLocale } from '../../i18n/locales.ts';

/**
 * Switches to the language that a person told us, if we ship it and it is not shown already. One
 * that was chosen here in this session wins.
 */
export function useFollowLocale(): (locale: string) => Promise<void> {
  const { locale: shown, changeLocale } = useLanguage();
  return useCallback(
    async (locale: string) => {
      if (chosenLocale() === null && isLocale(locale) && locale !== shown)
        await changeLocale(locale);
    },
    [shown, changeLocale],
  );
}
