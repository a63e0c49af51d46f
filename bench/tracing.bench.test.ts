import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededRandom } from '#engine';
import { bench } from './tracing.bench.ts';

const FIGURES = ['auc', 'accuracy', 'logLoss', 'ece', 'events', 'microsPerEvent', 'fitSeconds'];

let folder = '';
let file = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-tracing-'));
  file = join(folder, 'responses.csv');
  const random = seededRandom('tracing bench');
  const lines = Array.from({ length: 90 }, (_, learner) => {
    const chance = random();
    return Array.from({ length: 10 }, (_, turn) => {
      const correct = random() < chance ? 1 : 0;
      return `${learner < 60 ? 'train' : 'test'},${learner},-1,${turn % 3},${correct}`;
    });
  }).flat();
  writeFileSync(file, ['part,user,item,skill,correct', ...lines].join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('predicts the test part and gives every figure, of the reference models too', async () => {
  const outcome = await bench(['tracing', '--file', file, '--train', 'train', '--test', 'test']);
  if (!('json' in outcome)) throw new Error('has no shape for tools');
  const json = outcome.json as Record<string, unknown>;
  const references = json.references as Record<string, Record<string, unknown>>;
  expect(Object.keys(references)).toEqual(['bkt', 'elo', 'pfa', 'bestLr']);
  for (const figures of [json, ...Object.values(references)])
    for (const figure of [...FIGURES, 'peakMiB'])
      expect(figures[figure], figure).toEqual(expect.any(Number));
  expect(json.updateMicros).toEqual(expect.any(Number));
  expect(json.events).toBe(300);
  expect(json.auc).toBeGreaterThan(0.7);
});

test('says which option or which part is missing', async () => {
  await expect(bench(['tracing', '--train', 'train', '--test', 'test'])).rejects.toThrow('--file');
  await expect(bench(['tracing', '--file', file, '--train', '--test', 'a'])).rejects.toThrow(
    '--train is missing',
  );
  await expect(
    bench(['tracing', '--file', file, '--train', 'train', '--test', 'x']),
  ).rejects.toThrow('no row with part x');
});
