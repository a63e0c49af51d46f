import createClient, { type MaybeOptionalInit } from 'openapi-fetch';
import { ApiProblem, problemOf, problemOfFetch } from './problem.ts';
import type { paths } from './schema.gen.ts';

/** A read that takes longer is given up, and the screen offers to try again. */
const readLimitMs = 10_000;
/** A write may take longer before we say that we do not know whether it arrived. */
const writeLimitMs = 30_000;

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type PathsWith<Verb extends Method> = {
  [Path in keyof paths]: paths[Path] extends { readonly [Key in Verb]: object } ? Path : never;
}[keyof paths];
type OkBody<Operation> = Operation extends { responses: infer Replies }
  ? Replies[keyof Replies & (200 | 201 | 202 | 204)] extends {
      content: { 'application/json': infer Body };
    }
    ? Body
    : null
  : never;
type Outcome<Body> = {
  readonly data?: Body;
  readonly error?: unknown;
  readonly response: Response;
};
type Call<Verb extends Method> = <Path extends PathsWith<Verb>>(
  path: Path,
  ...options: undefined extends MaybeOptionalInit<paths[Path], Verb>
    ? [MaybeOptionalInit<paths[Path], Verb>?]
    : [MaybeOptionalInit<paths[Path], Verb>]
) => Promise<Outcome<OkBody<paths[Path][Verb]>>>;

type Api = {
  readonly GET: Call<'get'>;
  readonly POST: Call<'post'>;
  readonly PUT: Call<'put'>;
  readonly PATCH: Call<'patch'>;
  readonly DELETE: Call<'delete'>;
};

/** The typed client: `api.GET('/api/session')`; wrap each call in {@link reply}. */
export const api: Api = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? '',
  credentials: 'same-origin',
  headers: { accept: 'application/json' },
  fetch: fetchInTime,
  // Its own type of a reply leaves out members that can only be null (`response: null`); ours
  // takes the bodies from the schema as they stand.
}) as unknown as Api;

/** The one person that most calls are about: whoever is signed in. */
export const me = { personId: 'me' } as const;

/**
 * What came back, or an {@link ApiProblem} thrown.
 * @example const session = await reply(api.GET('/api/session'))
 */
export async function reply<Body>(call: Promise<Outcome<Body>>): Promise<Body> {
  const { data, error, response } = await call;
  if (!response.ok) throw problemOf(error, response.status);
  // Of an ok reply, openapi-fetch leaves `data` out only where the route has no body (204).
  return data as Body;
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
