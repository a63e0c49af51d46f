import type { Root } from 'hast';
import bash from 'highlight.js/lib/languages/bash';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import diff from 'highlight.js/lib/languages/diff';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import php from 'highlight.js/lib/languages/php';
import powershell from 'highlight.js/lib/languages/powershell';
import python from 'highlight.js/lib/languages/python';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';
import { eachElement, textOf } from './hast-walk.ts';
import { languageOf } from './language-of.ts';

const languages = {
  bash,
  csharp,
  css,
  diff,
  java,
  javascript,
  json,
  php,
  powershell,
  python,
  sql,
  typescript,
  xml,
  yaml,
};
const lowlight = createLowlight(languages);

/**
 * Colours code in the languages that our sources use; others stay plain. lowlight is used directly
 * because rehype-highlight carries 37 languages along even when it is given fewer.
 */
export function rehypeHighlight() {
  return (tree: Root): void => {
    eachElement(tree, (element, parent) => {
      if (element.tagName !== 'code' || !('tagName' in parent) || parent.tagName !== 'pre') return;
      const language = languageOf(element);
      if (!language || !Object.hasOwn(languages, language)) return;
      const coloured = lowlight.highlight(language, textOf(element));
      // lowlight returns a root of elements and texts only.
      element.children = coloured.children as typeof element.children;
    });
  };
}
