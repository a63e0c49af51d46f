import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** The sources: path from the root (with forward slashes) → text. */
export type SourceTree = ReadonlyMap<string, string>;

/** One sentence that begins with the file at fault. */
export type Violation = string;

export type Import = {
  readonly specifier: string;
  /** The file in the tree that it names; undefined for packages and for what is no source (styles, pictures). */
  readonly target: string | undefined;
  /** Gone when the program runs. */
  readonly isTypeOnly: boolean;
};

const FOLDERS = [
  'bench',
  'bin',
  'demo',
  'e2e',
  'engine',
  'scripts',
  'server',
  'standards',
  'starter',
  'web',
];
const SOURCE = /\.(ts|tsx|js|sql|json)$/;
const SKIPPED = /(^|\/)(node_modules|dist)\/|\.gen\.ts$/;

/** Reads the sources below the root as they lie on the disk. */
export function readSourceTree(root: string): SourceTree {
  const tree = new Map<string, string>();
  for (const folder of FOLDERS) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      const path = posix.join(folder, entry.replaceAll('\\', '/'));
      if (SOURCE.test(path) && !SKIPPED.test(path))
        tree.set(path, readFileSync(join(root, path), 'utf8'));
    }
  }
  return tree;
}

/** A tree for planted violations. */
export function sourceTreeOf(files: Readonly<Record<string, string>>): SourceTree {
  return new Map(Object.entries(files));
}

export function isCode(path: string): boolean {
  return /\.(ts|tsx)$/.test(path);
}

/** Tests and what only tests use. */
export function isTestCode(path: string): boolean {
  return /\.(test|oracle|e2e)\.tsx?$/.test(path) || /(^|\/)testing[^/]*\.ts$/.test(path);
}

const parsed = new WeakMap<SourceTree, Map<string, ts.SourceFile>>();

/** The syntax tree of one file; parsed once for each tree. */
export function syntaxOf(tree: SourceTree, path: string): ts.SourceFile {
  const files = parsed.get(tree) ?? new Map<string, ts.SourceFile>();
  parsed.set(tree, files);
  const known = files.get(path);
  if (known) return known;
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, tree.get(path) ?? '', ts.ScriptTarget.Latest, true, kind);
  files.set(path, file);
  return file;
}

/** Calls `visit` for every node of a file. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** All that a file imports or exports from elsewhere, `import()` and `new URL('./x.ts', import.meta.url)` included. */
export function importsOf(
  tree: SourceTree,
  path: string,
  doors: Readonly<Record<string, string>>,
): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, isTypeOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    found.push({
      specifier: specifier.text,
      target: resolve(tree, path, specifier.text, doors),
      isTypeOnly,
    });
  };
  walk(syntaxOf(tree, path), (node) => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.isTypeOnly === true);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (
      ts.isNewExpression(node) &&
      node.expression.getText() === 'URL' &&
      node.arguments?.[1]?.getText() === 'import.meta.url'
    ) {
      const [first] = node.arguments;
      if (first && ts.isStringLiteralLike(first) && isCode(first.text)) add(first, false);
    }
  });
  return found;
}

/** Finds what a specifier names, by the tree and by the doors that package.json lists under `imports`. */
function resolve(
  tree: SourceTree,
  from: string,
  specifier: string,
  doors: Readonly<Record<string, string>>,
): string | undefined {
  const path = specifier.startsWith('#')
    ? throughDoor(specifier, doors)
    : specifier.startsWith('.')
      ? posix.join(posix.dirname(from), specifier)
      : undefined;
  if (path === undefined) return undefined;
  // Vite's query (`./page.svg?url`) is no part of the name; the web leaves endings away.
  const bare = path.replace(/\?.*$/, '');
  return (
    [bare, `${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`].find((candidate) =>
      tree.has(candidate),
    ) ?? (specifier.startsWith('#') ? bare : undefined)
  );
}

function throughDoor(
  specifier: string,
  doors: Readonly<Record<string, string>>,
): string | undefined {
  for (const [door, place] of Object.entries(doors)) {
    const [before, after] = door.split('*');
    if (before === undefined) continue;
    if (
      after === undefined
        ? specifier === door
        : specifier.startsWith(before) && specifier.endsWith(after)
    ) {
      const middle =
        after === undefined ? '' : specifier.slice(before.length, specifier.length - after.length);
      return posix.normalize(place.replace('*', middle));
    }
  }
  return undefined;
}
