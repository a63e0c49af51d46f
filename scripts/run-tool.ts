import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export type ToolResult = {
  readonly code: number;
  readonly output: string;
  readonly durationMs: number;
};

/** The environment for tools: what npm ci installed comes first, its Node included. */
export function toolEnvironment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const path = [join(ROOT, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, PATH: path, ...extra };
}

/** Runs a command of node_modules/.bin at the root and keeps what it says; `show` passes it on as it comes. */
export async function runTool(
  command: string,
  parameters: readonly string[],
  options: { readonly env?: Readonly<Record<string, string>>; readonly show?: boolean } = {},
): Promise<ToolResult> {
  const startedMs = performance.now();
  const child = spawn(command, parameters, {
    cwd: ROOT,
    env: toolEnvironment({ ...(options.show ? {} : { NO_COLOR: '1' }), ...options.env }),
    stdio: ['ignore', options.show ? 'inherit' : 'pipe', options.show ? 'inherit' : 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const code = await new Promise<number>((resolve) => {
    child.once('error', (error) => {
      output += `${command}: ${error.message}\n`;
      resolve(1);
    });
    child.once('close', (exitCode) => resolve(exitCode ?? 1));
  });
  return { code, output, durationMs: performance.now() - startedMs };
}
