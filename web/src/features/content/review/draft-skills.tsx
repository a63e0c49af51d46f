import type { Framework } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { IconButton } from '../../../ui/button/button.tsx';
import { IconX } from '../../../ui/icons.tsx';
import { frameworkLanguage } from '../../../ui/skill/framework-language.ts';
import type { Level } from '../../../ui/skill/standing.ts';
import { levels } from '../../../ui/skill/standing.ts';
import { levelName } from '../../../ui/skill/words.ts';
import { Switcher } from '../../../ui/switcher/switcher.tsx';
import type { Draft } from './draft.ts';
import styles from './review.module.css';
import type { ReviewKind } from './review-entry.ts';

type DraftSkillsProps = {
  readonly kind: ReviewKind;
  readonly draft: Draft;
  readonly skills: Framework['skills'] | undefined;
  readonly nameOf: (skillId: string) => string;
  readonly onActivate: (index: number) => void;
  readonly onLevel: (level: Level, index: number) => void;
  readonly onRemove: (index: number) => void;
};

/** What one is about to confirm, each skill with its level and what that means. */
export function DraftSkills({ kind, draft, skills, nameOf, ...on }: DraftSkillsProps) {
  const text = useText();
  if (draft.skills.length === 0) return null;
  return (
    <section className={styles.draft} aria-labelledby="review-draft">
      <h3 id="review-draft" className={styles.subtitle}>
        <Text id="content.review.leadsTo" values={{ kind }} />
      </h3>
      <ul className={styles.drafted}>
        {draft.skills.map(({ skillId, level }, index) => {
          const name = nameOf(skillId);
          const meaning = skills
            ?.find((skill) => skill.skillId === skillId)
            ?.levels.find((one) => one.level === level)?.description;
          return (
            <li
              key={skillId}
              className={styles.draftedSkill}
              data-active={(draft.skills.length > 1 && index === draft.active) || undefined}
              onFocus={() => {
                if (index !== draft.active) on.onActivate(index);
              }}
            >
              <div className={styles.row}>
                <p className={styles.draftedName} lang={frameworkLanguage}>
                  {name}
                </p>
                {draft.skills.length > 1 && (
                  <IconButton
                    label={text('content.review.remove', { skill: name })}
                    icon={<IconX size={20} stroke={1.75} aria-hidden="true" />}
                    onClick={() => on.onRemove(index)}
                  />
                )}
              </div>
              <Switcher
                label={text('content.review.levelOf', { skill: name })}
                value={String(level)}
                options={levels.map((one) => ({
                  value: String(one),
                  label: (
                    <span className={styles.levelOption}>
                      {one}
                      <span className="visually-hidden">{` ${levelName(text, one)}`}</span>
                    </span>
                  ),
                }))}
                onChange={(value) => {
                  const chosen = levels.find((one) => String(one) === value);
                  if (chosen) on.onLevel(chosen, index);
                }}
              />
              <p className={styles.meaning}>
                <b>{levelName(text, level)}</b>
                {meaning && ' '}
                {meaning && <span lang={frameworkLanguage}>{meaning}</span>}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
