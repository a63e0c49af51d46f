import type { Element, Root } from 'hast';
import { eachElement, isBlank, textOf } from './hast-walk.ts';

type PageOptions = {
  /** Prefix of every id in this reading. */
  readonly idPrefix: string;
  /** Level that the topmost heading of the text gets, 2 to 6. */
  readonly headingBase: number;
};

const blocks = new Set(
  'p li blockquote td th dt dd summary figcaption caption h1 h2 h3 h4 h5 h6'.split(' '),
);

/** Fits a sanitized text into a page: heading levels, anchors, direction per block, figures. */
export function rehypePage({ idPrefix, headingBase }: PageOptions) {
  return (tree: Root): void => {
    const top = topHeading(tree);
    const taken = new Map<string, number>();
    eachElement(tree, (element) => {
      asFigure(element);
      const level = headingLevel(element);
      if (level) {
        element.tagName = `h${Math.min(6, level - top + headingBase)}`;
        element.properties.id ??= freeId(idPrefix + slugOf(textOf(element)), taken);
      }
      if (blocks.has(element.tagName)) element.properties.dir ??= 'auto';
      const { href } = element.properties;
      if (typeof href === 'string' && href.startsWith('#') && href.length > 1) {
        element.properties.href = `#${idPrefix}${href.slice(1)}`;
      }
    });
  };
}

function headingLevel({ tagName }: Element): number | null {
  return /^h[1-6]$/.test(tagName) ? Number(tagName.slice(1)) : null;
}

function topHeading(tree: Root): number {
  let top = 6;
  eachElement(tree, (element) => {
    top = Math.min(top, headingLevel(element) ?? 6);
  });
  return top;
}

/** Words of a heading as GitHub would name its anchor: small letters, hyphens, any script. */
function slugOf(words: string): string {
  const plain = words
    .toLowerCase()
    .trim()
    .replace(/[^\p{L}\p{N}\s-]/gu, '');
  return plain.replace(/\s+/g, '-') || 'section';
}

function freeId(id: string, taken: Map<string, number>): string {
  const count = taken.get(id) ?? 0;
  taken.set(id, count + 1);
  return count === 0 ? id : `${id}-${count}`;
}

/** A paragraph that is nothing but a picture becomes a figure, its title the caption. */
function asFigure(element: Element): void {
  if (element.tagName !== 'p') return;
  const [picture, ...more] = element.children.filter((child) => !isBlank(child));
  if (picture?.type !== 'element' || picture.tagName !== 'img' || more.length > 0) return;
  const { title } = picture.properties;
  element.tagName = 'figure';
  element.children = [picture];
  if (typeof title !== 'string') return;
  delete picture.properties.title;
  element.children.push({
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: [{ type: 'text', value: title }],
  });
}
