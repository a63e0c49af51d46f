import { useQuery } from '@tanstack/react-query';
import { skillColleaguesQuery } from '../../api/skill-colleagues.ts';
import { Text } from '../../i18n/text.tsx';
import { PersonLine } from '../../ui/person/person-line.tsx';
import { LevelWord } from '../../ui/skill/level-word.tsx';
import { asLevel } from '../../ui/skill/standing.ts';
import styles from './skill-page.module.css';

/** Colleagues who let themselves be found by this skill. */
export function WhoKnows({ skillId }: { readonly skillId: string }) {
  const { data } = useQuery(skillColleaguesQuery(skillId));
  if (!data) return null;
  return (
    <section className={styles.aside}>
      <h3>
        <Text id="skills.whoKnows" />
      </h3>
      {data.people.length === 0 && (
        <p>
          <Text id="skills.whoKnows.none" />
        </p>
      )}
      <ul className={styles.related}>
        {data.people.map(({ personId, displayName, roleTitle, teamName, level }) => {
          const attained = asLevel(level);
          return (
            <li key={personId}>
              <PersonLine personId={personId} name={displayName} facts={[roleTitle, teamName]}>
                {attained && <LevelWord level={attained} />}
              </PersonLine>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
