import { useEffect, useId, useMemo, useState } from 'react';
import Markdown, { type Components, type Options } from 'react-markdown';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { type Texts, useText } from '../../i18n/text.tsx';
import { Callout } from './callout.tsx';
import { CodeBlock } from './code-block.tsx';
import styles from './reading.module.css';
import type { ReadingProps } from './reading.tsx';
import { Picture, ReadingLink, ReadingTable, TaskBox } from './reading-parts.tsx';
import { rehypeCallouts } from './rehype-callouts.ts';
import { rehypeLiteralTags } from './rehype-literal-tags.ts';
import { rehypePage } from './rehype-page.ts';
import { schemaFor } from './schema.ts';

type Highlighter = () => (tree: import('hast').Root) => void;

export function ReadingBody(props: ReadingProps) {
  const { markdown, resolveImage, headingBase = 2, variant = 'unit', lang } = props;
  const text = useText();
  const idPrefix = `r${useId().replaceAll(/[^a-zA-Z0-9]/g, '')}-`;
  const highlight = useHighlighter(/^ {0,3}(```|~~~)/m.test(markdown));
  const components = useMemo(() => componentsFor(resolveImage), [resolveImage]);
  const content = (
    <Markdown
      remarkPlugins={[remarkGfm]}
      remarkRehypeOptions={footnoteOptions(text)}
      rehypePlugins={pluginsFor(idPrefix, headingBase, highlight)}
      components={variant === 'inline' ? { ...components, p: 'span' } : components}
    >
      {markdown}
    </Markdown>
  );
  if (variant === 'inline') {
    return (
      <span className={styles.inline} lang={lang} dir="auto">
        {content}
      </span>
    );
  }
  return (
    <div className={styles.reading} data-variant={variant} lang={lang}>
      {content}
    </div>
  );
}

/** The grammars come after the text: first it can be read, then its code takes colour. */
function useHighlighter(wanted: boolean): Highlighter | null {
  const [highlighter, setHighlighter] = useState<{ plugin: Highlighter } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    import('./highlight.ts').then(
      (module) => {
        if (!gone) setHighlighter({ plugin: module.rehypeHighlight });
      },
      // Offline before the grammars were fetched: the code stays plain, and readable.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [wanted]);
  return highlighter?.plugin ?? null;
}

function pluginsFor(
  idPrefix: string,
  headingBase: number,
  highlight: Highlighter | null,
): NonNullable<Options['rehypePlugins']> {
  return [
    rehypeLiteralTags,
    rehypeRaw,
    [rehypeSanitize, schemaFor(idPrefix)],
    // From here on the tree is safe; what follows adds only what is ours.
    rehypeCallouts,
    [rehypePage, { idPrefix, headingBase }],
    ...(highlight ? [highlight] : []),
  ];
}

function footnoteOptions(text: Texts): Options['remarkRehypeOptions'] {
  return {
    clobberPrefix: '',
    footnoteLabel: text('reading.footnotes'),
    footnoteLabelTagName: 'h2',
    footnoteLabelProperties: {},
    footnoteBackLabel: (index: number) => text('reading.footnoteBack', { number: index + 1 }),
  };
}

function componentsFor(resolveImage: ReadingProps['resolveImage']): Components {
  return {
    a: ReadingLink,
    aside: Callout,
    img: ({ src, alt }) => (
      <Picture
        src={typeof src === 'string' ? src : ''}
        alt={alt ?? ''}
        {...(resolveImage ? { resolve: resolveImage } : {})}
      />
    ),
    input: ({ checked }) => <TaskBox done={checked === true} />,
    pre: CodeBlock,
    table: ReadingTable,
  };
}
