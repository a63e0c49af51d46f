import ts from 'typescript';
import { partOf } from './import-rules.ts';
import {
  isCode,
  isTestCode,
  type SourceTree,
  syntaxOf,
  type Violation,
  walk,
} from './source-tree.ts';

/** Who owns a migration: the room's name, or `kernel`; each owns the PostgreSQL schema of that name. */
function ownerOf(path: string): string | undefined {
  const part = partOf(path);
  return part?.kind === 'room' ? part.name : part?.kind === 'kernel' ? 'kernel' : undefined;
}

/** The tables that migrations create, as `schema.table`. */
function tablesOf(tree: SourceTree): ReadonlySet<string> {
  const tables = new Set<string>();
  for (const [path, text] of tree) {
    if (!path.endsWith('.sql')) continue;
    for (const match of withoutComments(text).matchAll(
      /create\s+table\s+(?:if\s+not\s+exists\s+)?(\w+\.\w+)/gi,
    ))
      tables.add(match[1] ?? '');
  }
  return tables;
}

/** Code that names a table outside of the query files of the room that owns it; the kernel's only within the kernel. */
export function tableViolations(tree: SourceTree): readonly Violation[] {
  const tables = tablesOf(tree);
  const schemas = new Set([...tables].map((table) => table.split('.')[0] ?? ''));
  if (schemas.size === 0) return [];
  const actions = actionsIn(tree);
  const naming = new RegExp(`\\b(${[...schemas].join('|')})\\.(\\w+)\\b(?!\\.)`, 'g');
  const violations = new Set<Violation>();
  for (const path of tree.keys()) {
    const part = partOf(path);
    // The web knows no SQL, and names its messages in the same way.
    if (
      !isCode(path) ||
      isTestCode(path) ||
      !part ||
      part.kind === 'tools' ||
      path.startsWith('web/')
    )
      continue;
    for (const text of textsOf(tree, path, actions)) {
      for (const [table, schema] of text.matchAll(naming)) {
        if (!tables.has(table)) continue;
        const isOwner =
          ownerOf(path) === schema && (schema === 'kernel' || path.endsWith('.db.ts'));
        if (!isOwner)
          violations.add(
            `${path}: names the table ${table}, which only ${schema === 'kernel' ? 'the kernel' : `server/src/rooms/${schema}/*.db.ts`} may`,
          );
      }
    }
  }
  return [...violations];
}

/** Migrations that touch a schema of another room, or point at a room that comes later. */
export function migrationViolations(
  tree: SourceTree,
  roomOrder: readonly string[],
): readonly Violation[] {
  const order = ['kernel', ...roomOrder];
  const violations: Violation[] = [];
  for (const [path, commented] of tree) {
    if (!path.endsWith('.sql')) continue;
    const owner = ownerOf(path);
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (owner === undefined || !/\/migrations\/\d{8}T\d{4}-[a-z0-9-]+\.sql$/.test(path)) {
      violations.push(
        `${path}: a migration lies in a room's or the kernel's folder migrations, as 20261124T0900-verb-noun.sql`,
      );
      continue;
    }
    const text = withoutComments(commented);
    const touched =
      /\b(?:create|alter|drop|truncate)\s+(?:unlogged\s+)?(?:table|view|materialized\s+view|function|type|sequence)\s+(?:if\s+(?:not\s+)?exists\s+)?(\w+)\.\w+|\b(?:insert\s+into|update|delete\s+from)\s+(\w+)\.\w+|\bcreate\s+schema\s+(?:if\s+not\s+exists\s+)?(\w+)|\bindex\s+(?:concurrently\s+)?(?:if\s+not\s+exists\s+)?\w+\s+on\s+(\w+)\.\w+/gi;
    for (const match of text.matchAll(touched)) {
      const schema = match.slice(1).find((group) => group !== undefined);
      if (schema !== owner)
        violations.push(`${path}: ${name} touches the schema ${schema}, which is not ${owner}'s`);
    }
    for (const match of text.matchAll(/\breferences\s+(\w+)\.(\w+)/gi)) {
      const target = match[1] ?? '';
      if (order.indexOf(target) > order.indexOf(owner) || !order.includes(target)) {
        violations.push(
          `${path}: points at ${target}.${match[2]}, and ${target} comes after ${owner}`,
        );
      }
    }
  }
  return [...violations, ...sameTimes(tree)];
}

/** Two migrations of one minute have no order of their own. */
function sameTimes(tree: SourceTree): readonly Violation[] {
  const byTime = new Map<string, string>();
  const violations: Violation[] = [];
  for (const path of tree.keys()) {
    const time = /\/migrations\/(\d{8}T\d{4})-/.exec(path)?.[1];
    if (time === undefined) continue;
    const other = byTime.get(time);
    if (other !== undefined) violations.push(`${path}: has the time of ${other}`);
    byTime.set(time, path);
  }
  return violations;
}

/** The string literals and template parts of a file; comments are none, nor are the names of permissions. */
function textsOf(tree: SourceTree, path: string, actions: ReadonlySet<string>): readonly string[] {
  const texts: string[] = [];
  walk(syntaxOf(tree, path), (node) => {
    if (isActionName(node, actions)) return;
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    )
      texts.push(node.text);
  });
  return texts;
}

/** `evidence.contest` is a table and an action: as an action it is fine wherever no query takes it for a table. */
function isActionName(node: ts.Node, actions: ReadonlySet<string>): boolean {
  if (!ts.isStringLiteral(node) || !actions.has(node.text)) return false;
  if (ts.isPropertySignature(node.parent)) return false;
  return !(ts.isCallExpression(node.parent) && TAKES_TABLE.test(node.parent.expression.getText()));
}

const TAKES_TABLE =
  /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|\w*[jJ]oin\w*|using|table|ref)$/;

/** The actions that have a rule, as the kernel lists them. */
function actionsIn(tree: SourceTree): ReadonlySet<string> {
  return new Set(
    [...(tree.get('server/src/kernel/permission.ts') ?? '').matchAll(/^ {2}'([\w.]+)': \{/gm)].map(
      (match) => match[1] ?? '',
    ),
  );
}

function withoutComments(sql: string): string {
  return sql.replace(/--.*$/gm, '').replace(/\/\*[\s\S]*?\*\//g, '');
}
