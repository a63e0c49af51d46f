import { useState } from 'react';
import { Text, useText } from '../../i18n/text.tsx';
import { IconChevronDown } from '../../ui/icons.tsx';
import styles from './file-list.module.css';
import { leftOutReasons } from './import-words.ts';
import type { LeftOutFile } from './sort-files.ts';

const mostShown = 200;

/** What was chosen and is not sent, with the reason. */
export function LeftOut({ files }: { readonly files: readonly LeftOutFile[] }) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  if (files.length === 0) return null;
  return (
    <details className={styles.folded} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <IconChevronDown size={18} stroke={1.75} aria-hidden="true" />
        <Text id="integrations.leftOut" values={{ count: files.length }} />
      </summary>
      {isOpen && (
        <>
          <ul className={styles.rows}>
            {files.slice(0, mostShown).map(({ path, reason }) => (
              <li key={path} data-state="left">
                <span className={styles.path}>{path}</span>
                <span className={styles.size}>{text(leftOutReasons[reason])}</span>
              </li>
            ))}
          </ul>
          {files.length > mostShown && (
            <p className={styles.more}>
              <Text id="integrations.leftOut.more" values={{ count: files.length - mostShown }} />
            </p>
          )}
        </>
      )}
    </details>
  );
}
