// vitest gives style sheets an empty text, with ?raw too; so the file is read from the disk.
/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** Custom properties with a hexadecimal value in the first block that `selector` opens. */
function tokensOf(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`no block ${selector} in tokens.css`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [
      match[1] ?? '',
      match[2] ?? '',
    ]),
  );
}

/** Relative luminance of sRGB, in [0, 1]. Source: WCAG 2.2, definition of relative luminance. */
function luminance(hex: string): number {
  const channel = (offset: number): number => {
    const value = Number.parseInt(hex.slice(offset, offset + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(first: string, second: string): number {
  const [dark, light] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const papers = ['paper', 'paper-raised', 'paper-sunk'];
const onPapers = (text: string): [string, string][] => papers.map((paper) => [text, paper]);

const reading: [string, string][] = [...onPapers('ink'), ...onPapers('ink-soft')];
const text: [string, string][] = [
  ...onPapers('ink-faint'),
  ...onPapers('sky-strong'),
  ...onPapers('moss-ink'),
  ...onPapers('clay-ink'),
  ...onPapers('danger-ink'),
  ['ink', 'paper-deep'],
  ['moss-ink', 'moss-soft'],
  ['clay-ink', 'clay-soft'],
  ['sky-ink', 'sky-soft'],
  ['danger-ink', 'danger-soft'],
  ['ink', 'moss-soft'],
  ['ink', 'clay-soft'],
  ['ink', 'sky-soft'],
  ['ink', 'danger-soft'],
  ['on-moss', 'moss-strong'],
  ['on-clay', 'clay-strong'],
  ['on-clay', 'clay-pressed'],
];
const graphics: [string, string][] = [
  ...onPapers('line-strong'),
  ...onPapers('moss'),
  ...onPapers('clay'),
  ...onPapers('sky'),
  ...onPapers('danger'),
  ...onPapers('fog-edge'),
  ['land-edge', 'land-sky-top'],
  ['clay', 'land-sky-top'],
  ['clay', 'land-sky-low'],
  ['land-path', 'land-ground'],
];

describe.each([
  ['light', ':root'],
  ['dark', ':root[data-mantine-color-scheme="dark"]'],
])('%s palette', (_name, selector) => {
  const tokens = tokensOf(selector);
  const value = (name: string): string => {
    const hex = tokens.get(name);
    if (!hex) throw new Error(`--${name} is not a colour of ${selector}`);
    return hex;
  };

  it.each(reading)('reads %s on %s at AAA', (front, back) => {
    expect(contrast(value(front), value(back))).toBeGreaterThanOrEqual(7);
  });
  it.each(text)('shows the text %s on %s at AA', (front, back) => {
    expect(contrast(value(front), value(back))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(graphics)('shows the shape %s on %s at 3 to 1', (front, back) => {
    expect(contrast(value(front), value(back))).toBeGreaterThanOrEqual(3);
  });
});

it('gives every colour of the day a colour of the night', () => {
  expect([...tokensOf(':root[data-mantine-color-scheme="dark"]').keys()]).toEqual([
    ...tokensOf(':root').keys(),
  ]);
});
