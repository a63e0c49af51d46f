// Statements that other systems sent, read where the development data lies beside the checkout.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { agentKey } from './agent-key.ts';
import { validateStatement } from './validate-statement.ts';

const FILE = new URL(
  '../../../../shared/data/corpus/activity/xapi-fun-mooc-video.jsonl.gz',
  import.meta.url,
);

describe('a week of video statements from a real platform', () => {
  const read = (): unknown[] =>
    gunzipSync(readFileSync(FILE))
      .toString('utf8')
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));

  it('conforms, all 2,292 of them, under both versions', () => {
    const statements = read();
    expect(statements).toHaveLength(2292);
    const faults = statements.flatMap((statement) => [
      ...(validateStatement(statement, '1.0').problems ?? []),
      ...(validateStatement(statement, '2.0').problems ?? []),
    ]);
    expect(faults).toEqual([]);
  });

  it('fails for each of them once its verb is gone', () => {
    for (const statement of read()) {
      const broken = { ...(statement as object), verb: undefined };
      expect(validateStatement(JSON.parse(JSON.stringify(broken))).problems?.[0]?.pointer).toBe(
        '/verb',
      );
    }
  });

  it('tells people apart by their account', () => {
    const keys = read().map((statement) => {
      const verdict = validateStatement(statement);
      return verdict.statement === undefined ? null : agentKey(verdict.statement.actor);
    });
    expect(keys.every((key) => key?.startsWith('account:["http://fun-mooc.fr",'))).toBe(true);
    expect(new Set(keys).size).toBeGreaterThan(1);
  });
});
