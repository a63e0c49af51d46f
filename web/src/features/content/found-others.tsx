import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { useMySkills } from '../../api/my-skills.ts';
import { skillColleaguesQuery } from '../../api/skill-colleagues.ts';
import type { FoundPeople, PersonSkill } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { matching } from '../../ui/matching.ts';
import { PersonLine } from '../../ui/person/person-line.tsx';
import { skillPath } from '../../ui/shell/addresses.ts';
import { frameworkLanguage } from '../../ui/skill/framework-language.ts';
import { LevelWord } from '../../ui/skill/level-word.tsx';
import { asLevel } from '../../ui/skill/standing.ts';
import styles from './found-others.module.css';

const MOST_SKILLS = 6;
/** With more it is not clear whom one asks for. */
const FEW_SKILLS = 2;
const MOST_KNOWING = 6;
/** As the server asks for: with one letter nearly everybody would be found. */
const FEWEST_LETTERS = 2;

/** Skills and people that the words name, before the units in which they stand. */
export function FoundOthers({ query }: { readonly query: string }) {
  const isLong = query.trim().length >= FEWEST_LETTERS;
  if (!isLong) return null;
  return <Found query={query} />;
}

function Found({ query }: { readonly query: string }) {
  const skills = (useMySkills().data?.skills ?? []).filter(({ skill }) =>
    matching(query, skill.name, skill.groupName),
  );
  const named = skills.filter(({ skill }) => matching(query, skill.name));
  return (
    <>
      {skills.length > 0 && <FoundSkills query={query} skills={skills} />}
      {named[0] && named.length <= FEW_SKILLS && <WhoKnows skill={named[0].skill} />}
      <FoundPeopleList query={query} />
    </>
  );
}

function FoundSkills(props: { readonly query: string; readonly skills: readonly PersonSkill[] }) {
  const { query, skills } = props;
  const text = useText();
  return (
    <section aria-labelledby="found-skills" className={styles.found}>
      <h2 id="found-skills">
        <Text id="content.found.skills" values={{ count: skills.length }} />
      </h2>
      <ul className={styles.skills}>
        {skills.slice(0, MOST_SKILLS).map(({ skill }) => (
          <li key={skill.skillId}>
            <Link to={skillPath} params={{ skillId: skill.skillId }} lang={frameworkLanguage}>
              {skill.name}
            </Link>
          </li>
        ))}
        {skills.length > MOST_SKILLS && (
          <li>
            <Link to="/skills" search={{ show: 'all', query }}>
              {text('content.found.allSkills', { count: skills.length })}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}

/** Who knows the skill that the words name, of those who let colleagues see it. */
function WhoKnows({ skill: { skillId, name } }: { readonly skill: PersonSkill['skill'] }) {
  const { data } = useQuery(skillColleaguesQuery(skillId));
  if (!data || data.people.length === 0) return null;
  return (
    <section aria-labelledby="found-knowing" className={styles.found}>
      <h2 id="found-knowing">
        <Text id="content.found.knowing" values={{ name }} />
      </h2>
      <ul className={styles.people}>
        {data.people.slice(0, MOST_KNOWING).map((one) => {
          const attained = asLevel(one.level);
          return (
            <li key={one.personId}>
              <PersonLine
                personId={one.personId}
                name={one.displayName}
                facts={[one.roleTitle, one.teamName]}
              >
                {attained && <LevelWord level={attained} />}
              </PersonLine>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function FoundPeopleList({ query }: { readonly query: string }) {
  const { data } = useQuery({
    queryKey: keys.colleagues(query),
    queryFn: async (): Promise<FoundPeople> =>
      await reply(api.GET('/api/colleagues', { params: { query: { query } } })),
    placeholderData: keepPreviousData,
  });
  if (!data || data.total === 0) return null;
  const { people, total } = data;
  return (
    <section aria-labelledby="found-people" className={styles.found}>
      <h2 id="found-people">
        <Text id="content.found.people" values={{ count: total }} />
      </h2>
      <ul className={styles.people}>
        {people.map(({ personId, displayName, roleTitle, teamName }) => (
          <li key={personId}>
            <PersonLine personId={personId} name={displayName} facts={[roleTitle, teamName]} />
          </li>
        ))}
      </ul>
      {total > people.length && (
        <p className={styles.more}>
          <Text id="content.found.morePeople" values={{ count: total - people.length }} />
        </p>
      )}
    </section>
  );
}
