import type { Level, Standing } from '../skill/standing.ts';
import type { MapSkill } from '../skill-map/layout.ts';

const at = (low: number, middle: number, high: number): Standing => ({ low, middle, high });

type Row = readonly [
  skill: string,
  group: string,
  english: string,
  german: string,
  standing: Standing | null,
  target: Level | null,
  evidenceCount: number,
  prerequisites: readonly string[],
];

const rows: readonly Row[] = [
  [
    'shell',
    'Software',
    'Working in the shell',
    'Arbeiten in der Kommandozeile',
    at(2.1, 2.5, 2.9),
    3,
    14,
    [],
  ],
  [
    'git',
    'Software',
    'Version control with Git',
    'Versionsverwaltung mit Git',
    at(1.5, 2.2, 2.8),
    3,
    9,
    ['shell'],
  ],
  [
    'code-review',
    'Software',
    'Code review',
    'Begutachtung von Quelltext',
    at(0.7, 1.6, 2.7),
    3,
    4,
    ['git'],
  ],
  [
    'testing',
    'Software',
    'Automated testing',
    'Automatisiertes Testen',
    at(0.3, 1.5, 3.1),
    4,
    2,
    ['git'],
  ],
  [
    'secure-development',
    'Software',
    'Secure development',
    'Entwicklung sicherer Anwendungen',
    at(1.1, 1.8, 2.3),
    4,
    11,
    ['code-review'],
  ],
  ['javascript', 'Software', 'JavaScript', 'JavaScript', at(3.1, 3.5, 3.9), 4, 23, []],
  ['sql', 'Data', 'Queries with SQL', 'Datenbankabfragen mit SQL', at(2.7, 3.2, 3.7), 3, 17, []],
  [
    'spreadsheets',
    'Data',
    'Tidy spreadsheets',
    'Ordnung in Tabellenkalkulationen',
    at(2.3, 2.9, 3.4),
    2,
    8,
    [],
  ],
  [
    'data-modelling',
    'Data',
    'Data modelling',
    'Datenmodellierung',
    at(0.4, 1.2, 2.4),
    3,
    1,
    ['sql'],
  ],
  [
    'statistics',
    'Data',
    'Statistics for decisions',
    'Statistik für Entscheidungen',
    null,
    2,
    0,
    ['spreadsheets'],
  ],
  [
    'plain-language',
    'Working together',
    'Plain language',
    'Verständlich schreiben',
    at(2.2, 2.6, 2.9),
    3,
    12,
    [],
  ],
  [
    'feedback',
    'Working together',
    'Giving feedback',
    'Rückmeldung geben',
    at(1.3, 2.4, 3.6),
    3,
    3,
    [],
  ],
  [
    'meetings',
    'Working together',
    'Meetings that decide',
    'Besprechungen mit Ergebnis',
    at(1.6, 2.3, 3.0),
    null,
    5,
    ['feedback'],
  ],
  [
    'accessibility',
    'Working together',
    'Accessible design',
    'Barrierefreie Gestaltung',
    at(0.1, 0.6, 1.4),
    2,
    2,
    ['plain-language'],
  ],
  [
    'incident-response',
    'Operations',
    'Incident response',
    'Störungsmanagement im Bereitschaftsdienst',
    at(0.9, 1.9, 3.0),
    3,
    3,
    ['shell'],
  ],
  [
    'postmortems',
    'Operations',
    'Blameless postmortems',
    'Nachbesprechung ohne Schuldzuweisung',
    null,
    2,
    0,
    ['incident-response'],
  ],
  [
    'containers',
    'Operations',
    'Containers',
    'Anwendungen in Containern',
    at(0.5, 1.1, 1.9),
    3,
    4,
    ['shell'],
  ],
  [
    'privacy',
    'Operations',
    'Data protection',
    'Datenschutzgrundverordnung im Alltag',
    at(3.2, 3.6, 4.2),
    3,
    19,
    [],
  ],
];

const groupsInGerman: Record<string, string> = {
  Software: 'Softwareentwicklung',
  Data: 'Daten',
  'Working together': 'Zusammenarbeit',
  Operations: 'Betrieb',
};

/** The first `count` skills of Mira Castellan, a developer; more than 18 repeat under new keys. */
export function mapSkills(count: number, language: 'en' | 'de' = 'en'): MapSkill[] {
  return Array.from({ length: count }, (_skill, index) => {
    const lap = Math.floor(index / rows.length);
    const row = rows[index % rows.length];
    if (!row) throw new Error('no fixture rows');
    const [skill, group, english, german, standing, target, evidenceCount, prerequisites] = row;
    const key = (name: string): string => (lap === 0 ? name : `${name}-${lap}`);
    const range = language === 'de' ? (groupsInGerman[group] ?? group) : group;
    return {
      skill: key(skill),
      name: language === 'de' ? german : english,
      group: lap === 0 ? range : `${range} ${lap + 1}`,
      standing,
      target,
      evidenceCount,
      prerequisites: prerequisites.map(key),
    };
  });
}
