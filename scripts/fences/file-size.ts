import { isCode, type SourceTree, type Violation } from './source-tree.ts';

const MAXIMUM_LINES = 500;
/** Lists of wire schemas are read by looking up, not from top to bottom. */
const EXEMPT = /(^|\/)schemas\.ts$/;

/** Files that are too long to be read at a sitting. */
export function fileSizeViolations(tree: SourceTree): readonly Violation[] {
  const violations: Violation[] = [];
  for (const [path, text] of tree) {
    if (!isCode(path) || EXEMPT.test(path)) continue;
    const lines = text.split('\n').length - 1;
    if (lines > MAXIMUM_LINES)
      violations.push(
        `${path}: has ${lines} lines, and ${MAXIMUM_LINES} is where a file is parted`,
      );
  }
  return violations;
}
