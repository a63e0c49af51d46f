import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { keys } from '../../api/keys.ts';
import type { Session } from '../../api/wire.ts';
import messages from '../../i18n/en.json';
import { LinkSignIn } from './link-sign-in.tsx';

const nobody: Session = {
  signedIn: false,
  person: null,
  organisation: { name: 'Acme' },
  demo: null,
};
const mira: Session = {
  ...nobody,
  signedIn: true,
  person: {
    personId: '01a2ac6d-b280-76fc-9677-7fe137e377cb',
    displayName: 'Mira',
    locale: 'en',
    isManager: false,
    capabilities: [],
    teams: [],
    firstRunDone: true,
  },
};

function render(session: Session | undefined): string {
  const queries = new QueryClient();
  if (session) queries.setQueryData(keys.session, session);
  return renderToStaticMarkup(
    <QueryClientProvider client={queries}>
      <IntlProvider locale="en" messages={messages}>
        <LinkSignIn link="link_x" onDone={() => {}} />
      </IntlProvider>
    </QueryClientProvider>,
  );
}

describe('a one-time link', () => {
  it('waits for a click when somebody is signed in, and names them', () => {
    const html = render(mira);
    expect(html).toContain('You are signed in as Mira');
    expect(html).toContain(messages['people.link.use']);
  });

  it.each([
    ['nobody is signed in', nobody],
    ['nobody knows yet', undefined],
  ])('asks nothing when %s', (_, session) => {
    const html = render(session);
    expect(html).toContain(messages['people.link.working']);
    expect(html).not.toContain('<button');
  });
});
