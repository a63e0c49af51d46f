import { resolve } from 'node:path';
import { StartUpError } from '#kernel/start-up-error';
import { exportDirectory } from '#rooms/integrations';
import type { CommandContext } from './command-context.ts';

/** @throws StartUpError when the folder holds something or cannot be written */
export async function runExport(context: CommandContext, folder: string): Promise<void> {
  const path = resolve(context.folder, folder);
  try {
    const counts = await exportDirectory(context.work, path, {
      filesDir: resolve(context.config.dataDir, 'files'),
    });
    for (const [kind, count] of Object.entries(counts)) context.print(`${kind}: ${count}`);
    context.print(`All of it is in ${path}.`);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'path' in error)) throw error;
    const code = 'code' in error ? String(error.code) : 'unknown';
    throw new StartUpError(
      `${path} cannot be written (${code}): name a new folder where there is room and the right to write.`,
    );
  }
}
