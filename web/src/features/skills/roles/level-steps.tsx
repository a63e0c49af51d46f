import { useId } from 'react';
import type { Framework } from '../../../api/wire.ts';
import { useText } from '../../../i18n/text.tsx';
import { frameworkLanguage } from '../../../ui/skill/framework-language.ts';
import { levels } from '../../../ui/skill/standing.ts';
import { levelName } from '../../../ui/skill/words.ts';
import styles from './level-steps.module.css';
import { nameOfLevel } from './origin-words.ts';

type LevelStepsProps = {
  readonly skillName: string;
  readonly level: number;
  readonly texts: Framework['skills'][number]['levels'] | undefined;
  /** Only shown when absent. */
  readonly onChange?: (level: number) => void;
};

/** A level as the highest of five steps, with its name and what somebody at it does. */
export function LevelSteps({ skillName, level, texts, onChange }: LevelStepsProps) {
  const text = useText();
  const name = useId();
  const description = texts?.find((one) => one.level === level)?.description;
  return (
    <div className={styles.level}>
      {onChange ? (
        <fieldset className={styles.steps}>
          <legend className="visually-hidden">
            {text('skills.roles.level', { skill: skillName })}
          </legend>
          {levels.map((step) => (
            <label key={step} className={styles.step} data-below={step <= level || undefined}>
              <input
                type="radio"
                name={name}
                aria-label={levelName(text, step)}
                checked={step === level}
                onChange={() => onChange(step)}
              />
              <span aria-hidden="true">{step}</span>
            </label>
          ))}
        </fieldset>
      ) : (
        <div className={styles.steps} aria-hidden="true">
          {levels.map((step) => (
            <span key={step} className={styles.step} data-below={step <= level || undefined}>
              <span>{step}</span>
            </span>
          ))}
        </div>
      )}
      <p className={styles.means}>
        <b>{nameOfLevel(text, level)}</b>
        {description && <span lang={frameworkLanguage}>{description}</span>}
      </p>
    </div>
  );
}
