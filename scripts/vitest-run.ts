import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, runTool } from './run-tool.ts';

export type TestCounts = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
};
export type VitestResult = TestCounts & { readonly output: string; readonly durationMs: number };

/** The part of vitest's JSON report that counts. */
type Report = {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
};

/** Runs a vitest project, or several, and counts its tests; a run that breaks before it can report is one failure. */
export async function runVitest(
  projects: string | readonly string[],
  parameters: readonly string[] = [],
  options: { readonly env?: Readonly<Record<string, string>>; readonly show?: boolean } = {},
): Promise<VitestResult> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-report-'));
  const file = join(folder, 'report.json');
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const reporters = [
    `--reporter=${options.show ? 'default' : 'dot'}`,
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const { code, output, durationMs } = await runTool(
    'node',
    [
      vitest,
      'run',
      ...[projects].flat().map((project) => `--project=${project}`),
      ...reporters,
      ...parameters,
    ],
    options,
  );
  const counts = existsSync(file)
    ? countsOf(readFileSync(file, 'utf8'), code)
    : { passed: 0, failed: 1, skipped: 0 };
  rmSync(folder, { recursive: true, force: true });
  return { ...counts, output, durationMs };
}

/** Counts a report; an exit code other than 0 is at least one failure, whatever the report says. */
export function countsOf(json: string, exitCode: number): TestCounts {
  // Written by vitest a moment ago.
  const report = JSON.parse(json) as Report;
  const broke = exitCode !== 0 || !report.success;
  return {
    passed: report.numPassedTests,
    failed: Math.max(report.numFailedTests, broke ? 1 : 0),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
