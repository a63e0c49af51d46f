import type { RefObject } from 'react';
import { Text, type Texts, useText } from '../../../i18n/text.tsx';
import { IconExternalLink } from '../../../ui/icons.tsx';
import { ItemAbout } from './item-about.tsx';
import styles from './review.module.css';
import type { ReviewEntry } from './review-entry.ts';
import { UnitAbout } from './unit-about.tsx';

type EntryHeadProps = {
  readonly entry: ReviewEntry;
  readonly heading: RefObject<HTMLHeadingElement | null>;
};

/** What is to be decided about, and where it comes from. */
export function EntryHead({ entry, heading }: EntryHeadProps) {
  const text = useText();
  const unitId = entry.kind === 'unit' ? entry.id : entry.item.unit?.unitId;
  return (
    <header className={styles.entry}>
      <p className={styles.facts}>{factsOf(entry, text).join(' · ')}</p>
      <h2
        ref={heading}
        id="review-entry"
        // A question says the same below, with its code and its marks.
        className={entry.kind === 'unit' ? styles.title : 'visually-hidden'}
        lang={entry.locale}
        dir="auto"
        tabIndex={-1}
      >
        {entry.title}
      </h2>
      {entry.kind === 'unit' ? <UnitAbout unit={entry.unit} /> : <ItemAbout item={entry.item} />}
      {unitId !== undefined && (
        <a
          className={styles.open}
          href={`/units/${unitId}`}
          target="_blank"
          rel="noopener noreferrer"
        >
          <Text id="content.review.open" values={{ kind: entry.kind }} />
          <IconExternalLink size={18} stroke={1.75} aria-hidden="true" />
        </a>
      )}
    </header>
  );
}

function factsOf(entry: ReviewEntry, text: Texts): string[] {
  const { moduleTitle, sourceTitle } = entry;
  if (entry.kind === 'item') {
    const { unit, topic } = entry.item;
    return distinct([unit?.title ?? topic ?? '', moduleTitle, sourceTitle]);
  }
  const { durationMinutes, itemCount } = entry.unit;
  return distinct([
    moduleTitle,
    sourceTitle,
    text('learning.minutes', { minutes: durationMinutes }),
    itemCount > 0 ? text('content.review.questions', { count: itemCount }) : '',
  ]);
}

const distinct = (words: readonly string[]): string[] => [
  ...new Set(words.filter((word) => word !== '')),
];
