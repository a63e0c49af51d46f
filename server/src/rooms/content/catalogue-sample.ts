import type {
  CatalogueItem,
  CatalogueModule,
  CataloguePath,
  CatalogueUnit,
  ItemText,
  UnitText,
} from './catalogue.ts';

export const sampleModule: CatalogueModule = {
  source: 'acme',
  externalId: 'acme/git',
  isTranslationOnly: false,
  position: 1,
  level: null,
  topics: [],
  variants: [
    { locale: 'en', externalId: 'acme/git', title: 'Git', summary: 'Keep your history.' },
    { locale: 'de', externalId: 'acme-de/git', title: 'Git auf Deutsch', summary: '' },
  ],
};

export const samplePath: CataloguePath = {
  source: 'acme',
  externalId: 'acme/first-year',
  isTranslationOnly: false,
  levels: ['beginner'],
  moduleExternalIds: ['acme/git'],
  variants: [{ locale: 'en', title: 'Your first year', summary: '' }],
};

/** A text of a unit of tests; German when its locale says so. */
export function sampleText(locale: 'en' | 'de', change: Partial<UnitText> = {}): UnitText {
  const isGerman = locale === 'de';
  return {
    locale,
    externalId: isGerman ? 'acme-de/undo' : 'acme/undo',
    source: isGerman ? 'acme-de' : 'acme',
    title: isGerman ? 'Rückgängig machen' : 'Undo a commit',
    summary: isGerman ? 'Was zu tun ist.' : 'What to do.',
    objectives: [],
    licence: 'CC-BY-4.0',
    sourceUrl: null,
    markdown: isGerman
      ? '# Rückgängig\n\nMit Bedacht.\n\n## Wiederherstellen\n\nDateien und Häuser.\n'
      : '# Undo\n\nWith care.\n\n## Restore\n\nFiles of the repository.\n',
    ...change,
  };
}

export function sampleUnit(change: Partial<CatalogueUnit> = {}): CatalogueUnit {
  return {
    source: 'acme',
    externalId: 'acme/undo',
    isTranslationOnly: false,
    moduleExternalId: 'acme/git',
    position: 1,
    kind: 'lesson',
    durationMinutes: 4,
    durationOrigin: 'source',
    level: null,
    topics: ['git'],
    variants: [sampleText('en'), sampleText('de')],
    ...change,
  };
}

export function sampleItemText(locale: 'en' | 'de', change: Partial<ItemText> = {}): ItemText {
  const isGerman = locale === 'de';
  return {
    locale,
    externalId: isGerman ? 'acme-de/undo.q1' : 'acme/undo.q1',
    stem: isGerman ? 'Was holt eine Datei zurück?' : 'What brings a file back?',
    explanation: null,
    modelResponse: null,
    pairs: [],
    options: (isGerman ? ['Zurückholen', 'Senden', 'Holen'] : ['restore', 'push', 'pull']).map(
      (text, index) => ({ text, correct: index === 0, explanation: `Why ${text}` }),
    ),
    ...change,
  };
}

export function sampleItem(change: Partial<CatalogueItem> = {}): CatalogueItem {
  return {
    source: 'acme',
    externalId: 'acme/undo.q1',
    isTranslationOnly: false,
    unitExternalId: 'acme/undo',
    position: 0,
    kind: 'single',
    topic: 'git',
    reference: null,
    licence: 'CC-BY-4.0',
    variants: [sampleItemText('en'), sampleItemText('de')],
    ...change,
  };
}
