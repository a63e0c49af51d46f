/** `npm run bench -- NAME [--json]`: runs bench/NAME.bench.ts; fails when a figure is over its limit. */
import { readdirSync } from 'node:fs';
import type { Bench, Measure } from './measure.ts';

const SUFFIX = '.bench.ts';
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length));

const words = process.argv.slice(2);
const name = words.find((word) => !word.startsWith('-'));
if (name === undefined || !names.includes(name)) {
  console.error(
    `Name one of: ${names.join(', ')}. npm run bench -- ${names[0] ?? 'NAME'} [--json]`,
  );
  process.exitCode = 1;
} else {
  // Each bench file exports this one function.
  const { bench } = (await import(`./${name}${SUFFIX}`)) as { bench: Bench };
  const outcome = await bench(words);
  const measures = 'json' in outcome ? outcome.measures : outcome;
  if (words.includes('--json')) {
    const json =
      'json' in outcome ? outcome.json : { bench: name, node: process.version, measures };
    console.log(JSON.stringify(json, null, 2));
  } else for (const measure of measures) console.log(lineOf(measure));
  process.exitCode = measures.some((measure) => (measure.limit?.share ?? 0) > 1) ? 1 : 0;
}

function lineOf({ name, unit, median, values, limit, against, overSeeds }: Measure): string {
  const parts = [`${name}: ${median} ${unit}`];
  if (overSeeds) parts.push(`± ${overSeeds.deviation} over ${overSeeds.seeds} seeds`);
  if (values.length > 1) parts.push(`median of ${values.join(', ')}`);
  if (against) parts.push(`${against.times} × ${against.name}`);
  if (limit) parts.push(`${Math.round(limit.share * 100)} % of the limit ${limit.value} ${unit}`);
  return parts.join('; ');
}
