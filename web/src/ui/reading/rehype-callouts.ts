import type { Element, ElementContent, Root, Text } from 'hast';
import { eachElement, isBlank } from './hast-walk.ts';

export type CalloutKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

const kinds: Record<string, CalloutKind> = {
  note: 'note',
  tip: 'tip',
  important: 'important',
  warning: 'warning',
  caution: 'caution',
  // Microsoft Learn has these beside GitHub's five.
  alert: 'warning',
  knowledge_check: 'note',
};

export function isCalloutKind(value: unknown): value is CalloutKind {
  return typeof value === 'string' && Object.values(kinds).some((kind) => kind === value);
}

/**
 * `> [!NOTE]` of GitHub and of Microsoft Learn, on a line of its own or before the text, becomes
 * `<aside data-callout="note">`. Markers without a meaning here (`[!div …]`) are taken out.
 */
export function rehypeCallouts() {
  return (tree: Root): void => {
    eachElement(tree, (element) => {
      if (element.tagName !== 'blockquote') return;
      const paragraph = element.children.find((child) => !isBlank(child));
      const marked = paragraph && takeMarker(paragraph);
      if (!marked) return;
      const kind = kinds[marked];
      element.tagName = kind ? 'aside' : 'div';
      element.properties = kind ? { dataCallout: kind } : {};
    });
  };
}

/** Removes `[!WORD …]` from the start of a paragraph and returns the word in small letters. */
function takeMarker(node: ElementContent): string | null {
  if (node.type !== 'element' || node.tagName !== 'p') return null;
  const first = node.children[0];
  if (first?.type !== 'text') return null;
  const found = /^\s*\[!([A-Za-z_]+)([^\]]*)\]\s*/.exec(first.value);
  if (!found?.[1]) return null;
  first.value = first.value.slice(found[0].length);
  const video = found[1] === 'VIDEO' && linkTo(found[2]?.trim() ?? '');
  if (video) node.children.unshift(video);
  dropLeadingBreak(node, first);
  return found[1].toLowerCase();
}

function linkTo(href: string): Element | null {
  if (!/^https?:\/\//.test(href)) return null;
  return {
    type: 'element',
    tagName: 'a',
    properties: { href },
    children: [{ type: 'text', value: href }],
  };
}

function dropLeadingBreak(paragraph: Element, first: Text): void {
  if (first.value !== '') return;
  paragraph.children = paragraph.children.filter((child) => child !== first);
  const next = paragraph.children[0];
  if (next?.type === 'element' && next.tagName === 'br') paragraph.children.shift();
}
