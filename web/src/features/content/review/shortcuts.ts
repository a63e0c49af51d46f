import type { Level } from '../../../ui/skill/standing.ts';

export type ReviewAction =
  | { readonly kind: 'choose'; readonly index: number }
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | {
      readonly kind: 'accept' | 'group' | 'add' | 'change' | 'refuse' | 'reason' | 'next' | 'undo';
    };

/** The parts of a key press that decide what it means. */
export type Press = {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly repeat: boolean;
};

/** What has the focus: Enter presses a control, arrows move in a choice, and where one writes all keys are letters. */
export type Place = 'screen' | 'control' | 'choice' | 'writing';

const letters = {
  a: 'group',
  s: 'add',
  c: 'change',
  x: 'refuse',
  r: 'reason',
  n: 'next',
  z: 'undo',
} as const satisfies Readonly<Record<string, ReviewAction['kind']>>;

/** What a key does on the review screen; null when it is not ours. */
export function actionOf(press: Press, place: Place): ReviewAction | null {
  if (place === 'writing' || press.ctrlKey || press.altKey || press.metaKey) return null;
  const digit = digitOf(press);
  // By the key's place, because with Shift each layout has another sign on it.
  if (digit && press.shiftKey && press.code.startsWith('Digit'))
    return { kind: 'level', level: digit };
  if (digit) return { kind: 'choose', index: digit - 1 };
  if (place !== 'choice' && (press.key === 'ArrowRight' || press.key === 'ArrowUp'))
    return { kind: 'step', by: 1 };
  if (place !== 'choice' && (press.key === 'ArrowLeft' || press.key === 'ArrowDown'))
    return { kind: 'step', by: -1 };
  if (press.repeat) return null;
  if (press.key === 'Enter') return place === 'control' ? null : { kind: 'accept' };
  const letter = press.key.toLowerCase();
  return Object.hasOwn(letters, letter)
    ? // Asked for a moment ago.
      { kind: letters[letter as keyof typeof letters] }
    : null;
}

function digitOf({ code, key }: Press): Level | null {
  const digit = /^(?:Digit|Numpad)([1-5])$/.exec(code)?.[1] ?? /^[1-5]$/.exec(key)?.[0];
  // One of 1 to 5, by the expressions.
  return digit === undefined ? null : (Number(digit) as Level);
}

export function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof Element)) return 'screen';
  if (target.closest('dialog')) return 'writing';
  if (target.matches('input[type=radio]')) return 'choice';
  if (target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]'))
    return 'writing';
  return target.closest('a, button, summary, input') ? 'control' : 'screen';
}
