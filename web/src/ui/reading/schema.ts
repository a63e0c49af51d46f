import { defaultSchema, type Options as Schema } from 'rehype-sanitize';

/**
 * What a unit's text may hold. Stricter than the default of rehype-sanitize (which follows GitHub):
 * fewer protocols, no form controls but the boxes of a task list, no names, no styles, no handlers.
 * Ids get a prefix of the reading they stand in, so that a text cannot take the id of the page.
 */
export function schemaFor(idPrefix: string): Schema {
  return {
    ...defaultSchema,
    clobberPrefix: idPrefix,
    tagNames: (defaultSchema.tagNames ?? []).filter((tag) => tag !== 'picture' && tag !== 'source'),
    protocols: {
      href: ['http', 'https', 'mailto'],
      src: ['http', 'https'],
      cite: ['http', 'https'],
      longDesc: ['http', 'https'],
    },
    // The text inside goes too: what stands in these is code, not words.
    strip: ['script', 'style', 'iframe', 'object', 'template', 'noscript', 'textarea', 'title'],
  };
}
