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

/** Time, chance and the machine: reached by these names, with or without `globalThis`. */
const CLOCK_AND_CHANCE = [
  'Date.now',
  'Math.random',
  'performance.now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'randomUUID',
  'randomBytes',
];
const MACHINE = [
  'process',
  'fetch',
  'console',
  'globalThis',
  'setTimeout',
  'setInterval',
  'require',
];

/**
 * Hidden inputs where all must come in as arguments: engine and standards know neither time, chance nor machine;
 * rooms and the demo take time and ids from `Work`.
 */
export function purityViolations(tree: SourceTree): readonly Violation[] {
  const violations: Violation[] = [];
  for (const path of tree.keys()) {
    const kind = partOf(path)?.kind;
    if (!isCode(path) || isTestCode(path)) continue;
    if (kind !== 'engine' && kind !== 'standards' && kind !== 'room' && kind !== 'demo') continue;
    const isPure = kind === 'engine' || kind === 'standards';
    for (const name of hiddenInputs(syntaxOf(tree, path), isPure)) {
      violations.push(
        `${path}: uses ${name}, which ${isPure ? 'is no argument' : 'must come from Work'}`,
      );
    }
  }
  return violations;
}

function hiddenInputs(file: ts.SourceFile, isPure: boolean): readonly string[] {
  const found: string[] = [];
  walk(file, (node) => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
      found.push('new Date()');
    if (ts.isCallExpression(node) && node.expression.getText() === 'Date') found.push('Date()');
    if (
      ts.isPropertyAccessExpression(node) &&
      CLOCK_AND_CHANCE.includes(node.getText().replace(/^globalThis\./, ''))
    )
      found.push(node.getText());
    if (!ts.isIdentifier(node) || !isFree(node)) return;
    if (CLOCK_AND_CHANCE.includes(node.text)) found.push(node.text);
    else if (isPure && MACHINE.includes(node.text)) found.push(node.text);
  });
  return found;
}

/** Whether a name stands for itself: not a property, a key or a declaration of one. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isBindingElement(parent)
  )
    return parent.name !== node && ('propertyName' in parent ? parent.propertyName !== node : true);
  return !ts.isImportSpecifier(parent) || parent.name === node;
}
