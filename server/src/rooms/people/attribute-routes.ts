import { z } from 'zod';
import { type Route, route } from '#kernel/route';
import { stopKeeping } from './attribute-kinds.ts';
import { selectAttributeKinds } from './attributes.db.ts';
import { seersOf } from './data-use.ts';
import { noAttributeKind } from './problems.ts';
import { ATTRIBUTES_PURPOSE, findValues, readAttributes } from './read-attributes.ts';
import {
  attributeKindParams,
  attributeKindsSchema,
  attributesSchema,
  foundValuesSchema,
  personParams,
} from './schemas.ts';

const kindAccess = { kind: 'organisation', action: 'attributeKind.write' } as const;

/** What an organisation keeps about people beyond name, team, role and dates. */
export const attributeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/people/:personId/attributes',
    operationId: 'readAttributes',
    summary:
      'What is kept about a person, as far as one may see it: why, since when, and who sees it',
    access: { kind: 'person', action: 'attribute.read', purpose: ATTRIBUTES_PURPOSE },
    params: personParams,
    response: attributesSchema,
    run: async ({ work, actor, personId }) => ({
      attributes: (await readAttributes(work, actor, personId)).map(
        ({ viewer, since, ...attribute }) => ({
          ...attribute,
          since: since.toISOString(),
          seenBy: seersOf('attribute.read', viewer),
        }),
      ),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/attribute-kinds',
    operationId: 'listAttributeKinds',
    summary: 'What is kept about people: why, who sees it, and of how many',
    access: kindAccess,
    response: attributeKindsSchema,
    run: async ({ work }) => ({
      kinds: (await selectAttributeKinds(work.db)).map(({ since, ...kind }) => ({
        ...kind,
        since: since.toISOString(),
      })),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/attribute-kinds/:key/people',
    operationId: 'findAttributeValues',
    summary:
      'Values of one kind that one may see, of people found by their name; each finds a trace of it',
    access: kindAccess,
    params: attributeKindParams,
    query: z.strictObject({ name: z.string().trim().min(1).max(200) }),
    response: foundValuesSchema,
    problems: [noAttributeKind],
    run: async ({ work, actor, params, query }) => {
      const { people, isMore } = await findValues(work, actor, params.key, query.name);
      return {
        people: people.map(({ since, ...person }) => ({ ...person, since: since.toISOString() })),
        isMore,
      };
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/attribute-kinds/:key',
    operationId: 'stopKeepingAttribute',
    summary:
      'Stop to keep something about people: its values are deleted, and there is no way back',
    access: kindAccess,
    params: attributeKindParams,
    response: z.object({ people: z.int().describe('Of how many there was a value.') }),
    problems: [noAttributeKind],
    run: async ({ work, actor, params }) => ({
      people: await stopKeeping(work, params.key, actor.personId),
    }),
  }),
];
