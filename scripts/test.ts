/**
 * All tests, in the order in which they are quick: `npm test`. Stops at the first step that fails.
 * With CI=true nothing may be skipped: what this machine lacks is a failure that names what to install.
 * Words choose steps by their names: `npm test -- unit fences`, `npm test -- "PostgreSQL 16"`.
 */
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { machineBrowsers, packagedBrowser } from '../e2e/support/find-browser.ts';
import { buildWeb } from './build-web.ts';
import { checkTypes, type TypeProject } from './check-types.ts';
import { MissingPostgres, type PostgresVersion, startPostgres } from './postgres.ts';
import { ROOT, runTool } from './run-tool.ts';
import { runVitest, type TestCounts } from './vitest-run.ts';

type Outcome = TestCounts & { readonly output: string };
type Step = { readonly name: string; readonly run: () => Promise<Outcome> };

const chosen = process.argv.slice(2);
const isChosen = ({ name }: Step): boolean =>
  chosen.length === 0 || chosen.some((word) => name.includes(word));
const isCi = process.env.CI === 'true';
const NONE: TestCounts = { passed: 0, failed: 0, skipped: 0 };

/** Two at a time: none of these uses more than one core for long. */
const CHECKS: readonly Step[] = [
  {
    name: 'types',
    run: () => check(checkTypes(['engine', 'standards', 'server', 'web'] satisfies TypeProject[])),
  },
  {
    name: 'lint',
    run: () => tool('biome', ['check', '.', '--max-diagnostics=50', '--diagnostic-level=error']),
  },
  { name: 'unused code', run: () => tool('knip', ['--no-progress']) },
  { name: 'facts in documents', run: () => tool('node', ['scripts/check-facts.ts']) },
  { name: 'API client is current', run: () => tool('node', ['scripts/generate.ts', '--check']) },
];

/** One after the other: vitest itself fills both cores. */
const TESTS: readonly Step[] = [
  { name: 'fences', run: () => runVitest('fences') },
  { name: 'unit tests', run: () => runVitest('unit') },
  { name: 'database tests, embedded engine', run: () => runVitest('db') },
  { name: 'database tests, PostgreSQL 18', run: () => onServer('18') },
  { name: 'database tests, PostgreSQL 16', run: () => onServer('16') },
  { name: 'web app', run: buildForJourneys },
  { name: 'browser journeys', run: journeys },
];

// So that the servers end along with this process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const total = { passed: 0, failed: 0, skipped: 0 };
const startedMs = performance.now();
const isFine = (await runChecks()) && (await runTests());
if (TESTS.some(isChosen)) tellWithoutShared();
console.log(`\nin ${seconds(performance.now() - startedMs)}`);
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);
process.exitCode = isFine ? 0 : 1;

/** Those tests are no part of a run without the development data (vitest.config.ts), so nothing counts them. */
function tellWithoutShared(): void {
  if (existsSync(join(ROOT, '../shared/data'))) return;
  const files = globSync('{engine,standards,server,starter,demo,web}/**/*.shared.*', { cwd: ROOT });
  console.log(
    `– not run, because ../shared/data is not there: ${files.length} files of tests named *.shared.*`,
  );
}

async function runChecks(): Promise<boolean> {
  const waiting = CHECKS.filter(isChosen);
  let allFine = true;
  const lane = async (): Promise<void> => {
    for (let step = waiting.shift(); step && allFine; step = waiting.shift()) {
      if (!(await runStep(step))) allFine = false;
    }
  };
  await Promise.all([lane(), lane()]);
  return allFine;
}

async function runTests(): Promise<boolean> {
  for (const step of TESTS.filter(isChosen)) {
    if (!(await runStep(step))) return false;
  }
  return true;
}

async function runStep(step: Step): Promise<boolean> {
  const began = performance.now();
  const outcome = await step
    .run()
    .catch((error: unknown) =>
      failure(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
  const mayNotSkip = isCi && outcome.skipped > 0;
  total.passed += outcome.passed;
  total.failed += outcome.failed + (mayNotSkip && outcome.failed === 0 ? 1 : 0);
  total.skipped += outcome.skipped;
  const isFailed = outcome.failed > 0 || mayNotSkip;
  const counts = outcome.passed > 0 ? `, ${outcome.passed} passed` : '';
  const skipped = outcome.skipped > 0 ? `, ${outcome.skipped} skipped` : '';
  console.log(
    `${isFailed ? '✗' : '✓'} ${step.name} (${seconds(performance.now() - began)}${counts}${skipped})`,
  );
  if (isFailed || outcome.skipped > 0) console.log(outcome.output.trimEnd());
  if (mayNotSkip) console.log('With CI=true nothing may be skipped.');
  return !isFailed;
}

async function tool(command: string, parameters: readonly string[]): Promise<Outcome> {
  const { code, output } = await runTool(command, parameters);
  return code === 0 ? { ...NONE, output } : failure(output);
}

async function check(errors: Promise<string>): Promise<Outcome> {
  const output = await errors;
  return output === '' ? { ...NONE, output } : failure(output);
}

async function onServer(version: PostgresVersion): Promise<Outcome> {
  try {
    const server = await startPostgres(version);
    try {
      const env = { CAIRN_TEST_DATABASE_URL: server.url, CAIRN_TEST_DATABASE_VERSION: version };
      return await runVitest('db', [], { env });
    } finally {
      await server.stop();
    }
  } catch (error) {
    if (error instanceof MissingPostgres) return missing(error.message);
    throw error;
  }
}

async function buildForJourneys(): Promise<Outcome> {
  const result = await buildWeb();
  return result.outcome === 'failed' ? failure(result.reason) : { ...NONE, output: '' };
}

async function journeys(): Promise<Outcome> {
  try {
    if (machineBrowsers().length === 0) await packagedBrowser();
  } catch (error) {
    return missing(error instanceof Error ? error.message : String(error));
  }
  return await runVitest('e2e');
}

/** What this machine lacks: skipped and said, or with CI=true a failure. */
function missing(line: string): Outcome {
  return isCi ? failure(line) : { passed: 0, failed: 0, skipped: 1, output: line };
}

function failure(output: string): Outcome {
  return { passed: 0, failed: 1, skipped: 0, output };
}

function seconds(durationMs: number): string {
  return `${(durationMs / 1000).toFixed(1)} s`;
}
