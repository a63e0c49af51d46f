import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSegments } from './align-segments.ts';
import { countHeadings, countWords, type Segment, splitSegments } from './segments.ts';

const keysOf = (markdown: string): string[] =>
  splitSegments(markdown).map((segment) => segment.key);

describe('splitSegments', () => {
  it('cuts at headings and calls what stands before them start', () => {
    expect(
      splitSegments('Hello there.\n\n## One thing\n\nText.\n### Another\nMore words here.\n'),
    ).toEqual([
      { key: 'start', title: '', level: 0, markdown: 'Hello there.\n\n', words: 2 },
      {
        key: 'one-thing',
        title: 'One thing',
        level: 2,
        markdown: '## One thing\n\nText.\n',
        words: 3,
      },
      {
        key: 'another',
        title: 'Another',
        level: 3,
        markdown: '### Another\nMore words here.\n',
        words: 4,
      },
    ]);
  });

  it('leaves deeper headings inside their segment', () => {
    expect(keysOf('# A\n#### B\ntext')).toEqual(['a']);
    expect(splitSegments('# A\n## B\n', { deepestLevel: 1 })).toHaveLength(1);
  });

  it('numbers repeated headings and never gives start away', () => {
    expect(keysOf('# Start\n# Notes\n# Notes\n# Notes 2\n# Notes\n')).toEqual([
      'start-2',
      'notes',
      'notes-2',
      'notes-2-2',
      'notes-3',
    ]);
  });

  it('keys by the anchor that an author gave', () => {
    const [segment] = splitSegments('## Creating files {#create .big}\n');
    expect(segment).toMatchObject({ key: 'create', title: 'Creating files' });
  });

  it('reads titles as plain text, in any script', () => {
    const title = (line: string) => splitSegments(line)[0]?.title;
    expect(title('## The **`git add`** [command](https://x.example/a_b) ##')).toBe(
      'The git add command',
    );
    expect(title('## snake_case and _emphasis_')).toBe('snake_case and emphasis');
    expect(title('## C\\#')).toBe('C#');
    expect(keysOf('## Übung: Größe\n## 安全\n## ***\n')).toEqual([
      'übung-größe',
      '安全',
      'section',
    ]);
  });

  it('knows underlined headings, but no rules, tables or lists', () => {
    expect(keysOf('Title\n=====\n\nText\n\nPart\n----\n')).toEqual(['title', 'part']);
    expect(keysOf('Two lines\nof text\n---\n\n| a |\n---\n\n- item\n---\n')).toEqual(['start']);
  });

  it.each([
    ['fences', '```sh\n# no\n```\n'],
    ['fences in a list', '1. Do this:\n\n   ```sh\n# no\n   ```\n'],
    ['fences of tildes that hold backticks', '~~~\n```\n# no\n~~~\n'],
    ['longer fences that hold shorter ones', '````\n```\n# no\n```\n# no\n````\n'],
    ['fences that never close', '```\n# no\n'],
    ['preformatted HTML', '<pre>\n# no\n\n# no\n</pre>\n'],
    ['comments', '<!-- a\n# no\n-->\n'],
    ['callouts', '> [!NOTE]\n> # no\n'],
    ['indented code', 'Text\n\n    # no\n'],
    ['tags without a space', '#hashtag\n'],
  ])('finds no heading inside %s', (_, markdown) => {
    expect(keysOf(`Text\n\n${markdown}`)).toEqual(['start']);
  });

  it('goes on after code has ended', () => {
    expect(keysOf('```a`b\n# yes\n')).toEqual(['start', 'yes']);
    expect(keysOf('> ```\n> # no\n\n# yes\n')).toEqual(['start', 'yes']);
    expect(keysOf('```\n# no\n```\n# yes\n')).toEqual(['start', 'yes']);
  });

  it('has no segments for a blank text', () => {
    expect(splitSegments(' \n\n')).toEqual([]);
  });

  it('gives the text back, character by character, with all keys different', () => {
    const piece = fc.constantFrom(
      '# A\n',
      '## A\r\n',
      '```\n',
      '> q\n',
      'text',
      '\n',
      '   ',
      '<pre>',
      '===\n',
      '---\n',
      '{#x}',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const markdown = pieces.join('');
        const segments = splitSegments(markdown);
        fc.pre(markdown.trim() !== '');
        expect(segments.map((segment) => segment.markdown).join('')).toBe(markdown);
        expect(new Set(segments.map((segment) => segment.key)).size).toBe(segments.length);
      }),
    );
  });

  it.each<[string, string]>([
    ['10,000 quotes in each other', `${'>'.repeat(10_000)} deep\n`.repeat(20)],
    [
      '10,000 lists in each other',
      Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}- x`).join('\n'),
    ],
    ['2 MB of hashes', `# ${'#'.repeat(2_000_000)}`],
    ['2 MB of spaces', `# a${' '.repeat(2_000_000)}b #`],
    ['2 MB of open brackets', `# ${'['.repeat(2_000_000)}`],
    ['2 MB of list marks', '- '.repeat(1_000_000)],
    ['100,000 equal headings', '# a\n'.repeat(100_000)],
    ['1,000,000 blank lines', `a${'\n'.repeat(1_000_000)}`],
    ['fences opening all the time', '```a\n~~~\n'.repeat(100_000)],
    ['2 MB of one word', 'a'.repeat(2_000_000)],
  ])('takes no long time for %s', (_, markdown) => {
    const segments = splitSegments(markdown);
    alignSegments(segments, segments);
    expect(segments.map((segment) => segment.markdown).join('')).toBe(markdown);
  });
});

it('counts the headings that a text is cut at', () => {
  expect(countHeadings('Hi\n# A\n## B\n#### no\n```\n# no\n```\n')).toBe(2);
  expect(countHeadings('')).toBe(0);
});

it('counts words, and two dense characters as one', () => {
  expect(countWords("It's a well-known `git add` — isn't it?")).toBe(7);
  expect(countWords('安全第一 OK')).toBe(3);
});

describe('alignSegments', () => {
  const keysFrom = (known: string, fresh: string): string[] =>
    alignSegments(splitSegments(known), splitSegments(fresh)).map((segment) => segment.key);

  it('carries keys over to a translation of the same build', () => {
    expect(keysFrom('Hi\n# One\n## Two\n# Three\n', 'Hallo\n# Eins\n## Zwei\n# Drei\n')).toEqual([
      'start',
      'one',
      'two',
      'three',
    ]);
  });

  it('keeps a key through rewording, beside headings that stay', () => {
    expect(keysFrom('# A\n# Teh middle\n# C\n', '# A\n# The middle\n# C\n')).toEqual([
      'a',
      'teh-middle',
      'c',
    ]);
  });

  it('gives an added heading a key of its own', () => {
    expect(keysFrom('# A\n# C\n', '# A\n# B\n# C\n')).toEqual(['a', 'b', 'c']);
  });

  it('guesses nothing where number or levels differ', () => {
    expect(keysFrom('# One\n## Two\n', '# Eins\n# Zwei\n')).toEqual(['eins', 'zwei']);
  });

  it('keeps keys when parts change places, and gives none of them to something new', () => {
    expect(keysFrom('# A\n# B\n', '# B\n# A\n# C\n')).toEqual(['b', 'a', 'c']);
  });

  it('is the identity for an unchanged text, and always gives different keys', () => {
    const text = fc.array(fc.constantFrom('# A\n', '# B\n', '## C\n', 'x\n\n', '# D\n'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const known: Segment[] = splitSegments(one.join(''));
        expect(alignSegments(known, known)).toEqual(known);
        const keys = alignSegments(known, splitSegments(other.join(''))).map(
          (segment) => segment.key,
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
