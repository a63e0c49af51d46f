// The corpus' rows, written back as O*NET publishes them, come out as the same rows.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  isBlankLine,
  type OnetElementRow,
  type OnetRating,
  type OnetRoleRow,
  parseLine,
  type RowKind,
  type RowOf,
} from '../interchange/index.ts';
import { handOver, tabbed } from '../tabular/table-sample.ts';
import { HEADS, ratingRows, type SampleFile, type SampleRows } from './release-sample.ts';
import { OnetTranslation } from './translate-onet.ts';

const TAXONOMY = new URL('../../../../shared/data/corpus/taxonomy/', import.meta.url);

describe('the corpus', () => {
  it('has the same elements and the same 299 roles after a way through text files', () => {
    const elements = rowsOf('onet-element', 'onet-elements.jsonl');
    const roles = rowsOf('onet-role', 'onet-role-profiles.jsonl.gz');
    expect([elements.length, roles.length]).toEqual([87, 299]);
    const onet = new OnetTranslation();
    hand(onet, publish(elements, roles));
    const result = onet.finish();
    expect(result.problems).toEqual([]);
    expect(result.elements.map(({ row }) => row)).toEqual(elements);
    expect(result.roles.map(({ row }) => row)).toEqual(roles);
  }, 30_000);

  it('has the same 26 roles of an older release', () => {
    const roles = rowsOf('onet-role', 'onet-older-it-role-profiles.jsonl');
    const names = { prefix: 'onet2010', scheme: 'O*NET-SOC 2010 (older release)' };
    const onet = new OnetTranslation(names);
    hand(onet, publish([], roles));
    const result = onet.finish();
    expect(result.problems).toEqual([]);
    expect(result.roles.map(({ row }) => row)).toEqual(roles);
  });
});

function publish(elements: readonly OnetElementRow[], roles: readonly OnetRoleRow[]): SampleRows {
  const of = (rows: (role: OnetRoleRow) => readonly (readonly string[])[]) => roles.flatMap(rows);
  return {
    'Occupation Data.txt': of((role) => [[role.code, role.title, role.description ?? '']]),
    'Skills.txt': of((role) =>
      [...role.skills, ...role.knowledge].flatMap((it) => published(role, it)),
    ),
    'Content Model Reference.txt': elements.map((row) => [row.id, row.name, row.description ?? '']),
    'Level Scale Anchors.txt': elements.flatMap((row) =>
      row.level_anchors.map(({ value, text }) => [row.id, row.name, 'LV', `${value}`, text]),
    ),
    'Scales Reference.txt': [
      ['IM', 'Importance', '1', '5'],
      ['LV', 'Level', '0', '7'],
    ],
    'Job Zones.txt': of((role) =>
      role.job_zone === null ? [] : [[role.code, `${role.job_zone}`, '08/2025', 'Analyst']],
    ),
    'Alternate Titles.txt': of((role) =>
      role.alternate_titles.map((title) => [role.code, title, 'n/a', '08']),
    ),
    'Task Statements.txt': of((role) =>
      role.tasks.map((task) => [role.code, task.id, task.text, task.type ?? 'n/a', '', '', '']),
    ),
    'Technology Skills.txt': of((role) =>
      role.technologies
        .map(({ name, category, hot, in_demand }) => [
          ...[role.code, name, '43230000', category ?? ''],
          ...[hot ? 'Y' : 'N', in_demand ? 'Y' : 'N'],
        ])
        .reverse(),
    ),
    'Related Occupations.txt': of((role) =>
      role.related_roles
        .map((id, at) => [role.code, id.replace(/^.*:/, ''), 'Primary-Short', `${at + 1}`])
        .reverse(),
    ),
  };
}

function published(role: OnetRoleRow, rating: OnetRating): readonly (readonly string[])[] {
  const { id, name, importance, level, low_precision, not_relevant } = rating;
  return ratingRows({
    ...{ code: role.code, id, name, importance, level },
    ...{ suppress: low_precision, notRelevant: not_relevant },
  });
}

function hand(onet: OnetTranslation, rows: SampleRows): void {
  for (const file of Object.keys(HEADS) as SampleFile[]) {
    expect(handOver(onet, file, tabbed([HEADS[file], ...rows[file]]))).toBe(true);
  }
}

function rowsOf<Kind extends RowKind>(kind: Kind, file: string): readonly RowOf<Kind>[] {
  const bytes = readFileSync(new URL(file, TAXONOMY));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line, at) => {
    if (isBlankLine(line)) return [];
    const { row } = parseLine(kind, line, { file, line: at + 1 });
    return row === undefined ? [] : [row];
  });
}
