import { constants } from 'node:zlib';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifySwagger from '@fastify/swagger';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Clock } from './clock.ts';
import { hasAnnounced } from './events.ts';
import { refuseUnstorable, sendBrokenRequest, sendProblem } from './http-problems.ts';
import {
  responsesOf,
  transformDocument,
  transformRoute,
  UPLOAD_MEDIA,
  uploadSchema,
} from './openapi.ts';
import { type Action, type Actor, can, type Subject } from './permission.ts';
import {
  crossSite,
  forbidden,
  methodNotAllowed,
  notFound,
  Problem,
  tooMany,
  unauthenticated,
} from './problems.ts';
import { inReading } from './read-once.ts';
import type { Caller, Route, RouteAccess, SignedIn } from './route.ts';
import { recordAudit } from './traces.ts';
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
  /** Where Cairn is reached; over https, cookies are sent over https only. */
  readonly publicUrl?: string;
  /**
   * Called after a write was committed: delivers events. The reply waits for it, so it must be bounded.
   * @param isAnnounced whether the write itself has left one
   */
  readonly afterWrite: (isAnnounced: boolean) => Promise<void>;
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
    // Requests are small; what will take long, such as an upload, gets a limit of its own.
    requestTimeout: 30_000,
    frameworkErrors: (error, request, reply) => sendProblem(error, request, reply),
    clientErrorHandler: sendBrokenRequest,
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
        // Its own pages alone: the preview of a unit stands in a window of its size.
        frameAncestors: ["'self'"],
        requireTrustedTypesFor: ["'script'"],
      },
    },
    strictTransportSecurity: false,
  });
  server.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
  server.addContentTypeParser(UPLOAD_MEDIA, { parseAs: 'buffer' }, (_request, bytes, done) =>
    done(null, bytes),
  );
  // The length of what is compressed can betray a secret that stands beside words of an attacker: no reply has both.
  await server.register(fastifyCompress, {
    customTypes: /^(application\/json|application\/problem\+json|text\/html|text\/csv)/,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await server.register(fastifyCookie);
  await server.register(fastifyRateLimit, {
    global: false,
    errorResponseBuilder: triedTooOften,
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
    transform: transformRoute,
    transformObject: transformDocument,
  });
  for (const [room, routes] of Object.entries(options.rooms)) {
    for (const route of routes) addRoute(server, room, route, options);
  }
  refuseOtherMethods(server, Object.values(options.rooms).flat());
  server.get('/api/openapi.json', { schema: { hide: true } }, () => server.swagger());
  return server;
}

function addRoute(server: FastifyInstance, room: string, route: Route, options: HttpOptions): void {
  const isPublic = route.access.kind === 'public';
  const { triesPerName } = route;
  const triesOfName =
    triesPerName &&
    server.createRateLimit({
      max: triesPerName.aMinute,
      timeWindow: '1 minute',
      keyGenerator: (request) => triesPerName.nameOf(request.body),
    });
  server.route({
    method: route.method,
    url: route.path,
    ...(route.upload ? { bodyLimit: route.upload.mostBytes } : {}),
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
      ...(route.upload ? { body: uploadSchema, consumes: [UPLOAD_MEDIA] } : {}),
      response: responsesOf(route),
      ...{ 'x-access': route.access },
    },
    preHandler: async (request) => {
      refuseUnstorable(request);
      const tries = await triesOfName?.(request);
      if (tries && !tries.isAllowed && tries.isExceeded) throw triedTooOften();
    },
    handler: (request, reply) => answer(route, request, reply, options),
  });
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Whoever asks a path for what it does not do is told what it does. */
function refuseOtherMethods(server: FastifyInstance, routes: readonly Route[]): void {
  for (const [path, known] of Map.groupBy(routes, (route) => route.path)) {
    const methods = known.map((route) => route.method);
    const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].join(', ');
    server.route({
      method: METHODS.filter((method) => !methods.includes(method)),
      url: path,
      schema: { hide: true },
      onRequest: async (_, reply) => {
        reply.header('allow', allowed);
        throw new Problem(methodNotAllowed, `This address takes ${allowed}.`);
      },
      handler: () => null,
    });
  }
}

function triedTooOften(): Problem {
  return new Problem(tooMany, 'Wait a minute, then try again.');
}

const NO_BYTES = new Uint8Array();

async function answer(
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  options: HttpOptions,
): Promise<unknown> {
  const caller = callerOf(request, reply, options.publicUrl);
  const isWrite = route.method !== 'GET';
  if (isWrite) refuseCrossSite(caller, request);
  // All of a request happens at one instant, so what is computed for it need not be computed again for the next step.
  const now = options.work.clock.now();
  const clock: Clock = { now: () => now };
  const run = async (ticking: Work): Promise<unknown> => {
    const work = { ...ticking, clock };
    const signedIn = await admit(route.access, request, caller, work, options.gate);
    const { params, query } = request;
    const bytes = request.body instanceof Uint8Array ? request.body : NO_BYTES;
    const body = route.upload ? undefined : request.body;
    return await route.run({ work, params, query, body, bytes, caller }, signedIn);
  };
  const result = isWrite ? await runWrite(options, run) : await run(inReading(options.work));
  reply.code(route.status ?? 200);
  if (result instanceof Response) return await sendBytes(result, reply);
  return route.status === 204 ? null : result;
}

async function runWrite(
  { work, afterWrite }: HttpOptions,
  run: (work: Work) => Promise<unknown>,
): Promise<unknown> {
  let isAnnounced = false;
  const result = await inTransaction(work, async (inside) => {
    const answer = await run(inside);
    isAnnounced = hasAnnounced(inside.db);
    return answer;
  }).catch(async (error: unknown) => {
    // The transaction is gone, and what it had on record with it.
    if (error instanceof Problem && error.audit) await recordAudit(work, error.audit);
    throw error;
  });
  await afterWrite(isAnnounced);
  return result;
}

/** As bytes and not as a Response, whose length Fastify cannot tell to whoever asks for the headers alone. */
async function sendBytes(response: Response, reply: FastifyReply): Promise<Buffer> {
  for (const [name, value] of response.headers) reply.header(name, value);
  return Buffer.from(await response.arrayBuffer());
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
  const field = access.kind === 'person' ? access.field : undefined;
  const purpose = access.kind === 'organisation' ? undefined : access.purpose;
  const subject = await subjectOf(access, request, actor, work, gate);
  if (!subject || !can(actor, access.action, subject, field, purpose))
    throw refusal(access, subject, actor);
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

/** Whether another person is there at all is told only to whoever may see them. */
function refusal(access: RouteAccess, subject: Subject | undefined, actor: Actor): Problem {
  if (
    access.kind === 'person' &&
    !(subject?.kind === 'person' && subject.personId === actor.personId)
  )
    return new Problem(notFound, 'There is no such person, or they are not yours to see.');
  if (!subject) return new Problem(notFound, `There is no such ${access.kind}.`);
  return new Problem(
    forbidden,
    'Your role does not allow this. Ask an administrator if you need it.',
  );
}

async function subjectOf(
  access: Exclude<RouteAccess, { kind: 'public' }>,
  request: FastifyRequest,
  actor: Actor,
  work: Work,
  gate: Gate,
): Promise<Subject | undefined> {
  if (access.kind === 'organisation') return { kind: 'organisation' };
  // Validated by the route's params schema; a route of this kind without the parameter is caught by the fence test.
  const params = request.params as { readonly personId?: string; readonly teamId?: string };
  if (access.kind === 'team') return await gate.teamSubject(work, actor, params.teamId ?? '');
  const personId =
    params.personId === undefined || params.personId === 'me' ? actor.personId : params.personId;
  return await gate.personSubject(work, actor, personId);
}

/**
 * A browser says where a request came from; one that carries our cookie from another site is refused. With a token,
 * which no page of another site knows, the cookie does not count.
 */
function refuseCrossSite(caller: Caller, request: FastifyRequest): void {
  if (caller.token !== undefined) return;
  const site = caller.headers['sec-fetch-site'];
  const origin = caller.headers.origin;
  const sameOrigin =
    origin === undefined || (URL.canParse(origin) && new URL(origin).host === request.headers.host);
  if ((site !== undefined && site !== 'same-origin' && site !== 'none') || !sameOrigin) {
    throw new Problem(crossSite, 'Open Cairn at its own address and try again there.');
  }
}

function callerOf(
  request: FastifyRequest,
  reply: FastifyReply,
  publicUrl: string | undefined,
): Caller {
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  return {
    address: request.socket.remoteAddress ?? '',
    httpVersion: request.raw.httpVersion,
    headers: request.headers,
    token,
    cookies: token === undefined ? request.cookies : {},
    setCookie: (name, value, expires) => {
      const secure = publicUrl?.startsWith('https:') === true;
      reply.setCookie(name, value, { path: '/', httpOnly: true, sameSite: 'lax', secure, expires });
    },
    clearCookie: (name) => {
      reply.clearCookie(name, { path: '/' });
    },
  };
}
