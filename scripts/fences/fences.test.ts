/** The house as it stands, and for each fence one planted violation that it catches. */
import { describe, expect, test } from 'vitest';
import { ROOM_ORDER } from '#app/rooms';
import manifest from '../../package.json' with { type: 'json' };
import { ROOT } from '../run-tool.ts';
import { cycleViolations } from './cycles.ts';
import { fileSizeViolations } from './file-size.ts';
import { importViolations } from './import-rules.ts';
import { purityViolations } from './purity.ts';
import { readSourceTree, sourceTreeOf } from './source-tree.ts';
import { migrationViolations, tableViolations } from './table-ownership.ts';

const rules = { roomOrder: ROOM_ORDER, doors: manifest.imports };
const tree = readSourceTree(ROOT);

describe('the house', () => {
  test('is what the fences see', () => {
    expect(tree.size).toBeGreaterThan(200);
    for (const room of ROOM_ORDER)
      expect(tree.has(`server/src/rooms/${room}/index.ts`), room).toBe(true);
  });
  test('imports only where it may', () => expect(importViolations(tree, rules)).toEqual([]));
  test('has no rings of files', () => expect(cycleViolations(tree, manifest.imports)).toEqual([]));
  test('names tables only in the query files of their rooms', () =>
    expect(tableViolations(tree)).toEqual([]));
  test('has migrations that keep to their rooms', () =>
    expect(migrationViolations(tree, ROOM_ORDER)).toEqual([]));
  test('hides no clock, chance or machine', () => expect(purityViolations(tree)).toEqual([]));
  test('has no file that is too long', () => expect(fileSizeViolations(tree)).toEqual([]));
});

/** A house of two rooms, in order, with everything that imports may name. */
const ground = {
  'engine/src/index.ts': '',
  'engine/src/deep.ts': '',
  'standards/src/xapi/index.ts': '',
  'server/src/kernel/work.ts': '',
  'server/src/kernel/testing.ts': '',
  'server/src/rooms/people/index.ts': '',
  'server/src/rooms/people/gate.ts': '',
  'server/src/rooms/plans/index.ts': '',
  'server/src/rooms/plans/plans.db.ts': '',
  'server/src/app/app.ts': '',
  'web/src/ui/button.tsx': '',
  'web/src/app/app.tsx': '',
  'web/src/features/plans/plan.tsx': '',
  'web/src/features/people/profile.tsx': '',
  'demo/src/index.ts': '',
  'scripts/run-tool.ts': '',
};
const importing = (
  path: string,
  specifier: string,
  statement = `import { x } from '${specifier}';`,
) =>
  importViolations(sourceTreeOf({ ...ground, [path]: statement }), {
    roomOrder: ['people', 'plans'],
    doors: manifest.imports,
  });

describe('an import is caught when', () => {
  test.each([
    ['the engine imports a room', 'engine/src/a.ts', '#rooms/people'],
    ['the engine imports a package', 'engine/src/a.ts', 'lodash'],
    ['standards import the engine', 'standards/src/xapi/a.ts', '#engine'],
    ['standards import the file system', 'standards/src/xapi/a.ts', 'node:fs'],
    ['the kernel imports a room', 'server/src/kernel/a.ts', '#rooms/people'],
    ['the kernel imports the engine', 'server/src/kernel/a.ts', '#engine'],
    ['a room imports a later room', 'server/src/rooms/people/a.ts', '#rooms/plans'],
    ['a room goes past another’s door', 'server/src/rooms/plans/a.ts', '../people/gate.ts'],
    [
      'a room goes past the engine’s door',
      'server/src/rooms/plans/a.ts',
      '../../../../engine/src/deep.ts',
    ],
    ['a room imports the app', 'server/src/rooms/plans/a.ts', '#app/app'],
    ['a room imports the demo', 'server/src/rooms/plans/a.ts', '#demo'],
    ['the app goes past a room’s door', 'server/src/app/a.ts', '../rooms/people/gate.ts'],
    [
      'the demo goes past a room’s door',
      'demo/src/a.ts',
      '../../server/src/rooms/plans/plans.db.ts',
    ],
    ['a feature imports a feature', 'web/src/features/plans/a.tsx', '../people/profile'],
    ['a feature imports the app', 'web/src/features/plans/a.tsx', '../../app/app'],
    ['the design system imports a feature', 'web/src/ui/a.tsx', '../features/plans/plan'],
    ['the web imports the server', 'web/src/features/plans/a.tsx', '#kernel/work'],
    ['the product imports what is for tests', 'server/src/rooms/plans/a.ts', '#kernel/testing'],
    ['the product imports a test tool', 'server/src/rooms/plans/a.ts', 'vitest'],
    ['the product imports a script', 'server/src/app/a.ts', '../../../scripts/run-tool.ts'],
  ])('%s', (_what, path, specifier) => {
    expect(importing(path, specifier)).toEqual([
      expect.stringContaining(`${path} imports ${specifier}: `),
    ]);
  });

  test('it is a type, a re-export, or made while running', () => {
    const path = 'server/src/rooms/people/a.ts';
    expect(importing(path, '', `import type { X } from '#rooms/plans';`)).toHaveLength(1);
    expect(importing(path, '', `export { x } from '#rooms/plans';`)).toHaveLength(1);
    expect(importing(path, '', `await import('#rooms/plans');`)).toHaveLength(1);
    expect(importing(path, '', `type X = import('#rooms/plans').X;`)).toHaveLength(1);
    expect(
      importing(path, '', `new Worker(new URL('../plans/plans.db.ts', import.meta.url));`),
    ).toHaveLength(1);
  });

  test('a room is missing in the order, or the order names none', () => {
    const planted = { roomOrder: ['people', 'pets'], doors: manifest.imports };
    expect(importViolations(sourceTreeOf(ground), planted)).toEqual([
      'server/src/rooms/plans: is not in ROOM_ORDER',
      'server/src/app/rooms.ts: lists pets, which is no folder',
    ]);
  });
});

test.each([
  ['server/src/rooms/plans/a.ts', '#rooms/people'],
  ['server/src/rooms/plans/a.ts', '#engine'],
  ['server/src/rooms/people/a.db.test.ts', '#app/app'],
  ['server/src/app/a.ts', '#demo'],
  ['demo/src/a.ts', '#rooms/plans'],
  ['web/src/features/plans/a.tsx', '../../ui/button'],
])('%s may import %s', (path, specifier) => {
  expect(importing(path, specifier)).toEqual([]);
});

test('a ring of files is caught, and one of types is none', () => {
  const ring = (second: string) =>
    cycleViolations(
      sourceTreeOf({ 'demo/src/a.ts': `import { b } from './b.ts';`, 'demo/src/b.ts': second }),
      {},
    );
  expect(ring(`import { a } from './a.ts';`)).toEqual([
    'demo/src/a.ts → demo/src/b.ts → demo/src/a.ts',
  ]);
  expect(ring(`import type { A } from './a.ts';`)).toEqual([]);
});

describe('a table', () => {
  const migration = {
    'server/src/rooms/people/migrations/20261124T0900-a.sql':
      'create table people.person (person_id uuid primary key);',
  };
  const naming = (path: string, text: string) =>
    tableViolations(sourceTreeOf({ ...ground, ...migration, [path]: text }));

  test('named by another room, by the app or beside the query file is caught', () => {
    const expected = [expect.stringContaining('names the table people.person')];
    expect(naming('server/src/rooms/plans/plans.db.ts', `db.selectFrom('people.person')`)).toEqual(
      expected,
    );
    expect(naming('server/src/app/a.ts', 'sql`select 1 from people.person p`')).toEqual(expected);
    expect(
      naming('server/src/rooms/people/gate.ts', `db.selectFrom('people.person as p')`),
    ).toEqual(expected);
    expect(
      naming('server/src/rooms/plans/plans.db.ts', `type Tables = { 'people.person': { n: 1 } };`),
    ).toEqual(expected);
  });
  test('named by its own query file, in a comment or in a longer name is fine', () => {
    expect(
      naming('server/src/rooms/people/people.db.ts', `db.selectFrom('people.person')`),
    ).toEqual([]);
    expect(naming('server/src/app/a.ts', '// see people.person\n')).toEqual([]);
    expect(naming('server/src/app/a.ts', `emit(work, 'people.person.changed')`)).toEqual([]);
    expect(naming('web/src/ui/a.tsx', `text('people.person')`)).toEqual([]);
  });
  test('that shares its name with an action is fine as an action, and caught as a table', () => {
    const permission = {
      'server/src/kernel/permission.ts': `const RULES = {\n  'people.person': { subject: 'person' },\n};`,
    };
    const acting = (text: string) =>
      tableViolations(
        sourceTreeOf({ ...ground, ...migration, ...permission, 'server/src/app/a.ts': text }),
      );
    expect(acting(`route({ action: 'people.person' }); audit(work, 'people.person');`)).toEqual([]);
    expect(acting(`db.selectFrom('people.person')`)).toHaveLength(1);
    expect(acting(`db.selectFrom('a').innerJoin('people.person', 'a.b', 'c.d')`)).toHaveLength(1);
    expect(acting(`type Tables = { 'people.person': 1 };`)).toHaveLength(1);
  });
});

describe('a migration is caught when', () => {
  const migrating = (name: string, text: string) =>
    migrationViolations(sourceTreeOf({ [`server/src/rooms/people/migrations/${name}`]: text }), [
      'people',
      'plans',
    ]);

  test.each([
    ['it makes a table of another room', 'create table plans.plan (n integer);'],
    ['it makes another schema', 'create schema plans;'],
    ['it changes a table of another room', 'alter table plans.plan add column n integer;'],
    ['it writes into another room', 'insert into plans.plan values (1);'],
    ['it puts an index on another room’s table', 'create unique index a on plans.plan (n);'],
    ['it points at a later room', 'create table people.a (n uuid references plans.plan);'],
  ])('%s', (_what, text) => {
    expect(migrating('20261124T0900-a.sql', text)).toHaveLength(1);
  });
  test('its name has no time, or another has the same', () => {
    expect(migrating('create-people.sql', '')).toHaveLength(1);
    const twice = sourceTreeOf({
      'server/src/rooms/people/migrations/20261124T0900-a.sql': '',
      'server/src/rooms/plans/migrations/20261124T0900-b.sql': '',
    });
    expect(migrationViolations(twice, ['people', 'plans'])).toHaveLength(1);
  });
});

describe('a hidden input is caught', () => {
  const using = (path: string, text: string) => purityViolations(sourceTreeOf({ [path]: text }));

  test.each([
    'Date.now()',
    'new Date()',
    'Date()',
    'Math.random()',
    'globalThis.Math.random()',
    'performance.now()',
    'crypto.randomUUID()',
  ])('in the engine, standards, rooms and the demo: %s', (call) => {
    for (const path of [
      'engine/src/a.ts',
      'standards/src/xapi/a.ts',
      'server/src/rooms/plans/a.ts',
      'demo/src/a.ts',
    ]) {
      expect(using(path, `export const a = ${call};`), path).not.toEqual([]);
    }
  });
  test.each(['process.env.A', 'fetch("/")', 'console.log(1)', 'globalThis', 'setTimeout(f)'])(
    'in the engine: %s',
    (call) => {
      expect(using('engine/src/a.ts', `export const a = ${call};`)).not.toEqual([]);
    },
  );
  test('and nothing that only looks like one', () => {
    expect(
      using(
        'engine/src/a.ts',
        `export const a = new Date(0); const b = { process: 1, fetch: 2 }; b.process; '// Math.random'; // Date.now()`,
      ),
    ).toEqual([]);
  });
});

test('a file that is too long is caught', () => {
  const long = 'x;\n'.repeat(501);
  expect(fileSizeViolations(sourceTreeOf({ 'demo/src/a.ts': long }))).toHaveLength(1);
  expect(
    fileSizeViolations(
      sourceTreeOf({ 'demo/src/a.ts': long.slice(3), 'demo/src/schemas.ts': long }),
    ),
  ).toEqual([]);
});
