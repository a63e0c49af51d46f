import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { useMySkills } from '../../api/my-skills.ts';
import type { FoundPeople } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { matching } from '../../ui/matching.ts';
import { PersonStone } from '../../ui/person/person-stone.tsx';
import { skillPath } from '../../ui/shell/addresses.ts';
import { frameworkLanguage } from '../../ui/skill/framework-language.ts';
import styles from './found-others.module.css';

const MOST_SKILLS = 6;
/** As the server asks for: with one letter nearly everybody would be found. */
const FEWEST_LETTERS = 2;

/** Skills and people that the words name, before the units in which they stand. */
export function FoundOthers({ query }: { readonly query: string }) {
  const isLong = query.trim().length >= FEWEST_LETTERS;
  if (!isLong) return null;
  return (
    <>
      <FoundSkills query={query} />
      <FoundPeopleList query={query} />
    </>
  );
}

function FoundSkills({ query }: { readonly query: string }) {
  const text = useText();
  const skills = (useMySkills().data?.skills ?? []).filter(({ skill }) =>
    matching(query, skill.name, skill.groupName),
  );
  if (skills.length === 0) return null;
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
            <PersonStone name={displayName} personId={personId} size="small" />
            <span>
              <b>{displayName}</b>
              <small>{[roleTitle, teamName].filter(Boolean).join(' · ')}</small>
            </span>
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
