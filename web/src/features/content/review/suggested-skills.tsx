import type { ReviewUnit } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { frameworkLanguage } from '../../../ui/skill/framework-language.ts';
import type { Level } from '../../../ui/skill/standing.ts';
import { levelName } from '../../../ui/skill/words.ts';
import styles from './review.module.css';

type SuggestedSkillsProps = {
  readonly unit: ReviewUnit;
  /** Ids of the skills that one is about to confirm. */
  readonly chosen: readonly string[];
  readonly hasKeys: boolean;
  readonly onChoose: (index: number) => void;
};

/** What the text suggests and why, by number. */
export function SuggestedSkills({ unit, chosen, hasKeys, onChoose }: SuggestedSkillsProps) {
  const text = useText();
  if (unit.suggestions.length === 0)
    return (
      <p className={styles.none}>
        <Text id="content.review.noSuggestion" />
      </p>
    );
  const sureness = {
    sure: text('content.review.sure'),
    likely: text('content.review.likely'),
    guess: text('content.review.guess'),
  }[unit.sureness];
  return (
    <section className={styles.suggested} aria-labelledby="review-suggested">
      <div className={styles.row}>
        <h3 id="review-suggested" className={styles.subtitle}>
          <Text id="content.review.suggested" />
        </h3>
        <p className={styles.facts}>{sureness}</p>
      </div>
      <ol className={styles.choices}>
        {unit.suggestions.map((suggestion, index) => (
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
                <Why why={suggestion.why} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Why({ why }: { readonly why: ReviewUnit['suggestions'][number]['why'] }) {
  const text = useText();
  const [alike] = why.alike;
  return (
    <span className={styles.why}>
      {why.words.length > 0 && (
        <span>{text('content.review.why.words', { words: why.words.join(', ') })}</span>
      )}
      {alike && <span>{text('content.review.why.alike', { title: alike })}</span>}
    </span>
  );
}
