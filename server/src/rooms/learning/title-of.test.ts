import { expect, test } from 'vitest';
import { titleOf } from './title-of.ts';

test.each([
  ['What does `git add` do?', 'What does `git add` do?'],
  ['## Look at this\n\nmore', 'Look at this'],
  ['```js\nconst a = 1;\n```\nWhat is logged?', 'const a = 1;'],
  ['\n\n---\nWhich one?', 'Which one?'],
  ['  ?!  ', '?!'],
])('%j is called %j', (stem, title) => {
  expect(titleOf({ stem })).toBe(title);
});
