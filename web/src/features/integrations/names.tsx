import { useState } from 'react';
import type { TextKey } from '../../i18n/locales.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import styles from './report.module.css';

const openUpTo = 12;

type NamesProps = {
  /** Says how many there are: `count`. */
  readonly title: TextKey;
  readonly names: readonly string[];
};

/** Names under their number; many are folded, none is nothing. */
export function Names({ title, names }: NamesProps) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(names.length <= openUpTo);
  if (names.length === 0) return null;
  const rest = names.length - openUpTo;
  return (
    <div>
      <h3 className={styles.namesTitle}>
        <Text id={title} values={{ count: names.length }} />
      </h3>
      <p className={styles.names}>
        {isOpen
          ? text.list(names)
          : text('integrations.names.more', {
              names: names.slice(0, openUpTo).join(', '),
              count: rest,
            })}
      </p>
      {!isOpen && (
        <Button look="quiet" onClick={() => setIsOpen(true)}>
          <Text id="integrations.names.all" values={{ count: names.length }} />
        </Button>
      )}
    </div>
  );
}
