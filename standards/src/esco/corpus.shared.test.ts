// The corpus' rows, written back as ESCO publishes them, come out as the same rows.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { isBlankLine, parseLine, type RowKind, type RowOf } from '../interchange/index.ts';
import { commaSeparated, handOver } from '../tabular/table-sample.ts';
import {
  groupRow,
  HEADS,
  headOf,
  memberRow,
  occupationRow,
  type SampleFile,
  type SampleRows,
  skillRow,
  uri,
} from './release-sample.ts';
import { EscoTranslation } from './translate-esco.ts';

const TAXONOMY = new URL('../../../../shared/data/corpus/taxonomy/', import.meta.url);

it('gives the corpus back after a way through CSV files, but for blanks around names', () => {
  const skills = rowsOf('esco-skill', 'esco-skills.jsonl.gz');
  const groups = rowsOf('esco-group', 'esco-skill-groups.jsonl');
  const relations = rowsOf('esco-relation', 'esco-skill-relations.jsonl');
  const roles = rowsOf('esco-role', 'esco-role-profiles.jsonl.gz');
  const esco = new EscoTranslation({ version: '1.1.1' });
  const rows = publish({ skills, groups, relations, roles });
  for (const file of Object.keys(HEADS) as SampleFile[]) {
    const text = commaSeparated([headOf(file), ...rows[file]]);
    expect(handOver(esco, file, text)).toBe(true);
  }
  const result = esco.finish();
  expect(result.problems).toEqual([]);
  expect(result.skills.map(({ row }) => row)).toEqual(
    skills.map((row) => ({
      ...row,
      label: row.label.trim(),
      alt_labels: namesOf(row.alt_labels),
    })),
  );
  expect(result.groups.map(({ row }) => row)).toEqual(
    groups.map((row) => ({ ...row, label: row.label.trim() })),
  );
  expect(result.relations.map(({ row }) => row)).toEqual(relations);
  expect(result.roles.map(({ row }) => row)).toEqual(
    roles.map((row) => ({
      ...row,
      title: row.title.trim(),
      alternate_titles: namesOf(row.alternate_titles),
    })),
  );
}, 30_000);

type Release = {
  readonly skills: readonly RowOf<'esco-skill'>[];
  readonly groups: readonly RowOf<'esco-group'>[];
  readonly relations: readonly RowOf<'esco-relation'>[];
  readonly roles: readonly RowOf<'esco-role'>[];
};

function publish({ skills, groups, relations, roles }: Release): SampleRows {
  const membersOf = (collection: string) =>
    skills
      .filter((row) => row.collections.includes(collection))
      .map((row) => memberRow(row.skill_id));
  const above = [
    ...groups.map((row) => ['SkillGroup', row.group_id, row.broader] as const),
    ...skills.map((row) => ['KnowledgeSkillCompetence', row.skill_id, row.broader] as const),
  ];
  return {
    'skills_en.csv': skills.map(({ skill_id: id, alt_labels: alt, reuse_level: reuse, ...row }) =>
      skillRow({ ...row, id, alt, reuse }),
    ),
    'skillGroups_en.csv': groups.map(({ group_id: id, ...row }) => groupRow({ ...row, id })),
    'broaderRelationsSkillPillar.csv': above.flatMap(([type, id, broader]) =>
      broader.map((over) => [type, uri(id), 'SkillGroup', uri(over)]),
    ),
    'skillSkillRelations.csv': relations.map((row) => [
      ...[uri(row.from), 'knowledge', row.type, 'knowledge', uri(row.to)],
    ]),
    'occupations_en.csv': roles.map((row) =>
      occupationRow({
        ...{ id: row.role_id, label: row.title, isco: row.isco_group },
        ...{ alt: row.alternate_titles, description: row.description },
      }),
    ),
    'occupationSkillRelations.csv': roles.flatMap((row) =>
      (['essential', 'optional'] as const).flatMap((type) =>
        row[type].map((skill) => [uri(row.role_id), type, 'knowledge', uri(skill)]),
      ),
    ),
    'digitalSkillsCollection_en.csv': membersOf('digital'),
    'digCompSkillsCollection_en.csv': membersOf('digComp'),
    'greenSkillsCollection_en.csv': membersOf('green'),
    'languageSkillsCollection_en.csv': membersOf('language'),
    'researchSkillsCollection_en.csv': membersOf('research'),
    'transversalSkillsCollection_en.csv': membersOf('transversal'),
  };
}

/** 46 skills and two occupations of the corpus keep the blanks that the publisher left around names. */
function namesOf(labels: readonly string[]): readonly string[] {
  return [...new Set(labels.map((label) => label.trim()))];
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
