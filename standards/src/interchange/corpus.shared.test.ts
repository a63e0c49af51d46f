// The whole development corpus, read where it lies beside the checkout; nothing of it is kept.
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { alignSegments } from './align-segments.ts';
import { canonicalJson } from './content-hash.ts';
import { isBlankLine } from './line-guards.ts';
import { canonicalModuleId, canonicalQuestionId, canonicalUnitId } from './locale-variants.ts';
import { assignOptionIds, haveSameKey } from './option-ids.ts';
import { type LineProblem, parseLine } from './parse-line.ts';
import { findQuestionFlaws } from './question-row.ts';
import { kindOfFile, type RowKind, type RowOf } from './row-kinds.ts';
import { splitSegments } from './segments.ts';

const CORPUS = new URL('../../../../shared/data/corpus/', import.meta.url);

describe('the corpus', () => {
  it('parses without a single problem or ignored field, and reads back as itself', () => {
    const problems: LineProblem[] = [];
    const ignored = new Set<string>();
    const counts: Partial<Record<RowKind, number>> = {};
    for (const { kind, text, file, line } of everyLine()) {
      const parsed = parseLine(kind, text, { file, line });
      if (parsed.problem !== undefined) {
        problems.push(parsed.problem);
        continue;
      }
      counts[kind] = (counts[kind] ?? 0) + 1;
      for (const name of parsed.ignored) ignored.add(`${kind}.${name}`);
      const again = parseLine(kind, JSON.stringify(parsed.row), { file, line });
      expect(again.row && canonicalJson(again.row)).toBe(canonicalJson(parsed.row));
    }
    expect(problems).toEqual([]);
    expect([...ignored]).toEqual([]);
    expect(counts).toEqual({
      module: 244,
      unit: 2135,
      body: 2089,
      question: 2403,
      path: 13,
      'onet-element': 87,
      'onet-role': 325,
      'esco-role': 156,
      'esco-skill': 4058,
      'esco-group': 472,
      'esco-relation': 1284,
    });
  }, 30_000);

  it('has one question that cannot be asked: its signs were lost', () => {
    const flawed = rowsOf('question').filter((row) => findQuestionFlaws(row).length > 0);
    expect(flawed.map((row) => row.question_id)).toEqual(['fcc-dev-quiz/regex.q012']);
  });

  it('has German variants of 126 units, 18 modules and 71 questions, two of them other questions', () => {
    const unitIds = new Set(rowsOf('unit').map((row) => row.unit_id));
    const variants = rowsOf('unit').filter((row) => canonicalUnitId(row) !== row.unit_id);
    expect(variants).toHaveLength(140);
    expect(variants.filter((row) => unitIds.has(canonicalUnitId(row)))).toHaveLength(126);

    const moduleIds = new Set(rowsOf('module').map((row) => row.module_id));
    const modules = rowsOf('module').filter((row) => canonicalModuleId(row) !== row.module_id);
    expect(modules.filter((row) => moduleIds.has(canonicalModuleId(row)))).toHaveLength(18);

    const questions = new Map(rowsOf('question').map((row) => [row.question_id, row]));
    const pairs = [...questions.values()].flatMap((row) => {
      const original = questions.get(canonicalQuestionId(row));
      return original === undefined || original === row ? [] : [{ row, original }];
    });
    expect(pairs).toHaveLength(71);
    expect(
      pairs.filter(({ row, original }) => !haveSameKey(row.options, original.options)),
    ).toHaveLength(2);
  });

  it('gives all options of every question different ids, none of them used by another question', () => {
    const seen = new Set<string>();
    let count = 0;
    for (const row of rowsOf('question')) {
      for (const id of assignOptionIds({ questionId: row.question_id, options: row.options })) {
        seen.add(id);
        count += 1;
      }
    }
    expect(count).toBe(8583);
    expect(seen.size).toBe(count);
  });

  it('cuts every body into segments that put together are the body', () => {
    for (const row of rowsOf('body')) {
      const segments = splitSegments(row.body);
      expect(segments.map((segment) => segment.markdown).join('')).toBe(row.body);
      expect(new Set(segments.map((segment) => segment.key)).size).toBe(segments.length);
    }
  });

  it('carries the keys of nearly all segments over to German', () => {
    const bodies = new Map(rowsOf('body').map((row) => [row.unit_id, row.body]));
    let whole = 0;
    let units = 0;
    for (const row of rowsOf('unit')) {
      const known = splitSegments(bodies.get(canonicalUnitId(row)) ?? '');
      const fresh = splitSegments(bodies.get(row.unit_id) ?? '');
      if (canonicalUnitId(row) === row.unit_id || known.length === 0 || fresh.length === 0)
        continue;
      units += 1;
      const keys = alignSegments(known, fresh).map((segment) => segment.key);
      if (keys.join() === known.map((segment) => segment.key).join()) whole += 1;
    }
    expect({ units, whole }).toEqual({ units: 122, whole: 119 });
  });
});

type Line = { kind: RowKind; text: string; file: string; line: number };

function* everyLine(only?: RowKind): Generator<Line> {
  for (const folder of ['content', 'bodies', 'questions', 'taxonomy']) {
    for (const name of readdirSync(new URL(`${folder}/`, CORPUS)).sort()) {
      const file = `${folder}/${name}`;
      const kind = kindOfFile(file);
      if (kind === null || (only !== undefined && kind !== only)) continue;
      const bytes = readFileSync(new URL(file, CORPUS));
      const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
      for (const [index, line] of text.split('\n').entries()) {
        if (!isBlankLine(line)) yield { kind, text: line, file, line: index + 1 };
      }
    }
  }
}

function rowsOf<Kind extends RowKind>(kind: Kind): RowOf<Kind>[] {
  return [...everyLine(kind)].flatMap(({ text, file, line }) => {
    const { row } = parseLine(kind, text, { file, line });
    return row === undefined ? [] : [row];
  });
}
