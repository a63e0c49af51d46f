import { useMySkills } from '../../api/my-skills.ts';
import { useSession } from '../../api/session.ts';
import type { TeamOverview } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { IconLock } from '../../ui/icons.tsx';
import { PersonLine } from '../../ui/person/person-line.tsx';
import { asLevel } from '../../ui/skill/standing.ts';
import { type MatrixCell, type MatrixPerson, TeamMatrix } from '../../ui/team/team-matrix.tsx';
import { KeptOfMember } from './kept-of-member.tsx';
import { standingOfRange } from './standing-of-range.ts';
import styles from './team-page.module.css';

type TeamPeopleProps = { readonly overview: TeamOverview };
type Member = TeamOverview['people'][number];
type SharedSkill = NonNullable<Member['skills']>[number];

/** People and their ranges: only of those who share them; the others by name. */
export function TeamPeople({ overview }: TeamPeopleProps) {
  const text = useText();
  const names = useSkillNames(overview);
  const { data: session } = useSession();
  const others = overview.people.filter(({ personId }) => personId !== session?.person?.personId);
  const sharing = others.filter(({ skills }) => skills !== null);
  const columns = columnsOf(sharing, names);
  const silent = others.filter(({ skills }) => skills === null);
  return (
    <section aria-labelledby="team-people-title" className={styles.people}>
      <h2 id="team-people-title">
        <Text id="insight.people" />
      </h2>
      <p className={styles.soft}>
        <Text id="insight.sharing" values={{ count: sharing.length, all: others.length }} />
      </p>
      {columns.length > 0 && (
        <TeamMatrix
          label={text('insight.people.table')}
          skills={columns}
          people={sharing.map(
            (person): MatrixPerson => ({
              person: person.personId,
              name: person.displayName,
              cells: person.skills && cellsOf(person.skills),
            }),
          )}
          renderPerson={({ person }) => {
            const member = sharing.find(({ personId }) => personId === person);
            return member && <Name member={member} />;
          }}
        />
      )}
      {silent.length > 0 && (
        <>
          <h3 className={styles.silent}>
            <IconLock size={18} stroke={1.75} aria-hidden="true" />
            <Text id="insight.silent" />
          </h3>
          <ul className={styles.names}>
            {silent.map((member) => (
              <li key={member.personId}>
                <Name member={member} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Name({ member }: { readonly member: Member }) {
  return (
    <div className={styles.name}>
      <PersonLine personId={member.personId} name={member.displayName} facts={[member.roleTitle]}>
        {member.attributes > 0 && <KeptOfMember member={member} />}
      </PersonLine>
    </div>
  );
}

/** Names of skills: the team's own list, else the framework's, which every person's list carries. */
function useSkillNames(overview: TeamOverview): ReadonlyMap<string, string> {
  const { data } = useMySkills();
  return new Map([
    ...(data?.skills ?? []).map(({ skill }) => [skill.skillId, skill.name] as const),
    ...overview.skills.map(({ skillId, name }) => [skillId, name] as const),
  ]);
}

function columnsOf(
  people: readonly Member[],
  names: ReadonlyMap<string, string>,
): { skill: string; name: string }[] {
  const shared = new Set(
    people.flatMap(({ skills }) => skills?.map(({ skillId }) => skillId) ?? []),
  );
  return [...shared]
    .flatMap((skill) => {
      const name = names.get(skill);
      return name ? [{ skill, name }] : [];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

function cellsOf(skills: readonly SharedSkill[]): Record<string, MatrixCell> {
  return Object.fromEntries(
    skills.map((skill) => [
      skill.skillId,
      { standing: standingOfRange(skill), target: asLevel(skill.targetLevel) },
    ]),
  );
}
