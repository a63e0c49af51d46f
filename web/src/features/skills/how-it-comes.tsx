import type { PersonSkillDetail } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { asLevel } from '../../ui/skill/standing.ts';
import { levelName } from '../../ui/skill/words.ts';
import styles from './skill-page.module.css';

/** How the estimate comes about, in two plain sentences; and what has been shown for good. */
export function HowItComes({ skill }: { readonly skill: PersonSkillDetail }) {
  const text = useText();
  const attained = asLevel(skill.attainedLevel);
  const basis =
    skill.evidenceCount > 0
      ? 'skills.how.evidence'
      : skill.inferred
        ? 'skills.how.inferred'
        : 'skills.how.nothing';
  return (
    <section className={styles.aside}>
      <h3>
        <Text id="skills.how.title" />
      </h3>
      <p>
        <Text id={basis} values={{ count: skill.evidenceCount }} />
      </p>
      <p>
        <Text id="skills.how.mist" />
      </p>
      {attained && (
        <p className={styles.shown}>
          <Text id="skills.attained" values={{ level: levelName(text, attained) }} />
        </p>
      )}
    </section>
  );
}
