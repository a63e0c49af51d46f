import { Worker } from 'node:worker_threads';

/**
 * Fits in a thread of its own, so that the web does not wait.
 * @param worker a module that posts its finding about `workerData` once
 * @throws when it is stopped
 */
export async function fitBeside<Request, Finding>(
  worker: URL,
  request: Request,
  stopping: AbortSignal,
): Promise<Finding> {
  stopping.throwIfAborted();
  const thread = new Worker(worker, { workerData: request });
  const end = () => void thread.terminate();
  stopping.addEventListener('abort', end, { once: true });
  try {
    return await new Promise<Finding>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', () => reject(new Error('the fit was stopped')));
    });
  } finally {
    stopping.removeEventListener('abort', end);
    await thread.terminate();
  }
}
