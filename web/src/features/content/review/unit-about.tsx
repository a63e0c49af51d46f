import type { ReviewUnit } from '../../../api/wire.ts';
import { Text } from '../../../i18n/text.tsx';
import styles from './review.module.css';

/** What a reviewer reads first of a unit: its beginning and its headings. */
export function UnitAbout({ unit }: { readonly unit: ReviewUnit }) {
  const summary = unit.summary === unit.title ? '' : unit.summary;
  return (
    <div className={styles.beginning} lang={unit.locale}>
      {summary && <p dir="auto">{summary}</p>}
      {unit.excerpt && unit.excerpt !== summary && <p dir="auto">{unit.excerpt}</p>}
      {!summary && !unit.excerpt && (
        <p>
          <Text id="content.review.noText" />
        </p>
      )}
      {unit.headings.length > 0 && (
        <ul className={styles.headings}>
          {unit.headings.map((heading) => (
            <li key={heading} dir="auto">
              {heading}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
