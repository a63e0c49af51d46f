import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import german from './de.json';
import english from './en.json';

const sources: Record<string, string> = import.meta.glob('../**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
// The gallery is for those who build; it is not in the build and not translated.
const shipped = Object.entries(sources).filter(
  ([path]) => !path.includes('/gallery/') && !/\.test\.tsx?$/.test(path),
);

/** The same in every language: the product's name, the codes of the languages; and keys of texts. */
const names = new Set(['Cairn', 'EN', 'DE', ...Object.keys(english)]);

/** Text between tags, and strings in the attributes that people read, with their line. */
function literalTexts(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const read = (words: string, node: ts.Node): void => {
    const plain = words.trim();
    if (!/\p{L}/u.test(plain) || names.has(plain)) return;
    found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${plain}`);
  };
  const walk = (node: ts.Node): void => {
    if (ts.isJsxText(node)) read(node.text, node);
    if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteral(node.expression)) {
      if (!ts.isJsxAttribute(node.parent)) read(node.expression.text, node);
    }
    if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer)) {
      const name = node.name.getText();
      if (/^(aria-label|alt|title|placeholder|label|why|lead)$/.test(name)) {
        read(node.initializer.text, node);
      }
    }
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
}

/** The names of the values that a message takes; `one {word}` is a branch and not a value. */
function valuesOf(message: string): string[] {
  const names = new Set<string>();
  // What each open brace is: a value, or a branch of one.
  const open: ('value' | 'branch')[] = [];
  for (let at = 0; at < message.length; at += 1) {
    if (message[at] === '}') open.pop();
    if (message[at] !== '{') continue;
    const isBranch = open.at(-1) === 'value';
    open.push(isBranch ? 'branch' : 'value');
    if (!isBranch) names.add(/^\w+/.exec(message.slice(at + 1))?.[0] ?? '');
  }
  return [...names].sort();
}

describe('catalogues', () => {
  it('have the same keys in the same order', () => {
    expect(Object.keys(german)).toEqual(Object.keys(english));
  });

  it('take the same values in each language', () => {
    for (const [key, message] of Object.entries(english)) {
      expect([key, valuesOf(german[key as keyof typeof german])]).toEqual([key, valuesOf(message)]);
    }
  });

  it('hold no empty text, and none that begins or ends with a space', () => {
    for (const message of [...Object.values(english), ...Object.values(german)]) {
      expect(message.trim()).toBe(message);
      expect(message).not.toBe('');
    }
  });

  it('hold no key that nobody uses', () => {
    const all = shipped.map(([, source]) => source).join('\n');
    expect(
      Object.keys(english).filter((key) => !all.includes(`'${key}'`) && !all.includes(`"${key}"`)),
    ).toEqual([]);
  });
});

describe('texts in the code', () => {
  it('all come from the catalogue', () => {
    expect(shipped.length).toBeGreaterThan(20);
    expect(shipped.flatMap(([path, source]) => literalTexts(path, source))).toEqual([]);
  });

  it('would be found', () => {
    const planted = 'const a = <p title="Read me">Hello {\'there\'}</p>;';
    expect(literalTexts('planted.tsx', planted)).toHaveLength(3);
  });
});
