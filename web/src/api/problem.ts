import type { Problem } from './wire.ts';

/**
 * Why a call failed. `type` is the problem's slug (`people/wrong-sign-in`), or one of two of our
 * own: `web/offline` (nobody was reached) and `web/slow` (no reply within the time given).
 */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly type: string;
  /** HTTP status; 0 when there was no reply. */
  readonly status: number;
  readonly title: string;
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
  /** Number of the request, for whoever helps. */
  readonly reference: string | undefined;

  constructor(problem: Omit<Problem, 'instance'> & { readonly instance?: string }) {
    super(problem.detail);
    this.type = slugOf(problem.type);
    this.status = problem.status;
    this.title = problem.title;
    this.errors = problem.errors ?? [];
    this.reference = problem.instance?.split('/').at(-1);
  }
}

export function isProblem(error: unknown, type?: string): error is ApiProblem {
  return error instanceof ApiProblem && (type === undefined || error.type === type);
}

/** Worth a second try by itself: nobody was reached, or the server stumbled. */
export function isPassing(error: unknown): boolean {
  return !(error instanceof ApiProblem) || error.status === 0 || error.status >= 500;
}

/** The problem in a reply that is not ok; a reply without problem details (a proxy's page) still becomes one. */
export function problemOf(body: unknown, status: number): ApiProblem {
  if (isProblemBody(body)) return new ApiProblem(body);
  return new ApiProblem({
    type: 'web/no-details',
    title: 'No details',
    status,
    detail: `The server replied with ${status}.`,
  });
}

/** What `fetch` threw: the time given was over, or nobody was reached. */
export function problemOfFetch(error: unknown): ApiProblem {
  const slow = error instanceof DOMException && error.name === 'TimeoutError';
  return slow
    ? new ApiProblem({ type: 'web/slow', title: 'Slow', status: 0, detail: 'No reply in time.' })
    : new ApiProblem({
        type: 'web/offline',
        title: 'Offline',
        status: 0,
        detail: 'The server was not reached.',
      });
}

function isProblemBody(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'type' in body &&
    typeof body.type === 'string' &&
    'status' in body &&
    typeof body.status === 'number' &&
    'detail' in body &&
    typeof body.detail === 'string'
  );
}

function slugOf(type: string): string {
  return type.split('/problems/').at(-1) ?? type;
}
