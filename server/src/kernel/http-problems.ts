import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { invalid, notFound, Problem, type ProblemKind, unexpected } from './problems.ts';

/** Turns whatever was thrown into problem details: the one place that does. Unknown errors say nothing but their id. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error);
  if (problem.kind === unexpected)
    process.stderr.write(`${request.id} ${request.method} ${request.url}: ${stackOf(error)}\n`);
  const { slug, status, title } = problem.kind;
  reply
    .code(status)
    .type('application/problem+json')
    // A plain string skips the route's response schema, which extension members would not fit.
    .serializer((body: unknown) => JSON.stringify(body))
    .send({
      type: `/problems/${slug}`,
      title,
      status,
      detail: problem.message,
      instance: `/requests/${request.id}`,
      ...problem.extensions,
    });
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return validationProblem(error);
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  if (status === 404) return new Problem(notFound, 'There is nothing at this address.');
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

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
