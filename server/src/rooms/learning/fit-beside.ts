import { Worker } from 'node:worker_threads';
import type { FitRequest, SkillFindings } from './fit-skill.ts';

/** Fits in a thread of its own, so that the web does not wait. @throws when it is stopped */
export async function fitBeside(
  request: FitRequest,
  stopping: AbortSignal,
): Promise<SkillFindings> {
  stopping.throwIfAborted();
  const worker = new Worker(new URL('./fit-worker.ts', import.meta.url), { workerData: request });
  const end = () => void worker.terminate();
  stopping.addEventListener('abort', end, { once: true });
  try {
    return await new Promise<SkillFindings>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the fit was stopped')));
    });
  } finally {
    stopping.removeEventListener('abort', end);
    await worker.terminate();
  }
}
