import type { PreviewReader } from '../../../api/wire.ts';

export type PreviewWindow = 'phone' | 'desk';

/** As whom and in which window a unit is looked at; what is left out is the first of each. */
export type PreviewSearch = {
  readonly reader?: 'half';
  readonly window?: 'desk';
};

export function previewSearch(search: Readonly<Record<string, unknown>>): PreviewSearch {
  return {
    ...(search.reader === 'half' && { reader: 'half' }),
    ...(search.window === 'desk' && { window: 'desk' }),
  };
}

export type PreviewedSearch = { readonly reader: PreviewReader; readonly lang?: string };

export function previewedSearch(search: Readonly<Record<string, unknown>>): PreviewedSearch {
  return {
    reader: search.reader === 'half' ? 'half' : 'novice',
    ...(typeof search.lang === 'string' && search.lang !== '' && { lang: search.lang }),
  };
}
