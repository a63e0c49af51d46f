import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import {
  headersTooLarge,
  invalid,
  notFound,
  Problem,
  type ProblemKind,
  tooLarge,
  tooSlow,
  unexpected,
  unknownMediaType,
} from './problems.ts';
import { unstorableAt } from './storable-text.ts';

/** Turns whatever was thrown into problem details: the one place that does. Unknown errors say nothing but their id. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error);
  if (problem.kind === unexpected)
    process.stderr.write(`${request.id} ${request.method} ${request.url}: ${stackOf(error)}\n`);
  reply
    .code(problem.kind.status)
    .type('application/problem+json')
    // A plain string skips the route's response schema, which extension members would not fit.
    .serializer((body: unknown) => JSON.stringify(body))
    .send(bodyOf(problem, request.id));
}

/** Answers what never became a request, on the bare connection, and ends that. */
export function sendBrokenRequest(error: { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = brokenRequest(error.code);
  const body = JSON.stringify(bodyOf(problem, 'unread'));
  socket.end(
    [
      `HTTP/1.1 ${problem.kind.status} ${problem.kind.title}`,
      'content-type: application/problem+json',
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

function brokenRequest(code: string | undefined): Problem {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new Problem(tooSlow, 'Send it again, all of it within half a minute.');
  if (code === 'HPE_HEADER_OVERFLOW')
    return new Problem(headersTooLarge, 'Send fewer or shorter headers, cookies included.');
  return new Problem(invalid, 'This is no request in HTTP.');
}

function bodyOf({ kind, message, extensions }: Problem, requestId: string) {
  return {
    type: `/problems/${kind.slug}`,
    title: kind.title,
    status: kind.status,
    detail: message,
    instance: `/requests/${requestId}`,
    ...extensions,
  };
}

/** Refuses text that the database cannot hold, wherever in the request it stands: else each query would break on it. */
export function refuseUnstorable({ params, query, body }: FastifyRequest): void {
  const pointer =
    unstorableAt(params, '/params') ?? unstorableAt(query, '/querystring') ?? unstorableAt(body);
  if (pointer === undefined) return;
  const detail = 'holds a character that no text can hold (NUL or half a pair)';
  throw new Problem(invalid, `${pointer || 'The body'}: ${detail}`, {
    errors: [{ pointer, detail }],
  });
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return validationProblem(error);
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  if (status === 404) return new Problem(notFound, 'There is nothing at this address.');
  if (status === 413) return new Problem(tooLarge, 'Send less than a megabyte at once.');
  if (status === 415) return new Problem(unknownMediaType, 'Send the body as application/json.');
  if (typeof status === 'number' && status >= 400 && status < 500 && error instanceof Error) {
    const kind: ProblemKind = { ...invalid, status };
    return new Problem(kind, error.message);
  }
  return new Problem(
    unexpected,
    'Nothing was changed. Try again; if it stays, tell your administrator the number below.',
  );
}

type ZodValidation = FastifyError & {
  readonly validation: readonly { instancePath: string; message?: string }[];
};

function validationProblem(error: unknown): Problem {
  // The guard above promises the shape but narrows to a type without `validationContext`.
  const { validation, validationContext } = error as ZodValidation;
  const place = validationContext === 'body' ? '' : `/${validationContext ?? ''}`;
  const errors = validation.map((fault) => ({
    pointer: `${place}${fault.instancePath}`,
    detail: fault.message ?? 'does not fit',
  }));
  const first = errors[0];
  return new Problem(
    invalid,
    first ? `${first.pointer || 'The body'}: ${first.detail}` : 'The request does not fit.',
    { errors },
  );
}

/** With what caused it: of a reply that does not fit its schema only the cause says where. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? error.message;
  return error.cause === undefined ? stack : `${stack}\ncaused by ${stackOf(error.cause)}`;
}
