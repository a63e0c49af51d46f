import { useCallback, useState } from 'react';
import { Text, useText } from '../../i18n/text.tsx';
import styles from './ledger.module.css';

/** What a piece of evidence was: three lines of it, and the rest for who wants to read it. */
export function EntryWhat({ title }: { readonly title: string }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const [isCut, setCut] = useState(false);
  const measure = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    // What is open cannot be seen to be cut: it stays as it was found to be.
    const look = () => {
      if (!element.hasAttribute('data-open'))
        setCut(element.scrollHeight > element.clientHeight + 1);
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div>
      <p className={styles.what} data-open={isOpen || undefined} ref={measure}>
        {title}
      </p>
      {isCut && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={isOpen}
          aria-label={isOpen ? undefined : text('skills.ledger.moreOf', { title })}
          onClick={() => setOpen(!isOpen)}
        >
          <Text id={isOpen ? 'skills.ledger.less' : 'skills.ledger.more'} />
        </button>
      )}
    </div>
  );
}
