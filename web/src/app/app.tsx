import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { queryClient } from '../api/query-client.ts';
import { LanguageProvider } from '../i18n/language-provider.tsx';
import type { Catalogue, Locale } from '../i18n/locales.ts';
import { UndoProvider } from '../ui/state/undo-toast.tsx';
import { schemeManager, theme } from '../ui/theme/theme.ts';
import { router } from './router.tsx';
import { preloadPlaces } from './screens.ts';

type AppProps = { readonly locale: Locale; readonly catalogue: Catalogue };

export function App({ locale, catalogue }: AppProps) {
  useEffect(preloadPlaces, []);
  return (
    // Variables and classes are static (mantine.css): no <style> element is made at run time.
    <MantineProvider
      theme={theme}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <LanguageProvider initialLocale={locale} initialCatalogue={catalogue}>
        <QueryClientProvider client={queryClient}>
          <UndoProvider>
            <RouterProvider router={router} />
          </UndoProvider>
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}
