import { Link, useParams } from '@tanstack/react-router';
import { isProblem } from '../../api/problem.ts';
import { useSession } from '../../api/session.ts';
import type { Colleague } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { IconEye, IconLock } from '../../ui/icons.tsx';
import { PersonStone } from '../../ui/person/person-stone.tsx';
import { personPath, skillPath, teamPath } from '../../ui/shell/addresses.ts';
import { NotYours } from '../../ui/shell/not-yours.tsx';
import { Page } from '../../ui/shell/page.tsx';
import { FogBar } from '../../ui/skill/fog-bar.tsx';
import { frameworkLanguage } from '../../ui/skill/framework-language.ts';
import { LevelWord } from '../../ui/skill/level-word.tsx';
import { asLevel } from '../../ui/skill/standing.ts';
import { ErrorState } from '../../ui/state/error-state.tsx';
import { CardSkeleton } from '../../ui/state/skeletons.tsx';
import styles from './colleague-page.module.css';
import { KeptOfMember } from './kept-of-member.tsx';
import { MemberRatings } from './member-ratings.tsx';
import { standingOfRange } from './standing-of-range.ts';
import { useColleague } from './use-colleague.ts';

/** A person, as far as they let whoever reads see them. */
export function ColleaguePage() {
  const text = useText();
  const { personId } = useParams({ from: '/shell/signed-in/people/$personId' });
  const { data, error, isFetching, refetch } = useColleague(personId);
  if (data) return <Person person={data} />;
  if (isProblem(error) && [400, 404].includes(error.status))
    return <NotYours title={text('colleague.missing')} why={text('colleague.missing.why')} />;
  return (
    <Page title={text('colleague.title')} titleHidden={!error}>
      {error ? (
        <ErrorState
          title={text('colleague.failed')}
          onRetry={() => void refetch()}
          retrying={isFetching}
          {...(isProblem(error) && error.reference ? { reference: error.reference } : {})}
        />
      ) : (
        <CardSkeleton cards={2} />
      )}
    </Page>
  );
}

function Person({ person }: { readonly person: Colleague }) {
  const text = useText();
  const { data: session } = useSession();
  const isOneself = session?.person?.personId === person.personId;
  const { displayName: name } = person;
  return (
    <Page title={name} titleHidden>
      <section className={styles.head} aria-label={name}>
        <PersonStone name={name} personId={person.personId} size="large" />
        <div>
          {/* The page's heading is there for who does not see the stone beside it. */}
          <p className={styles.name} aria-hidden="true">
            {name}
          </p>
          <Facts person={person} />
          {person.attributes > 0 && <KeptOfMember member={person} />}
        </div>
      </section>
      {isOneself && (
        <div className={styles.note}>
          <p>
            <Text id="colleague.you" />
          </p>
          <LinkButton to="/you" hash="data">
            <Text id="colleague.you.change" />
          </LinkButton>
        </div>
      )}
      <Shown person={person} isOneself={isOneself} />
      {person.ranges ? (
        <Ranges person={person} ranges={person.ranges} isOneself={isOneself} />
      ) : (
        person.managed && (
          <div className={styles.silent}>
            <IconLock size={24} stroke={1.75} aria-hidden="true" />
            <p>
              <Text id="colleague.silent" values={{ name }} />
            </p>
          </div>
        )
      )}
      {person.managed && !isOneself && <MemberRatings person={person} />}
      {person.ranges?.length === 0 && (
        <p className={styles.soft}>{text('colleague.ranges.none', { name })}</p>
      )}
    </Page>
  );
}

/** Role, teams (as links for who leads them) and who manages the person. */
function Facts({ person }: { readonly person: Colleague }) {
  const { data: session } = useSession();
  const led = new Set(
    (session?.person?.teams ?? []).filter((team) => team.managedByMe).map((team) => team.teamId),
  );
  return (
    <>
      <p className={styles.facts}>
        {person.roleTitle}
        {person.teams.map(({ teamId, name }, index) => (
          <span key={teamId}>
            {(index > 0 || person.roleTitle) && ' · '}
            {led.has(teamId) ? (
              <Link to={teamPath} params={{ teamId }}>
                {name}
              </Link>
            ) : (
              name
            )}
          </span>
        ))}
      </p>
      {person.managers.map(({ personId, displayName }) => (
        <p key={personId} className={styles.facts}>
          <Text id="colleague.manager" />{' '}
          <Link to={personPath} params={{ personId }}>
            {displayName}
          </Link>
        </p>
      ))}
    </>
  );
}

/** The skills by which the person wants to be found. */
function Shown({ person, isOneself }: { readonly person: Colleague; readonly isOneself: boolean }) {
  const { shown, displayName: name } = person;
  return (
    <section className={styles.section} aria-labelledby="shown-title">
      <h2 id="shown-title">
        <Text id={isOneself ? 'colleague.shown.yours' : 'colleague.shown'} values={{ name }} />
      </h2>
      {shown.length === 0 ? (
        <p className={styles.soft}>
          <Text
            id={isOneself ? 'colleague.shown.yours.none' : 'colleague.shown.none'}
            values={{ name }}
          />
        </p>
      ) : (
        <ul className={styles.shown}>
          {shown.map(({ skill, level }) => {
            const attained = asLevel(level);
            return (
              <li key={skill.skillId}>
                <Link to={skillPath} params={{ skillId: skill.skillId }} lang={frameworkLanguage}>
                  {skill.name}
                </Link>
                {attained && <LevelWord level={attained} />}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

type Range = NonNullable<Colleague['ranges']>[number];

/** Levels that are missing to the target; none without one. */
const missing = ({ likelyLevel, targetLevel, certainty }: Range): number =>
  targetLevel === null ? -1 : certainty === 'unknown' ? 0 : targetLevel - likelyLevel;

/** Where the person stands, the farthest from its target first. */
function Ranges(props: {
  readonly person: Colleague;
  readonly ranges: readonly Range[];
  readonly isOneself: boolean;
}) {
  const { person, ranges, isOneself } = props;
  const { displayName: name } = person;
  if (ranges.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="ranges-title">
      <h2 id="ranges-title">
        <Text id={isOneself ? 'colleague.ranges.yours' : 'colleague.ranges'} values={{ name }} />
      </h2>
      <p className={styles.seen}>
        <IconEye size={20} stroke={1.75} aria-hidden="true" />
        <Text id={isOneself ? 'colleague.seen.yours' : 'colleague.seen'} values={{ name }} />
      </p>
      <ul className={styles.ranges}>
        {ranges
          .toSorted((a, b) => missing(b) - missing(a) || a.skill.name.localeCompare(b.skill.name))
          .map((range) => (
            <li key={range.skillId}>
              <FogBar
                size="small"
                name={range.skill.name}
                standing={standingOfRange(range)}
                target={asLevel(range.targetLevel)}
              />
            </li>
          ))}
      </ul>
    </section>
  );
}
