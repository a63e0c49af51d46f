import { z } from 'zod';
import type { AuditEntry } from './traces.ts';

/** A kind of error that the API can return (RFC 9457). Rooms declare theirs in `problems.ts`. */
export type ProblemKind = {
  /** `<room>/<slug>`; the `type` URI ends in `/problems/<room>/<slug>`. */
  readonly slug: string;
  readonly status: number;
  readonly title: string;
};

/** A problem that a use case throws; the edge turns it into a response. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: ProblemKind;
  readonly extensions: Readonly<Record<string, unknown>>;
  /** What goes on record although nothing else of the request is kept. */
  audit: AuditEntry | undefined;

  /** @param detail says what was wrong and how to mend it, for a person */
  constructor(
    kind: ProblemKind,
    detail: string,
    extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
    this.kind = kind;
    this.extensions = extensions;
  }

  /** Puts it on record that this was refused. */
  recordedAs(audit: AuditEntry): this {
    this.audit = audit;
    return this;
  }
}

export const unauthenticated: ProblemKind = {
  slug: 'kernel/unauthenticated',
  status: 401,
  title: 'Sign in first',
};
export const forbidden: ProblemKind = {
  slug: 'kernel/forbidden',
  status: 403,
  title: 'You may not do this',
};
export const notFound: ProblemKind = {
  slug: 'kernel/not-found',
  status: 404,
  title: 'There is nothing here',
};
export const invalid: ProblemKind = {
  slug: 'kernel/invalid',
  status: 400,
  title: 'The request does not fit',
};
export const methodNotAllowed: ProblemKind = {
  slug: 'kernel/method-not-allowed',
  status: 405,
  title: 'This cannot be done here',
};
export const tooSlow: ProblemKind = {
  slug: 'kernel/too-slow',
  status: 408,
  title: 'The request took too long to arrive',
};
export const tooLarge: ProblemKind = {
  slug: 'kernel/too-large',
  status: 413,
  title: 'The request is too large',
};
export const unknownMediaType: ProblemKind = {
  slug: 'kernel/unknown-media-type',
  status: 415,
  title: 'The body is in a format that is not read here',
};
export const headersTooLarge: ProblemKind = {
  slug: 'kernel/headers-too-large',
  status: 431,
  title: 'The headers of the request are too large',
};
export const tooMany: ProblemKind = {
  slug: 'kernel/too-many',
  status: 429,
  title: 'Too many tries',
};
export const crossSite: ProblemKind = {
  slug: 'kernel/cross-site',
  status: 403,
  title: 'The request came from another site',
};
export const unexpected: ProblemKind = {
  slug: 'kernel/unexpected',
  status: 500,
  title: 'Something went wrong here',
};

/** The body of every error response. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .loose()
  .meta({ id: 'Problem', description: 'What went wrong (RFC 9457).' });
