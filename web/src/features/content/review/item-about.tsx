import type { ReviewItem } from '../../../api/wire.ts';
import { Text } from '../../../i18n/text.tsx';
import { QuestionKey } from '../../../ui/question/question-key.tsx';
import { Reading } from '../../../ui/reading/reading.tsx';
import styles from './review.module.css';

/** A question as a reviewer reads it: what it asks, what is right, and what its makers explain, folded. */
export function ItemAbout({ item }: { readonly item: ReviewItem }) {
  const isChoice = item.kind === 'single' || item.kind === 'multiple';
  const reasons = [
    ...new Set([item.explanation, ...item.options.map(({ explanation }) => explanation)]),
  ].filter((reason) => reason !== null && reason !== '');
  return (
    <div className={styles.asked} lang={item.locale}>
      <QuestionKey
        stem={item.stem}
        options={item.options.map(({ explanation: _folded, ...option }) => option)}
      />
      {item.pairs.length > 0 && (
        <dl className={styles.pairs}>
          {item.pairs.map(({ left, right }) => (
            <div key={`${left} ${right}`}>
              <dt>
                <Reading markdown={left} variant="inline" />
              </dt>
              <dd>
                <Reading markdown={right} variant="inline" />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {item.modelResponse && (
        <details className={styles.folded}>
          <summary>
            <Text id="content.review.modelResponse" />
          </summary>
          <Reading markdown={item.modelResponse} variant="compact" headingBase={3} />
        </details>
      )}
      {reasons.length > 0 && (
        <details className={styles.folded}>
          <summary>
            <Text id="content.review.explanations" />
          </summary>
          {reasons.map((reason) => (
            <Reading key={reason} markdown={reason ?? ''} variant="compact" headingBase={3} />
          ))}
        </details>
      )}
      {!isChoice && (
        <p className={styles.facts}>
          <Text id="content.review.neverAsked" />
        </p>
      )}
    </div>
  );
}
