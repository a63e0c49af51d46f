import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { crossSite, type ProblemKind, problemSchema, tooMany } from './problems.ts';
import type { Route } from './route.ts';

export const UPLOAD_MEDIA = 'application/octet-stream';

/** The body of an upload: bytes, which no schema looks into. */
export const uploadSchema = z.unknown().meta({ description: 'The bytes.' });

/** What a route's replies look like, for the serializer and for the document. */
export function responsesOf(route: Route): Record<string, unknown> {
  const status = route.status ?? 200;
  return {
    [status]:
      status === 204
        ? route.response.describe('Done.')
        : replyOf('Done.', route.media ?? 'application/json', route.response),
    ...Object.fromEntries(
      [...problemsOf(route)].map(([problem, titles]) => [
        problem,
        replyOf(`${[...titles].join('; ')}.`, 'application/problem+json', problemSchema),
      ]),
    ),
  };
}

function replyOf(description: string, media: string, schema: z.ZodType) {
  return { description, content: { [media]: { schema } } };
}

/** The titles of what can go wrong, by status. */
function problemsOf(route: Route): Map<number, Set<string>> {
  const titles = new Map<number, Set<string>>();
  const add = (status: number, title: string): void => {
    titles.set(status, (titles.get(status) ?? new Set()).add(title));
  };
  const { access } = route;
  if (route.params || route.query || route.body) add(400, 'The request does not fit');
  if (access.kind !== 'public') {
    add(401, 'Sign in first');
    add(403, 'You may not do this');
  }
  if (access.kind === 'person' || access.kind === 'team') add(404, 'There is nothing here');
  const kinds: ProblemKind[] = [
    ...(route.method === 'GET' ? [] : [crossSite]),
    ...(route.triesAMinute || route.triesPerName ? [tooMany] : []),
    ...(route.problems ?? []),
  ];
  for (const { status, title } of kinds) add(status, title);
  return new Map([...titles].sort(([a], [b]) => a - b));
}

type Transform = typeof jsonSchemaTransform;
type TransformObject = typeof jsonSchemaTransformObject;

/** As the library writes a route, but with a name for what stands behind a slash that takes everything. */
export const transformRoute: Transform = (document) => {
  const { schema, url } = jsonSchemaTransform(document);
  if (!url.endsWith('/*')) return { schema, url };
  const params = schema.params;
  if (!isObjectSchema(params)) return { schema, url };
  const { '*': rest, ...properties } = params.properties;
  const required = params.required?.map((name) => (name === '*' ? 'path' : name));
  return {
    schema: {
      ...schema,
      params: {
        ...params,
        properties: { ...properties, path: rest },
        ...(required ? { required } : {}),
      },
    },
    url: `${url.slice(0, -1)}:path`,
  };
};

/**
 * As the library writes the document, which has each component twice, as it comes in and as it goes out: without
 * those that nothing refers to, and with the plain name for what is used one way only.
 */
export const transformDocument: TransformObject = (document) => {
  const written = jsonSchemaTransformObject(document);
  // We ask for OpenAPI 3.1; the library's type also allows Swagger 2.
  const schemas: Record<string, unknown> =
    'components' in written ? (written.components?.schemas ?? {}) : {};
  for (let before = -1; before !== Object.keys(schemas).length; ) {
    before = Object.keys(schemas).length;
    const text = JSON.stringify(written);
    for (const name of Object.keys(schemas))
      if (!text.includes(`"#/components/schemas/${name}"`)) delete schemas[name];
  }
  let text = JSON.stringify(written);
  for (const name of Object.keys(schemas)) {
    const plain = name.replace(/Input$/, '');
    if (plain === name || Object.hasOwn(schemas, plain)) continue;
    text = text
      .replaceAll(`"#/components/schemas/${name}"`, `"#/components/schemas/${plain}"`)
      .replace(`"${name}":`, `"${plain}":`);
  }
  // The same document, but for names.
  return JSON.parse(text) as typeof written;
};

type ObjectSchema = {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
};

function isObjectSchema(schema: unknown): schema is ObjectSchema {
  return typeof schema === 'object' && schema !== null && 'properties' in schema;
}
