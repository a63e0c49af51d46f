import { useId, useState } from 'react';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../button/button.tsx';
import { frameworkLanguage } from '../skill/framework-language.ts';
import { asLevel } from '../skill/standing.ts';
import { levelName } from '../skill/words.ts';
import styles from './level-choice.module.css';

type DescribedLevel = { readonly level: number; readonly description: string };

type LevelChoiceProps = {
  /** The question that a level answers. */
  readonly question: string;
  readonly levels: readonly DescribedLevel[];
  /** What was said before; null for nothing. 0 is 'not yet at the first'. */
  readonly said: number | null;
  readonly busy: boolean;
  readonly onSay: (level: number) => void;
  /** What else one can do: close it, say that one cannot tell. */
  readonly other?: { readonly words: string; readonly act: () => void };
};

/** The five levels as they are described, the first on top, and 'none of them yet'. Kept when one says so. */
export function LevelChoice(props: LevelChoiceProps) {
  const { question, levels, said, busy, onSay, other } = props;
  const text = useText();
  const name = useId();
  const [chosen, setChosen] = useState(said);
  const options = [{ level: 0, description: '' }, ...levels];
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== null && !busy) onSay(chosen);
      }}
    >
      <fieldset className={styles.levels}>
        <legend>{question}</legend>
        {options.map(({ level: number, description }) => {
          const level = asLevel(number);
          return (
            <label key={number} className={styles.level}>
              <input
                type="radio"
                name={name}
                checked={chosen === number}
                onChange={() => setChosen(number)}
              />
              <span className={styles.box} aria-hidden="true" />
              <span>
                <b>{level ? levelName(text, level) : text('rating.notYet')}</b>
                {level ? (
                  <span className={styles.description} lang={frameworkLanguage}>
                    {description}
                  </span>
                ) : (
                  <span className={styles.description}>
                    <Text id="rating.notYet.what" />
                  </span>
                )}
              </span>
            </label>
          );
        })}
      </fieldset>
      <div className={styles.buttons}>
        <Button type="submit" look="main" busy={busy} disabled={chosen === null}>
          <Text id="rating.say" />
        </Button>
        {other && (
          <Button look="quiet" onClick={other.act}>
            {other.words}
          </Button>
        )}
      </div>
    </form>
  );
}

/** What somebody said, in a word: 'Guided', or 'Not yet'. */
export function saidWords(text: ReturnType<typeof useText>, level: number): string {
  const known = asLevel(level);
  return known ? levelName(text, known) : text('rating.notYet');
}
