import { Link } from '@tanstack/react-router';
import { useMySkills } from '../../api/my-skills.ts';
import type { PersonSkill, PersonSkillDetail } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { IconFlag } from '../../ui/icons.tsx';
import { skillPath } from '../../ui/shell/addresses.ts';
import { frameworkLanguage } from '../../ui/skill/framework-language.ts';
import { LevelWord } from '../../ui/skill/level-word.tsx';
import { asLevel } from '../../ui/skill/standing.ts';
import { levelName } from '../../ui/skill/words.ts';
import styles from './skill-page.module.css';
import { standingOfSkill } from './standing-of.ts';

/** What this skill builds on, and what builds on it, with where one stands there. */
export function BuildsOn({ skill }: { readonly skill: PersonSkillDetail }) {
  const { data } = useMySkills();
  const skills = data?.skills ?? [];
  const byId = new Map(skills.map((row) => [row.skill.skillId, row]));
  const before = skill.prerequisites.flatMap((needed) => {
    const row = byId.get(needed.skillId);
    return row ? [{ row, level: needed.level, forLevel: needed.forLevel }] : [];
  });
  const after = skills.filter(({ prerequisites }) =>
    prerequisites.some(({ skillId }) => skillId === skill.skill.skillId),
  );
  if (before.length === 0 && after.length === 0) return null;
  return (
    <section className={styles.aside}>
      {before.length > 0 && (
        <>
          <h3>
            <Text id="skills.buildsOn" />
          </h3>
          <ul className={styles.related}>
            {before.map(({ row, level, forLevel }) => (
              <Related key={row.skill.skillId} row={row} level={level} forLevel={forLevel} />
            ))}
          </ul>
        </>
      )}
      {after.length > 0 && (
        <>
          <h3>
            <Text id="skills.leadsTo" />
          </h3>
          <ul className={styles.related}>
            {after.map((row) => (
              <Related key={row.skill.skillId} row={row} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type RelatedProps = {
  readonly row: PersonSkill;
  readonly level?: number;
  readonly forLevel?: number;
};

function Related({ row, level, forLevel }: RelatedProps) {
  const text = useText();
  const needed = asLevel(level);
  const wanted = asLevel(forLevel);
  return (
    <li>
      <Link lang={frameworkLanguage} to={skillPath} params={{ skillId: row.skill.skillId }}>
        {row.skill.name}
      </Link>
      <LevelWord standing={standingOfSkill(row)} />
      {needed && wanted && (
        <span className={styles.needed}>
          <IconFlag size={14} stroke={2} aria-hidden="true" />
          <Text
            id="skills.needs"
            values={{ level: levelName(text, needed), forLevel: levelName(text, wanted) }}
          />
        </span>
      )}
    </li>
  );
}
