import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { keys } from '../../../api/keys.ts';
import type { ReadTraces } from '../../../api/wire.ts';
import messages from '../../../i18n/en.json';
import { TracesSection } from './traces-section.tsx';

const trace = (id: number, times: number): ReadTraces['traces'][number] => ({
  readTraceId: `01a2ac6d-b280-76fc-9677-${String(id).padStart(12, '0')}`,
  readerName: 'Jonas',
  action: 'team.readRanges',
  purpose: 'teamOverview',
  times,
  readAt: new Date().toISOString(),
});

function render(page: ReadTraces): string {
  const queries = new QueryClient();
  queries.setQueryData(keys.readTraces, { pages: [page], pageParams: [undefined] });
  return renderToStaticMarkup(
    <QueryClientProvider client={queries}>
      <IntlProvider locale="en" messages={messages}>
        <TracesSection />
      </IntlProvider>
    </QueryClientProvider>,
  );
}

describe('the list of looks', () => {
  it('says how often somebody looked on one day', () => {
    const html = render({ traces: [trace(2, 3), trace(1, 1)], next: null });
    expect(html).toContain('>today, 3 times<');
    expect(html).toContain('>today<');
    expect(html).not.toContain('<button');
  });

  it('offers older ones as long as there are any', () => {
    const { readTraceId: next } = trace(1, 1);
    expect(render({ traces: [trace(1, 1)], next })).toContain(messages['people.traces.older']);
    const seven = Array.from({ length: 7 }, (_, id) => trace(id, 1));
    expect(render({ traces: seven, next: null })).toContain('All 7');
  });
});
