import { RULES } from '#kernel/permission';
import { type Schema, sampleOf } from './schema-sample.ts';
import { isCode, type SourceTree, type Violation } from './source-tree.ts';

/** The part of an OpenAPI document that this fence reads. */
export type OpenApi = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
};
type Operation = {
  readonly operationId?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
  readonly 'x-access'?: { readonly kind: string; readonly why?: string; readonly action?: string };
};

/** Asks the server. @returns the status of its reply */
export type Ask = (request: {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
  readonly as: 'nobody' | 'stranger';
}) => Promise<number>;

/** Ids of a person and a team that the stranger has nothing to do with. */
export type Others = { readonly personId: string; readonly teamId: string };

/**
 * Routes that do not say who may call them, and routes that answer whom they should refuse: nobody is signed in
 * (401), or a colleague without relation or capability asks for a person's or a team's data (403 or 404).
 */
export async function routeAccessViolations(
  document: OpenApi,
  ask: Ask,
  others: Others,
): Promise<readonly Violation[]> {
  const violations: Violation[] = [];
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const name = `${method.toUpperCase()} ${path}`;
      const undeclared = declarationFault(path, operation);
      if (undeclared) violations.push(`${name}: ${undeclared}`);
      const access = operation['x-access'];
      if (undeclared || !access || access.kind === 'public') continue;
      const request = {
        method: method.toUpperCase(),
        ...requestOf(path, operation, document, others),
      };
      const unknown = await ask({ ...request, as: 'nobody' });
      if (unknown !== 401)
        violations.push(`${name}: answers ${unknown} to somebody who is not signed in, not 401`);
      if (isForAnyone(access.action)) continue;
      const stranger = await ask({ ...request, as: 'stranger' });
      if (stranger !== 403 && stranger !== 404)
        violations.push(`${name}: answers ${stranger} to a stranger, not 403 or 404`);
    }
  }
  return violations;
}

/** Routes that are made past the edge, where nobody asks who may. */
export function routesBesideTheEdge(tree: SourceTree): readonly Violation[] {
  const EDGE = 'server/src/kernel/http.ts';
  const making =
    /\b(?:server|app|instance|fastify)\s*\.\s*(?:get|head|post|put|patch|delete|options|all|route)\s*\(/;
  return [...tree]
    .filter(
      ([path, text]) =>
        path.startsWith('server/src/') &&
        path !== EDGE &&
        isCode(path) &&
        !/\.test\.ts$/.test(path) &&
        making.test(text),
    )
    .map(([path]) => `${path}: makes a route past ${EDGE}`);
}

function declarationFault(path: string, operation: Operation): string | undefined {
  const access = operation['x-access'];
  if (!access) return 'does not say who may call it (x-access)';
  if (!operation.operationId) return 'has no operationId';
  if (access.kind === 'public') return access.why ? undefined : 'is public and does not say why';
  if (!access.action || !Object.hasOwn(RULES, access.action))
    return `names the action ${access.action}, which has no rule`;
  if (access.kind === 'person' && !path.includes('{personId}'))
    return 'is about a person and has no {personId}';
  if (access.kind === 'team' && !path.includes('{teamId}'))
    return 'is about a team and has no {teamId}';
  return undefined;
}

function isForAnyone(action: string | undefined): boolean {
  const rule =
    action !== undefined && Object.hasOwn(RULES, action)
      ? RULES[action as keyof typeof RULES]
      : undefined; // Just looked up.
  return rule !== undefined && 'anyone' in rule && rule.anyone;
}

/** A request that fits the route's schemas, so that it is refused for who asks and not for what is asked. */
function requestOf(
  path: string,
  operation: Operation,
  document: OpenApi,
  others: Others,
): { url: string; body: unknown } {
  const schemas = document.components?.schemas ?? {};
  const parameters = operation.parameters ?? [];
  const known: Readonly<Record<string, string>> = {
    personId: others.personId,
    teamId: others.teamId,
  };
  const url = path.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const schema = parameters.find(
      (parameter) => parameter.in === 'path' && parameter.name === name,
    )?.schema;
    return encodeURIComponent(
      known[name] ?? String(sampleOf(schema ?? { type: 'string' }, schemas)),
    );
  });
  const query = parameters
    .filter((parameter) => parameter.in === 'query' && parameter.required)
    .map((parameter) => [parameter.name, String(sampleOf(parameter.schema, schemas))]);
  const body = operation.requestBody?.content['application/json']?.schema;
  return {
    url: query.length > 0 ? `${url}?${new URLSearchParams(query)}` : url,
    body: body && sampleOf(body, schemas),
  };
}
