import { Text, useText } from '../../../i18n/text.tsx';
import { frameworkLanguage } from '../../../ui/skill/framework-language.ts';
import type { Level } from '../../../ui/skill/standing.ts';
import { levelName } from '../../../ui/skill/words.ts';
import styles from './review.module.css';
import type { ReviewEntry } from './review-entry.ts';

type SuggestedSkillsProps = {
  readonly entry: Pick<ReviewEntry, 'title' | 'suggestions' | 'sureness'>;
  /** Ids of the skills that one is about to confirm. */
  readonly chosen: readonly string[];
  readonly hasKeys: boolean;
  readonly onChoose: (index: number) => void;
};

/** What the text suggests and why, by number. */
export function SuggestedSkills({ entry, chosen, hasKeys, onChoose }: SuggestedSkillsProps) {
  const text = useText();
  if (entry.suggestions.length === 0)
    return (
      <p className={styles.none}>
        <Text id="content.review.noSuggestion" />
      </p>
    );
  const sureness = {
    sure: text('content.review.sure'),
    likely: text('content.review.likely'),
    guess: text('content.review.guess'),
  }[entry.sureness];
  return (
    <section className={styles.suggested} aria-labelledby="review-suggested">
      <div className={styles.row}>
        <h3 id="review-suggested" className={styles.subtitle}>
          <Text id="content.review.suggested" />
        </h3>
        <p className={styles.facts}>{sureness}</p>
      </div>
      <ol className={styles.choices}>
        {entry.suggestions.map((suggestion, index) => (
          <li key={suggestion.skillId}>
            <button
              type="button"
              className={styles.choice}
              aria-pressed={chosen.includes(suggestion.skillId)}
              aria-keyshortcuts={hasKeys ? String(index + 1) : undefined}
              onClick={() => onChoose(index)}
            >
              <span className={styles.key} aria-hidden="true">
                {index + 1}
              </span>
              <span className={styles.choiceWords}>
                <span className={styles.choiceName}>
                  <span lang={frameworkLanguage}>{suggestion.name}</span>
                  {/* One of 1 to 5. */}
                  <span className={styles.level}>{levelName(text, suggestion.level as Level)}</span>
                </span>
                <Why title={entry.title} why={suggestion.why} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

type WhyProps = {
  readonly title: string;
  readonly why: ReviewEntry['suggestions'][number]['why'];
};

function Why({ title, why }: WhyProps) {
  const text = useText();
  // “Select the true statements” is like many of that name: which says nothing.
  const alike = why.alike.find((other) => other !== title);
  return (
    <span className={styles.why}>
      {why.unit && <span>{text('content.review.why.unit')}</span>}
      {why.words.length > 0 && (
        <span>{text('content.review.why.words', { words: why.words.join(', ') })}</span>
      )}
      {alike && <span>{text('content.review.why.alike', { title: alike })}</span>}
    </span>
  );
}
