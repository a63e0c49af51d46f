import { describe, expect, test } from 'vitest';
import { commandsIn, factFaults } from './check-facts.ts';

const facts = {
  exists: (path: string) =>
    ['docs/glossary.md', 'server/src/app/rooms.ts', 'README.md'].includes(path),
  scripts: ['start', 'test', 'test:changed'],
  commands: ['start', 'import', 'token create'],
  environment: ['CAIRN_DATA', 'DATABASE_URL'],
  rooms: ['people', 'skills', 'plans'],
  values: [{ stated: /\b(\d+) skills that/g, is: '23' }],
};

test('a document that is right has no fault', () => {
  const text = `[words](docs/glossary.md#a), [web](https://cairn.example), \`server/src/app/rooms.ts\`,
    \`server/src/rooms/<room>/\`; npm start, npm run test:changed, npx cairn import DIR, npx cairn token create --person x;
    CAIRN_DATA; people · skills · plans; 23 skills that teach`;
  expect(factFaults('README.md', text, facts)).toEqual([]);
});

describe('a document is caught when', () => {
  test.each([
    ['it links to nothing', '[a](docs/gone.md)', 'links to docs/gone.md'],
    ['it names a path that is gone', '`server/src/app/gone.ts`', 'names server/src/app/gone.ts'],
    ['it names no script', 'npm run gone', 'npm script gone'],
    ['it names no command', 'npx cairn burn it', 'npx cairn burn it'],
    ['it names no variable', 'CAIRN_GONE', 'CAIRN_GONE'],
    ['it lists the rooms otherwise', 'people · plans · skills', 'lists the rooms'],
    ['it miscounts', '22 skills that teach', 'and it is 23'],
  ])('%s', (_what, text, fault) => {
    expect(factFaults('README.md', text, facts)).toEqual([expect.stringContaining(fault)]);
  });

  test('a link is right from another folder only', () => {
    expect(factFaults('docs/a.md', '[a](glossary.md) [b](../README.md)', facts)).toEqual([]);
    expect(factFaults('README.md', '[a](glossary.md)', facts)).toHaveLength(1);
  });
});

test('commands are read from where they are declared', () => {
  const source = `program.command('import').argument('x'); const token = program.command('token').description('y'); token\n.command('create')`;
  expect(commandsIn(source)).toEqual(['start', 'help', 'import', 'token create']);
});
