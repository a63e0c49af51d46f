import { expect, it } from 'vitest';
import { withSoftHyphens } from './soft-hyphens.ts';

const shown = (name: string): string => withSoftHyphens(name).replaceAll('\u00ad', '|');

it.each([
  ['Arbeiten in der Kommandozeile', 'Arbeiten in der Kom|man|dozeile'],
  ['Versionsverwaltung mit Git', 'Ver|sions|ver|wal|tung mit Git'],
  ['Wirtschaftlichkeit', 'Wirt|schaft|lich|keit'],
  ['Accessible design', 'Acces|sible design'],
  ['Git', 'Git'],
])('breaks %s between syllables', (name, marked) => {
  expect(shown(name)).toBe(marked);
});

it('changes nothing but the marks', () => {
  const name = 'Nachbesprechung ohne Schuldzuweisung, Größenordnungen';
  expect(withSoftHyphens(name).replaceAll('\u00ad', '')).toBe(name);
});
