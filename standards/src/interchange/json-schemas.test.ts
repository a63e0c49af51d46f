import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { interchangeJsonSchemas } from './json-schemas.ts';
import { parseLine } from './parse-line.ts';
import { ROW_SCHEMAS, type RowKind } from './row-kinds.ts';

const README = readFileSync(new URL('README.md', import.meta.url), 'utf8');

function isRowKind(text: string): text is RowKind {
  return Object.hasOwn(ROW_SCHEMAS, text);
}

describe('interchangeJsonSchemas', () => {
  it('has one schema for each kind of line, with every field of it', () => {
    const schemas = interchangeJsonSchemas();
    expect(Object.keys(schemas)).toEqual(Object.keys(ROW_SCHEMAS));
    for (const [kind, schema] of Object.entries(ROW_SCHEMAS)) {
      const written = JSON.parse(JSON.stringify(isRowKind(kind) ? schemas[kind] : null));
      expect(Object.keys(written.properties)).toEqual(Object.keys(schema.shape));
    }
  });

  it('asks only for what has to be there', () => {
    expect(interchangeJsonSchemas().body).toMatchObject({
      required: ['unit_id', 'format', 'body'],
    });
    expect(interchangeJsonSchemas().path).toMatchObject({ required: ['path_id', 'title'] });
  });
});

describe('README.md', () => {
  it.each(Object.entries(ROW_SCHEMAS))('describes every field of %s', (kind, schema) => {
    const section = README.split(/^## /m).find((part) => part.startsWith(`\`${kind}\``));
    expect(section).toBeDefined();
    const missing = Object.keys(schema.shape).filter((field) => !section?.includes(`\`${field}\``));
    expect(missing).toEqual([]);
  });

  it('gives only examples that parse, one for each kind', () => {
    const examples = [...README.matchAll(/^```json ([a-z-]+)\n([^`]+)\n```$/gm)];
    const kinds = examples.map(([, kind = '']) => kind);
    expect(new Set(kinds)).toEqual(new Set(Object.keys(ROW_SCHEMAS)));
    for (const [, kind = '', text = ''] of examples) {
      if (!isRowKind(kind)) throw new Error(`No such kind: ${kind}`);
      const line = JSON.stringify(JSON.parse(text));
      const parsed = parseLine(kind, line, { file: 'README.md', line: 1 });
      expect(parsed).toMatchObject({ row: expect.anything(), ignored: [] });
    }
  });
});
