import type { Element } from 'hast';

const aliases: Record<string, string> = {
  azurecli: 'bash',
  'azurecli-interactive': 'bash',
  'c#': 'csharp',
  cs: 'csharp',
  console: 'bash',
  htm: 'xml',
  html: 'xml',
  js: 'javascript',
  jsx: 'javascript',
  ps1: 'powershell',
  py: 'python',
  scss: 'css',
  sh: 'bash',
  shell: 'bash',
  ts: 'typescript',
  yml: 'yaml',
  zsh: 'bash',
};

/** What a code block says it is (`language-js`), under the name of its grammar; null if nothing. */
export function languageOf(code: Element): string | null {
  const { className } = code.properties;
  if (!Array.isArray(className)) return null;
  const found = className.find((name) => String(name).startsWith('language-'));
  const language = found === undefined ? '' : String(found).slice(9).toLowerCase();
  return (aliases[language] ?? language) || null;
}
