import { importsOf, isCode, type SourceTree, type Violation } from './source-tree.ts';

/** Files that import each other in a ring. Types do not count: they are gone when the program runs. */
export function cycleViolations(
  tree: SourceTree,
  doors: Readonly<Record<string, string>>,
): readonly Violation[] {
  const state = new Map<string, 'open' | 'done'>();
  const violations: Violation[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      violations.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    state.set(path, 'open');
    for (const { target, isTypeOnly } of importsOf(tree, path, doors)) {
      if (target !== undefined && !isTypeOnly && isCode(target) && tree.has(target))
        visit(target, [...trail, path]);
    }
    state.set(path, 'done');
  };
  for (const path of tree.keys()) if (isCode(path)) visit(path, []);
  return violations;
}
