import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

// Two packages bring a copy of the same parser each; one of them is enough, and it is needed only
// here: what reaches the browser is already taken apart. That saves 17 kB gzip of the first load.
const fromReactIntl = createRequire(createRequire(import.meta.url).resolve('react-intl'));

type Parse = (message: string) => unknown;

/** Resolves the catalogues' library to one copy without its parser. */
export const parserlessIntl = [
  { find: /^intl-messageformat$/, replacement: fromReactIntl.resolve('intl-messageformat') },
  {
    find: /^@formatjs\/icu-messageformat-parser$/,
    replacement: fromReactIntl.resolve('@formatjs/icu-messageformat-parser/no-parser.js'),
  },
];

/** Turns each message of a catalogue into its syntax tree; plain text would need the parser too. */
export function compiledMessages(): Plugin {
  return {
    name: 'cairn-compiled-messages',
    apply: 'build',
    enforce: 'pre',
    async transform(source, id) {
      if (!/\/i18n\/\w+\.json$/.test(id)) return null;
      const { parse }: { parse: Parse } = await import(
        fromReactIntl.resolve('@formatjs/icu-messageformat-parser')
      );
      const messages: Record<string, string> = JSON.parse(source);
      const compiled = Object.entries(messages).map(([key, message]) => [key, parse(message)]);
      return { code: JSON.stringify(Object.fromEntries(compiled)), map: null };
    },
  };
}
