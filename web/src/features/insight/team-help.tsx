import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useSession } from '../../api/session.ts';
import { skillColleaguesQuery } from '../../api/skill-colleagues.ts';
import type { TeamOverview } from '../../api/wire.ts';
import { Text } from '../../i18n/text.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { personPath } from '../../ui/shell/addresses.ts';
import { frameworkLanguage } from '../../ui/skill/framework-language.ts';
import styles from './team-help.module.css';
import { type Help, teamHelp } from './team-help.ts';

const MOST_SHOWN = 3;

/** What a manager can do next: bring people together with who can show it, and pass on units. */
export function TeamHelp({ overview }: { readonly overview: TeamOverview }) {
  const { data: session } = useSession();
  const helps = teamHelp(overview, session?.person?.personId);
  if (helps.length === 0) return null;
  return (
    <section aria-labelledby="team-help-title" className={styles.help}>
      <h2 id="team-help-title">
        <Text id="insight.help" />
      </h2>
      <ul>
        {helps.map((help) => (
          <One key={help.skillId} help={help} />
        ))}
      </ul>
    </section>
  );
}

function One({ help }: { readonly help: Help }) {
  const { key, name, atTarget, members, wouldGain } = help;
  const canShow = useCanShow(help);
  return (
    <li className={styles.one}>
      <h3 lang={frameworkLanguage}>{name}</h3>
      <p>
        <Text id="insight.help.short" values={{ count: atTarget, all: members }} />
      </p>
      {canShow.length > 0 && <People id="insight.help.canShow" people={canShow} />}
      {wouldGain.length > 0 && <People id="insight.help.wouldGain" people={wouldGain} />}
      <div className={styles.ways}>
        <LinkButton to="/explore" search={{ skill: key }}>
          <Text id="insight.help.units" />
          <span className="visually-hidden"> {name}</span>
        </LinkButton>
      </div>
    </li>
  );
}

/** Who has shown the target and lets colleagues find them by it, wherever they are, and who shares with the reader. */
function useCanShow({ skillId, target, canShow, wouldGain }: Help): Help['canShow'] {
  const { data: session } = useSession();
  const { data } = useQuery(skillColleaguesQuery(skillId));
  const able = (data?.people ?? []).filter(({ level }) => level >= target);
  const all = [...able, ...canShow].filter(
    ({ personId }) =>
      personId !== session?.person?.personId && !wouldGain.some((one) => one.personId === personId),
  );
  return [...new Map(all.map((one) => [one.personId, one])).values()].slice(0, MOST_SHOWN);
}

function People(props: {
  readonly id: 'insight.help.canShow' | 'insight.help.wouldGain';
  readonly people: Help['canShow'];
}) {
  const { id, people } = props;
  return (
    <p>
      <Text id={id} />{' '}
      {people.map(({ personId, displayName }, index) => (
        <span key={personId}>
          {index > 0 && ', '}
          <Link to={personPath} params={{ personId }}>
            {displayName}
          </Link>
        </span>
      ))}
    </p>
  );
}
