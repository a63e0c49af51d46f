import type { Element, Root } from 'hast';
import { defaultSchema } from 'rehype-sanitize';

// What sanitizing would remove together with its meaning must still reach it as an element.
const dangerous = 'script style iframe object embed template noscript textarea title form input';
const known = new Set([
  ...(defaultSchema.tagNames ?? []),
  ...dangerous.split(' '),
  ...'html head body meta link base button select option label svg math video audio'.split(' '),
  ...'source track picture canvas map area font center u small mark time abbr cite'.split(' '),
  ...'figure figcaption aside section article header footer nav main address big'.split(' '),
]);

/**
 * Texts write placeholders as `<hostname>` outside of code. As HTML they would vanish, and with
 * them the sense of the sentence; what is no HTML element is shown as it was written.
 */
export function rehypeLiteralTags() {
  return (tree: Root): void => {
    const walk = (parent: Root | Element): void => {
      parent.children = parent.children.map((node) => {
        if (node.type === 'element') walk(node);
        if (node.type !== 'raw') return node;
        const tag = /^<\/?([a-z][\w.-]*)/i.exec(node.value)?.[1]?.toLowerCase();
        return tag && !known.has(tag) ? { type: 'text', value: node.value } : node;
      }) as Element['children']; // a Root's children may also be a doctype, which stays where it is
    };
    walk(tree);
  };
}
