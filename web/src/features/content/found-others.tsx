import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
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
import type { Asked } from './read-question.ts';

const MOST_SKILLS = 6;
/** With more it is not clear whom one asks for. */
const FEW_SKILLS = 2;
const MOST_KNOWING = 6;
/** So many skills are answered for when somebody asks who knows them. */
const MOST_ASKED = 3;
/** As the server asks for: with one letter nearly everybody would be found. */
const FEWEST_LETTERS = 2;

/** Skills and people that the words name, before the units in which they stand. */
export function FoundOthers({ asked }: { readonly asked: Asked }) {
  if (asked.words.length < FEWEST_LETTERS) return null;
  return <Found asked={asked} />;
}

function Found({ asked: { words: query, asksWhoKnows } }: { readonly asked: Asked }) {
  const { data } = useMySkills();
  const all = data?.skills ?? [];
  const skills = all.filter(({ skill }) => matching(query, skill.name, skill.groupName));
  const named = skills.filter(({ skill }) => matching(query, skill.name));
  const known = named.slice(0, asksWhoKnows ? MOST_ASKED : named.length <= FEW_SKILLS ? 1 : 0);
  const whoKnows = known.map(({ skill }) => (
    <WhoKnows key={skill.skillId} skill={skill} isAsked={asksWhoKnows} />
  ));
  return (
    <>
      {asksWhoKnows && whoKnows}
      {skills.length > 0 && <FoundSkills query={query} skills={skills} />}
      {asksWhoKnows && data && skills.length === 0 && (
        <p className={styles.more}>
          <Text id="content.found.noSkill" values={{ words: query }} />
        </p>
      )}
      {!asksWhoKnows && whoKnows}
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

type WhoKnowsProps = {
  readonly skill: PersonSkill['skill'];
  /** Then nobody is an answer too. */
  readonly isAsked: boolean;
};

/** Who knows the skill that the words name, of those who let colleagues see it. */
function WhoKnows({ skill: { skillId, name }, isAsked }: WhoKnowsProps) {
  const titleId = useId();
  const { data } = useQuery(skillColleaguesQuery(skillId));
  if (!data || (data.people.length === 0 && !isAsked)) return null;
  return (
    <section aria-labelledby={titleId} className={styles.found}>
      <h2 id={titleId}>
        <Text id="content.found.knowing" values={{ name }} />
      </h2>
      {data.people.length === 0 && (
        <p className={styles.more}>
          <Text id="skills.whoKnows.none" />
        </p>
      )}
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
