import {
  type Import,
  importsOf,
  isCode,
  isTestCode,
  type SourceTree,
  type Violation,
} from './source-tree.ts';

/** Where a file belongs; `name` is the room, the translator or the feature. */
type Part = { readonly kind: PartKind; readonly name?: string };
type PartKind =
  | 'engine'
  | 'standards'
  | 'kernel'
  | 'room'
  | 'app'
  | 'webFeature'
  | 'webPart'
  | 'webApp'
  | 'demo'
  | 'tools';

export type ImportRules = {
  /** The rooms in order: a later one may call an earlier one. */
  readonly roomOrder: readonly string[];
  /** `imports` of package.json. */
  readonly doors: Readonly<Record<string, string>>;
};

/** What the parts of the web below its app may use, besides themselves. */
const WEB_PARTS: Readonly<Record<string, readonly string[]>> = {
  ui: ['i18n'],
  i18n: [],
  api: [],
};
const ONLY_IN_TESTS = /^(vitest|fast-check|playwright-core|@axe-core\/playwright)$/;
const ALLOWED: Readonly<Record<'engine' | 'standards' | 'kernel' | 'demo', readonly PartKind[]>> = {
  engine: [],
  standards: ['standards'],
  kernel: [],
  demo: ['engine', 'kernel'],
};

/** Every import that goes where the house does not let it go. */
export function importViolations(tree: SourceTree, rules: ImportRules): readonly Violation[] {
  const violations: Violation[] = [...unlistedRooms(tree, rules.roomOrder)];
  for (const path of tree.keys()) {
    const part = partOf(path);
    if (!part || !isCode(path)) continue;
    for (const imported of importsOf(tree, path, rules.doors)) {
      const reason = refuse(path, part, imported, rules.roomOrder);
      if (reason) violations.push(`${path} imports ${imported.specifier}: ${reason}`);
    }
  }
  return violations;
}

/** The order is kept by hand, in the one place that wires rooms; this keeps it true to the folders. */
function unlistedRooms(tree: SourceTree, roomOrder: readonly string[]): readonly Violation[] {
  const rooms = new Set<string>();
  for (const path of tree.keys()) {
    const part = partOf(path);
    if (part?.kind === 'room' && part.name) rooms.add(part.name);
  }
  return [
    ...[...rooms]
      .filter((room) => !roomOrder.includes(room))
      .map((room) => `server/src/rooms/${room}: is not in ROOM_ORDER`),
    ...roomOrder
      .filter((room) => !rooms.has(room))
      .map((room) => `server/src/app/rooms.ts: lists ${room}, which is no folder`),
  ];
}

function refuse(
  path: string,
  part: Part,
  imported: Import,
  roomOrder: readonly string[],
): string | undefined {
  const { specifier, target } = imported;
  if (target === undefined) return refusePackage(path, part, specifier);
  const to = partOf(target);
  if (!to || (to.kind === part.kind && to.name === part.name)) return undefined;
  if (isTestCode(target) && !isTestCode(path) && part.kind !== 'tools')
    return 'what is for tests is not used by the product';
  if (part.kind !== 'tools' && !isTestCode(path) && !isDoor(target, to))
    return `the only door is ${doorOf(to)}`;
  if (to.kind === 'tools')
    return isTestCode(path) || part.kind === 'tools'
      ? undefined
      : 'tools are not part of the product';
  return refusePart(path, part, to, roomOrder);
}

function refusePackage(path: string, part: Part, specifier: string): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('#') || isTestCode(path)) return undefined;
  if (part.kind === 'engine') return 'the engine stands on nothing but the language';
  if (part.kind === 'standards' && specifier.startsWith('node:'))
    return 'standards reach nothing of the machine';
  if (part.kind !== 'tools' && ONLY_IN_TESTS.test(specifier)) return 'only tests use it';
  return undefined;
}

function refusePart(
  path: string,
  part: Part,
  to: Part,
  roomOrder: readonly string[],
): string | undefined {
  switch (part.kind) {
    case 'engine':
    case 'standards':
    case 'kernel':
      return ALLOWED[part.kind].includes(to.kind)
        ? undefined
        : `${part.kind} knows nothing of the rest`;
    case 'demo':
      return to.kind === 'room' || ALLOWED.demo.includes(to.kind) || isTestCode(path)
        ? undefined
        : 'the demo goes through the doors of rooms';
    case 'room':
      return refuseFromRoom(path, part, to, roomOrder);
    case 'app':
      return isWeb(to) ? 'the server never imports the web' : undefined;
    case 'webFeature':
    case 'webPart':
    case 'webApp':
      return refuseInWeb(part, to);
    case 'tools':
      return undefined;
  }
}

function refuseFromRoom(
  path: string,
  part: Part,
  to: Part,
  roomOrder: readonly string[],
): string | undefined {
  if (to.kind === 'engine' || to.kind === 'standards' || to.kind === 'kernel') return undefined;
  if (to.kind === 'room') {
    const mine = roomOrder.indexOf(part.name ?? '');
    const theirs = roomOrder.indexOf(to.name ?? '');
    return theirs < mine || isTestCode(path)
      ? undefined
      : `${to.name} comes after ${part.name}: reach it by an event`;
  }
  // A test of routes may run them as the app wires them.
  if (to.kind === 'app' && isTestCode(path)) return undefined;
  return 'a room uses the engine, standards, the kernel and earlier rooms';
}

function refuseInWeb(part: Part, to: Part): string | undefined {
  if (!isWeb(to)) return 'the web knows the server by its API only';
  if (part.kind === 'webApp') return undefined;
  if (part.kind === 'webFeature')
    return to.kind === 'webPart'
      ? undefined
      : to.kind === 'webFeature'
        ? 'features never import each other'
        : 'a feature knows nothing of the app';
  return to.kind === 'webPart' && WEB_PARTS[part.name ?? '']?.includes(to.name ?? '')
    ? undefined
    : `web/src/${part.name} knows nothing of it`;
}

function isWeb(part: Part): boolean {
  return part.kind === 'webFeature' || part.kind === 'webPart' || part.kind === 'webApp';
}

function isDoor(target: string, part: Part): boolean {
  return doorOf(part) === undefined || doorOf(part) === target;
}

/** The one file through which a part is entered; undefined where every file may be. */
function doorOf(part: Part): string | undefined {
  if (part.kind === 'engine') return 'engine/src/index.ts';
  if (part.kind === 'standards') return `standards/src/${part.name}/index.ts`;
  if (part.kind === 'room') return `server/src/rooms/${part.name}/index.ts`;
  if (part.kind === 'demo') return 'demo/src/index.ts';
  return undefined;
}

/** Which part of the house a path lies in; undefined for data (starter, JSON of the demo). */
export function partOf(path: string): Part | undefined {
  const room = /^server\/src\/rooms\/([^/]+)\//.exec(path)?.[1];
  if (room) return { kind: 'room', name: room };
  if (path.startsWith('server/src/kernel/')) return { kind: 'kernel' };
  if (path.startsWith('server/src/app/')) return { kind: 'app' };
  if (path.startsWith('engine/')) return { kind: 'engine' };
  const translator = /^standards\/src\/([^/]+)\//.exec(path)?.[1];
  if (translator) return { kind: 'standards', name: translator };
  const feature = /^web\/src\/features\/([^/]+)\//.exec(path)?.[1];
  if (feature) return { kind: 'webFeature', name: feature };
  const webPart = /^web\/src\/(ui|api|i18n)\//.exec(path)?.[1];
  if (webPart) return { kind: 'webPart', name: webPart };
  if (path.startsWith('web/')) return { kind: 'webApp' };
  if (path.startsWith('demo/src/')) return { kind: 'demo' };
  if (/^(scripts|bench|e2e|bin)\//.test(path)) return { kind: 'tools' };
  return undefined;
}
