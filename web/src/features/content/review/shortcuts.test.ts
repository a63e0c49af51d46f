import { describe, expect, it } from 'vitest';
import { actionOf, type Place, type Press } from './shortcuts.ts';

const press = (key: string, change: Partial<Press> = {}): Press => ({
  key,
  code: /^\d$/.test(key) ? `Digit${key}` : key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  ...change,
});
const meaning = (key: string, change?: Partial<Press>, place: Place = 'screen') =>
  actionOf(press(key, change), place);

describe('a key on the review screen', () => {
  it('is left alone where one writes, and with Ctrl, Alt or Cmd', () => {
    expect(meaning('n', {}, 'writing')).toBeNull();
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey'])
      expect(meaning('c', { [modifier]: true })).toBeNull();
    expect(meaning('q')).toBeNull();
    expect(meaning('6')).toBeNull();
    expect(meaning('toString')).toBeNull();
  });

  it('leaves Enter to a button and arrows to a choice', () => {
    expect(meaning('Enter', {}, 'control')).toBeNull();
    expect(meaning('ArrowRight', {}, 'choice')).toBeNull();
    expect(meaning('Enter', {}, 'choice')).toEqual({ kind: 'accept' });
  });

  it('does nothing again and again while it is held down', () => {
    expect(meaning('x', { repeat: true })).toBeNull();
    expect(meaning('ArrowRight', { repeat: true })).toEqual({ kind: 'step', by: 1 });
  });

  it('chooses by number, and the level by Shift and number on any layout', () => {
    expect(meaning('2')).toEqual({ kind: 'choose', index: 1 });
    expect(meaning('5', { code: 'Numpad5' })).toEqual({ kind: 'choose', index: 4 });
    expect(meaning('"', { code: 'Digit2', shiftKey: true })).toEqual({ kind: 'level', level: 2 });
  });

  it.each([
    ['a', 'group'],
    ['s', 'add'],
    ['C', 'change'],
    ['x', 'refuse'],
    ['r', 'reason'],
    ['n', 'next'],
    ['z', 'undo'],
  ])('%s: %s', (key, kind) => expect(meaning(key)).toEqual({ kind }));
});
