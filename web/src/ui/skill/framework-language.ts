/**
 * The names and descriptions of a framework exist in one language only; said to browsers and screen readers, so that
 * they do not read or hyphenate them as that of the page.
 */
export const frameworkLanguage = 'en';
