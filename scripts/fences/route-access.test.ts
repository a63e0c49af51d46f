import { describe, expect, test } from 'vitest';
import { ROOT } from '../run-tool.ts';
import { type OpenApi, routeAccessViolations, routesBesideTheEdge } from './route-access.ts';
import { sampleOf } from './schema-sample.ts';
import { readSourceTree, sourceTreeOf } from './source-tree.ts';

const others = { personId: 'p', teamId: 't' };
const refusing = async ({ as }: { as: string }) => (as === 'nobody' ? 401 : 403);
const documentOf = (path: string, access: object | undefined): OpenApi => ({
  // A planted route may say anything about its access.
  paths: {
    [path]: {
      get: { operationId: 'a', ...(access ? { 'x-access': access as { kind: string } } : {}) },
    },
  },
});
const planReading = { kind: 'person', action: 'plan.read' };

test('a route that refuses everybody whom it should passes', async () => {
  expect(
    await routeAccessViolations(documentOf('/api/{personId}', planReading), refusing, others),
  ).toEqual([]);
});

describe('a route is caught when', () => {
  test.each([
    ['it has no access', '/api/a', undefined, 'does not say who may call it'],
    ['it is public without a reason', '/api/a', { kind: 'public' }, 'does not say why'],
    [
      'its action has no rule',
      '/api/{personId}',
      { kind: 'person', action: 'plan.burn' },
      'has no rule',
    ],
    ['it is about a person and names none', '/api/a', planReading, 'has no {personId}'],
    [
      'it is about a team and names none',
      '/api/a',
      { kind: 'team', action: 'team.readRanges' },
      'has no {teamId}',
    ],
  ])('%s', async (_what, path, access, message) => {
    const found = await routeAccessViolations(documentOf(path, access), refusing, others);
    expect(found).toEqual([expect.stringContaining(message)]);
  });

  test('it answers nobody, or a stranger', async () => {
    const found = await routeAccessViolations(
      documentOf('/api/{personId}', planReading),
      async () => 200,
      others,
    );
    expect(found).toEqual([
      'GET /api/{personId}: answers 200 to somebody who is not signed in, not 401',
      'GET /api/{personId}: answers 200 to a stranger, not 403 or 404',
    ]);
  });

  test('it is made past the edge', () => {
    const planted = sourceTreeOf({
      'server/src/rooms/plans/routes.ts': `server.get('/api/a', () => 1)`,
    });
    expect(routesBesideTheEdge(planted)).toHaveLength(1);
  });
});

test('no route is made past the edge', () => {
  expect(routesBesideTheEdge(readSourceTree(ROOT))).toEqual([]);
});

test('a sample has what is required and nothing more', () => {
  const schemas = { Level: { type: 'integer', minimum: 1 } };
  const schema = {
    type: 'object',
    required: ['id', 'level', 'kind', 'chosen', 'maybe'],
    properties: {
      id: { type: 'string', format: 'uuid' },
      level: { $ref: '#/components/schemas/Level' },
      kind: { enum: ['b', 'c'] },
      chosen: { type: 'array', minItems: 1, items: { type: 'string', minLength: 2 } },
      maybe: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      left: { type: 'string' },
    },
  };
  expect(sampleOf(schema, schemas)).toEqual({
    id: '01a20cc8-8e80-7030-916e-7f09b40dd85c',
    level: 1,
    kind: 'b',
    chosen: ['xx'],
    maybe: null,
  });
});
