import { type ReactNode, useState } from 'react';
import type { ExtraProps } from 'react-markdown';
import { useText } from '../../i18n/text.tsx';
import { textOf } from './hast-walk.ts';
import { languageOf } from './language-of.ts';
import styles from './reading.module.css';

type CodeBlockProps = ExtraProps & { readonly children?: ReactNode };

/** Code with its language and a way to take it along; long lines scroll inside. */
export function CodeBlock({ node, children }: CodeBlockProps) {
  const text = useText();
  const [copied, setCopied] = useState(false);
  const code = node?.children.find((child) => child.type === 'element');
  const language = code?.type === 'element' ? languageOf(code) : null;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(node ? textOf(node).trimEnd() : '');
    setCopied(true);
    setTimeout(() => setCopied(false), 2500);
  };
  return (
    <div className={styles.code} dir="ltr">
      <div className={styles.codeHead}>
        <span>{language ?? text('reading.code')}</span>
        <button type="button" className={styles.copy} onClick={() => void copy()}>
          {text(copied ? 'reading.copied' : 'reading.copy')}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{children}</pre>
    </div>
  );
}
