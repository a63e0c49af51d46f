import type { IncomingHttpHeaders } from 'node:http';
import type { z } from 'zod';
import type { Action, Actor } from './permission.ts';
import type { ProblemKind } from './problems.ts';
import type { Work } from './work.ts';

/**
 * Who may call a route; there is no route without one.
 * - `public`: nobody needs to be signed in; says why.
 * - `organisation`: what all share.
 * - `person`: one person's data, named by `personId` in the path (`me` stands for the caller).
 * - `team`: one team's, named by `teamId` in the path.
 */
export type RouteAccess =
  | { readonly kind: 'public'; readonly why: string }
  | { readonly kind: 'organisation'; readonly action: Action }
  | {
      readonly kind: 'person';
      readonly action: Action;
      readonly field?: string;
      /** Why somebody other than the person may read it; written to the trace that the person sees. */
      readonly purpose?: string;
    }
  | { readonly kind: 'team'; readonly action: Action; readonly purpose: string };

export type Caller = {
  /** The address that the connection came from. */
  readonly address: string;
  readonly httpVersion: string;
  readonly headers: IncomingHttpHeaders;
  /** Of “Authorization: Bearer …”. Whoever sends one is known by it alone: the cookies are left out then. */
  readonly token: string | undefined;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  readonly setCookie: (name: string, value: string, expiresAt: Date) => void;
  readonly clearCookie: (name: string) => void;
};

export type RouteRequest<P, Q, B> = {
  /** In one transaction for every method but GET. */
  readonly work: Work;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** Of an upload; empty for every other route. */
  readonly bytes: Uint8Array;
  readonly caller: Caller;
};

export type SignedIn = {
  readonly actor: Actor;
  /** The person of the path, with `me` resolved; the caller when the path names none. */
  readonly personId: string;
};

export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** Unique; the generated client's name for it. */
  readonly operationId: string;
  readonly summary: string;
  readonly access: RouteAccess;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Takes bytes (`application/octet-stream`) instead of a body. */
  readonly upload?: { readonly mostBytes: number };
  readonly response: z.ZodType;
  /** Of the reply; `application/json` unless said. Other replies go out as a Response. */
  readonly media?: string;
  /** 200 unless said. */
  readonly status?: 201 | 202 | 204;
  readonly problems?: readonly ProblemKind[];
  /** Tries a minute and address, for what can be guessed. */
  readonly triesAMinute?: number;
  /** The same by a name in the body, because an attacker has many addresses. */
  readonly triesPerName?: {
    readonly aMinute: number;
    readonly nameOf: (body: unknown) => string;
  };
  readonly run: (
    request: RouteRequest<unknown, unknown, unknown>,
    signedIn: SignedIn | undefined,
  ) => Promise<unknown>;
};

type Shape<S> = S extends z.ZodType ? z.output<S> : undefined;

type RouteInput<P, Q, B, R extends z.ZodType> = Omit<
  Route,
  'params' | 'query' | 'body' | 'response' | 'run' | 'access'
> & {
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly response: R;
};

/** Declares a route for signed-in callers; types of params, query, body and reply follow from the schemas. */
export function route<
  R extends z.ZodType,
  P extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(
  input: RouteInput<P, Q, B, R> & {
    readonly access: Exclude<RouteAccess, { kind: 'public' }>;
    readonly run: (
      request: RouteRequest<Shape<P>, Shape<Q>, Shape<B>> & SignedIn,
    ) => Promise<z.input<R>>;
  },
): Route {
  return {
    ...input,
    run: (request, signedIn) => {
      if (!signedIn) throw new Error(`${input.operationId} ran without a signed-in person`);
      // The server validated the three against these very schemas before it calls.
      return input.run({ ...(request as RouteRequest<Shape<P>, Shape<Q>, Shape<B>>), ...signedIn });
    },
  } as Route;
}

/** Declares a route that needs no sign-in. */
export function publicRoute<
  R extends z.ZodType,
  P extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(
  input: RouteInput<P, Q, B, R> & {
    readonly why: string;
    readonly run: (
      request: RouteRequest<Shape<P>, Shape<Q>, Shape<B>>,
      signedIn: SignedIn | undefined,
    ) => Promise<z.input<R>>;
  },
): Route {
  const { why, ...rest } = input;
  // As above: validated against these schemas before the call.
  return { ...rest, access: { kind: 'public', why } } as Route;
}
