import './ui/theme/fonts.css';
import './ui/theme/mantine.css';
import './ui/theme/tokens.css';
import './ui/theme/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.ts';
import { sessionQuery } from './api/session.ts';
import { App } from './app/app.tsx';
import { beginScreen } from './app/screens.ts';
import { loadCatalogue, preferredLocale } from './i18n/locales.ts';

const locale = preferredLocale();
document.documentElement.lang = locale;
// Asked for beside the words, not after them: who is here, and the screen of this address.
void queryClient.prefetchQuery(sessionQuery);
beginScreen(location.pathname);
const catalogue = await loadCatalogue(locale);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App locale={locale} catalogue={catalogue} />
  </StrictMode>,
);
