/** Checks the types of the parts that are named, or of all: `node scripts/check-types.ts engine web`. */

import { join } from 'node:path';
import { ROOT, runTool } from './run-tool.ts';

/** The parts that are checked with rules of their own, and where each has them. */
export const TYPE_PROJECTS = {
  engine: 'engine/tsconfig.json',
  standards: 'standards/tsconfig.json',
  server: 'tsconfig.json',
  web: 'web/tsconfig.json',
} as const;
export type TypeProject = keyof typeof TYPE_PROJECTS;

const TSC = join(ROOT, 'node_modules/@typescript/native/bin/tsc');

/** @returns the errors as the compiler writes them; empty when there is none */
export async function checkTypes(projects: readonly TypeProject[]): Promise<string> {
  const wrong: string[] = [];
  for (const project of projects) {
    const { code, output } = await runTool('node', [
      TSC,
      '-p',
      TYPE_PROJECTS[project],
      '--pretty',
      'false',
    ]);
    if (code !== 0) wrong.push(output.trim() || `tsc failed for ${project}`);
  }
  return wrong.join('\n');
}

export function isTypeProject(name: string): name is TypeProject {
  return Object.hasOwn(TYPE_PROJECTS, name);
}

if (import.meta.main) {
  const named = process.argv.slice(2).filter(isTypeProject);
  // The keys of that very object.
  const all = Object.keys(TYPE_PROJECTS) as TypeProject[];
  const errors = await checkTypes(named.length > 0 ? named : all);
  if (errors) console.error(errors);
  process.exitCode = errors ? 1 : 0;
}
