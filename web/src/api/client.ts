import createClient from 'openapi-fetch';
import type { paths } from './schema.gen.ts';
import { ApiProblem, problemOf, problemOfFetch } from './problem.ts';

/** A read that takes longer is given up, and the screen offers to try again. */
const readLimitMs = 10_000;
/** A write may take longer before we say that we do not know whether it arrived. */
const writeLimitMs = 30_000;

/** The typed client: `api.GET('/api/session')`; wrap each call in {@link reply}. */
export const api = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? '',
  credentials: 'same-origin',
  headers: { accept: 'application/json' },
  fetch: fetchInTime,
});

/** The one person that most calls are about: whoever is signed in. */
export const me = { personId: 'me' } as const;

/**
 * What came back, or an {@link ApiProblem} thrown.
 * @example const session = await reply(api.GET('/api/session'))
 */
export async function reply<Data>(
  call: Promise<{ readonly data?: Data; readonly error?: unknown; readonly response: Response }>,
): Promise<Data> {
  const { data, error, response } = await call;
  if (!response.ok) throw problemOf(error, response.status);
  // Of an ok reply, openapi-fetch leaves `data` out only where the route has no body (204).
  return data as Data;
}

async function fetchInTime(request: Request): Promise<Response> {
  const limitMs = request.method === 'GET' ? readLimitMs : writeLimitMs;
  try {
    return await fetch(request, {
      signal: AbortSignal.any([request.signal, AbortSignal.timeout(limitMs)]),
    });
  } catch (error) {
    // Given up by ourselves because the screen was left: the query library knows it by its name.
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw error instanceof ApiProblem ? error : problemOfFetch(error);
  }
}
