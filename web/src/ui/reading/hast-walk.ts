import type { Element, ElementContent, Root, RootContent } from 'hast';

type Parent = Root | Element;

/** Calls `visit` for each element, parents before children; `visit` may change the element. */
export function eachElement(
  parent: Parent,
  visit: (element: Element, parent: Parent) => void,
): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    visit(child, parent);
    eachElement(child, visit);
  }
}

/** The text of a node and all that is in it. */
export function textOf(node: Root | RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

export const isBlank = (node: RootContent): boolean =>
  node.type === 'text' && node.value.trim() === '';
