import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { IntlProvider } from 'react-intl';
import {
  type Catalogue,
  type Locale,
  loadCatalogue,
  regionalLocale,
  storeLocale,
} from './locales.ts';

type Language = {
  readonly locale: Locale;
  /** Loads the other catalogue first and switches then, so that no screen is half translated. */
  readonly changeLocale: (locale: Locale) => Promise<void>;
};

const LanguageContext = createContext<Language | null>(null);

type LanguageProviderProps = {
  readonly initialLocale: Locale;
  readonly initialCatalogue: Catalogue;
  readonly timeZone?: string;
  readonly children: ReactNode;
};

export function LanguageProvider(props: LanguageProviderProps) {
  const { initialLocale, initialCatalogue, timeZone, children } = props;
  const [active, setActive] = useState({ locale: initialLocale, catalogue: initialCatalogue });
  const language = useMemo<Language>(
    () => ({
      locale: active.locale,
      changeLocale: async (locale) => {
        const catalogue = await loadCatalogue(locale);
        storeLocale(locale);
        document.documentElement.lang = locale;
        setActive({ locale, catalogue });
      },
    }),
    [active.locale],
  );
  return (
    <LanguageContext value={language}>
      <IntlProvider
        locale={regionalLocale(active.locale)}
        messages={active.catalogue}
        {...(timeZone ? { timeZone } : {})}
      >
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('useLanguage needs a LanguageProvider above it');
  return language;
}
