import type { TeamOverview } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import type { Level, Standing } from '../../ui/skill/standing.ts';
import { type MatrixCell, type MatrixPerson, TeamMatrix } from '../../ui/team/team-matrix.tsx';
import { PersonStone } from '../people/person-stone.tsx';
import { asLevel } from '../skills/standing-of.ts';
import { useMySkills } from '../skills/use-skills.ts';
import styles from './team-page.module.css';

type TeamPeopleProps = { readonly overview: TeamOverview };
type SharedSkill = NonNullable<TeamOverview['people'][number]['skills']>[number];

/** People and their ranges: only of those who share them. */
export function TeamPeople({ overview }: TeamPeopleProps) {
  const text = useText();
  const names = useSkillNames(overview);
  const sharing = overview.people.filter(({ skills }) => skills !== null);
  const columns = columnsOf(overview, names);
  return (
    <section aria-labelledby="team-people-title" className={styles.people}>
      <h2 id="team-people-title">
        <Text id="insight.people" />
      </h2>
      <p className={styles.soft}>
        <Text
          id="insight.sharing"
          values={{ count: sharing.length, all: overview.people.length }}
        />
      </p>
      {columns.length > 0 ? (
        <TeamMatrix
          label={text('insight.people')}
          skills={columns}
          people={overview.people.map(
            (person): MatrixPerson => ({
              person: person.personId,
              name: person.displayName,
              cells: person.skills && cellsOf(person.skills),
            }),
          )}
          renderPerson={({ person, name }) => (
            <Name
              personId={person}
              name={name}
              role={overview.people.find(({ personId }) => personId === person)?.roleTitle ?? null}
            />
          )}
        />
      ) : (
        <ul className={styles.names}>
          {overview.people.map((person) => (
            <li key={person.personId}>
              <Name personId={person.personId} name={person.displayName} role={person.roleTitle} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Name({ personId, name, role }: { personId: string; name: string; role: string | null }) {
  return (
    <span className={styles.name}>
      <PersonStone name={name} personId={personId} size="small" />
      <span>
        {name}
        {role && <small>{role}</small>}
      </span>
    </span>
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
  { people }: TeamOverview,
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

/** Whole levels as places on the ridge: the range from the foot of the lowest to the top of the highest. */
function standingOfRange(skill: SharedSkill): Standing | null {
  if (skill.certainty === 'unknown') return null;
  const likely: Level | null = asLevel(skill.likelyLevel);
  return {
    low: Math.max(0, skill.lowLevel - 1),
    middle: likely ? likely - 0.5 : 0,
    high: Math.max(skill.highLevel, 0.5),
  };
}
