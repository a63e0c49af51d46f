import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifySwagger from '@fastify/swagger';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { sendProblem } from './http-problems.ts';
import { type Action, type Actor, can, type Subject } from './permission.ts';
import {
  crossSite,
  forbidden,
  notFound,
  Problem,
  problemSchema,
  tooMany,
  unauthenticated,
} from './problems.ts';
import type { Caller, Route, RouteAccess, SignedIn } from './route.ts';
import { inTransaction, type Work } from './work.ts';

/** What the edge asks of the people room; the kernel knows no room. */
export type Gate = {
  /** Who calls, by session cookie or bearer token; undefined for a stranger. */
  readonly identify: (work: Work, caller: Caller) => Promise<Actor | undefined>;
  readonly personSubject: (
    work: Work,
    actor: Actor,
    personId: string,
  ) => Promise<Subject | undefined>;
  readonly teamSubject: (work: Work, actor: Actor, teamId: string) => Promise<Subject | undefined>;
  readonly recordRead: (
    work: Work,
    read: {
      readonly readerId: string;
      readonly subject: Subject;
      readonly action: Action;
      readonly purpose: string;
    },
  ) => Promise<void>;
};

export type HttpOptions = {
  readonly work: Work;
  readonly gate: Gate;
  readonly rooms: Readonly<Record<string, readonly Route[]>>;
  readonly version: string;
  /** Called after a write was committed: delivers its events. The reply waits for it, so it must be bounded. */
  readonly afterWrite: () => Promise<void>;
};

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly access?: RouteAccess;
  }
}

/** Builds the HTTP server with every room's routes, their OpenAPI document, and one way for errors. */
export async function buildHttp(options: HttpOptions): Promise<FastifyInstance> {
  const server = fastify({
    bodyLimit: 1_048_576,
    trustProxy: false,
    forceCloseConnections: 'idle',
  });
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  server.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
  await server.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
      },
    },
    strictTransportSecurity: false,
  });
  await server.register(fastifyCookie);
  await server.register(fastifyRateLimit, {
    global: false,
    errorResponseBuilder: () => new Problem(tooMany, 'Wait a minute, then try again.'),
  });
  await server.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Cairn',
        version: options.version,
        description:
          'Everything that the screen does goes through this API. Errors are problem details (RFC 9457).',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'cairn_session' },
          token: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  for (const [room, routes] of Object.entries(options.rooms)) {
    for (const route of routes) addRoute(server, room, route, options);
  }
  server.get('/api/openapi.json', { schema: { hide: true } }, () => server.swagger());
  return server;
}

function addRoute(server: FastifyInstance, room: string, route: Route, options: HttpOptions): void {
  const isPublic = route.access.kind === 'public';
  const statuses = new Set((route.problems ?? []).map((problem) => problem.status));
  if (!isPublic) statuses.add(401).add(403);
  if (route.params || route.query || route.body) statuses.add(400);
  if (route.access.kind === 'person' || route.access.kind === 'team') statuses.add(404);
  server.route({
    method: route.method,
    url: route.path,
    config: {
      access: route.access,
      ...(route.triesAMinute
        ? { rateLimit: { max: route.triesAMinute, timeWindow: '1 minute' } }
        : {}),
    },
    schema: {
      operationId: route.operationId,
      summary: route.summary,
      tags: [room],
      security: isPublic ? [] : [{ session: [] }, { token: [] }],
      ...(route.params ? { params: route.params } : {}),
      ...(route.query ? { querystring: route.query } : {}),
      ...(route.body ? { body: route.body } : {}),
      response: {
        [route.status ?? 200]: route.response,
        ...Object.fromEntries([...statuses].map((status) => [status, problemSchema])),
      },
      ...{ 'x-access': route.access },
    },
    handler: (request, reply) => answer(route, request, reply, options),
  });
}

async function answer(
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  options: HttpOptions,
): Promise<unknown> {
  const caller = callerOf(request, reply);
  const isWrite = route.method !== 'GET';
  if (isWrite) refuseCrossSite(caller, request);
  const run = async (work: Work): Promise<unknown> => {
    const signedIn = await admit(route.access, request, caller, work, options.gate);
    const { params, query, body } = request;
    return await route.run({ work, params, query, body, caller }, signedIn);
  };
  const result = isWrite ? await inTransaction(options.work, run) : await run(options.work);
  if (isWrite) await options.afterWrite();
  reply.code(route.status ?? 200);
  return route.status === 204 ? null : result;
}

/** Identifies the caller and asks `can`; a read of another person's data leaves a trace that they see. */
async function admit(
  access: RouteAccess,
  request: FastifyRequest,
  caller: Caller,
  work: Work,
  gate: Gate,
): Promise<SignedIn | undefined> {
  const actor = await gate.identify(work, caller);
  if (access.kind === 'public') return actor && { actor, personId: actor.personId };
  if (!actor)
    throw new Problem(
      unauthenticated,
      'Sign in, or send an API token as “Authorization: Bearer …”.',
    );
  const subject = await subjectOf(access, request, actor, work, gate);
  const field = access.kind === 'person' ? access.field : undefined;
  const purpose = access.kind === 'organisation' ? undefined : access.purpose;
  if (!can(actor, access.action, subject, field, purpose)) {
    throw new Problem(
      forbidden,
      'Your role does not allow this. Ask an administrator if you need it.',
    );
  }
  const personId = subject.kind === 'person' ? subject.personId : actor.personId;
  if (
    purpose !== undefined &&
    !(subject.kind === 'person' && subject.personId === actor.personId)
  ) {
    await gate.recordRead(work, {
      readerId: actor.personId,
      subject,
      action: access.action,
      purpose,
    });
  }
  return { actor, personId };
}

async function subjectOf(
  access: Exclude<RouteAccess, { kind: 'public' }>,
  request: FastifyRequest,
  actor: Actor,
  work: Work,
  gate: Gate,
): Promise<Subject> {
  if (access.kind === 'organisation') return { kind: 'organisation' };
  // Validated by the route's params schema; a route of this kind without the parameter is caught by the fence test.
  const params = request.params as { readonly personId?: string; readonly teamId?: string };
  const subject =
    access.kind === 'team'
      ? await gate.teamSubject(work, actor, params.teamId ?? '')
      : await gate.personSubject(
          work,
          actor,
          params.personId === undefined || params.personId === 'me'
            ? actor.personId
            : params.personId,
        );
  if (!subject) throw new Problem(notFound, `There is no such ${access.kind}.`);
  return subject;
}

/** A browser says where a request came from; one that carries our cookie from another site is refused. */
function refuseCrossSite(caller: Caller, request: FastifyRequest): void {
  if (caller.headers.authorization !== undefined) return;
  const site = caller.headers['sec-fetch-site'];
  const origin = caller.headers.origin;
  const sameOrigin =
    origin === undefined || (URL.canParse(origin) && new URL(origin).host === request.headers.host);
  if ((site !== undefined && site !== 'same-origin' && site !== 'none') || !sameOrigin) {
    throw new Problem(crossSite, 'Open Cairn at its own address and try again there.');
  }
}

function callerOf(request: FastifyRequest, reply: FastifyReply): Caller {
  return {
    address: request.socket.remoteAddress ?? '',
    headers: request.headers,
    cookies: request.cookies,
    setCookie: (name, value, expires) => {
      const secure = request.headers['x-forwarded-proto'] === 'https';
      reply.setCookie(name, value, { path: '/', httpOnly: true, sameSite: 'lax', secure, expires });
    },
    clearCookie: (name) => {
      reply.clearCookie(name, { path: '/' });
    },
  };
}
