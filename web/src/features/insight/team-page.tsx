import { useParams } from '@tanstack/react-router';
import { isProblem } from '../../api/problem.ts';
import type { TeamOverview } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { IconEye, IconLock } from '../../ui/icons.tsx';
import { NotYours } from '../../ui/shell/not-yours.tsx';
import { Page } from '../../ui/shell/page.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { ErrorState } from '../../ui/state/error-state.tsx';
import { RowsSkeleton } from '../../ui/state/skeletons.tsx';
import { TeamGoals } from './team-goals.tsx';
import { TeamHelp } from './team-help.tsx';
import styles from './team-page.module.css';
import { TeamPeople } from './team-people.tsx';
import { TeamSkills } from './team-skills.tsx';
import { TeamSwitch } from './team-switch.tsx';
import { useTeam } from './use-team.ts';

/** Where a team stands, skill by skill, and single people as far as they share. */
export function TeamPage() {
  const text = useText();
  const { teamId } = useParams({ from: '/shell/signed-in/team/$teamId' });
  const { data, error, isFetching, refetch } = useTeam(teamId);
  if (data) return <Team overview={data} />;
  if (isProblem(error) && [400, 403, 404].includes(error.status))
    return <NotYours title={text('insight.notYours')} why={text('insight.notYours.why')} />;
  return (
    <Page title={text('insight.team')} width="wide" actions={<TeamSwitch teamId={teamId} />}>
      {error ? (
        <ErrorState
          title={text('insight.failed')}
          onRetry={() => void refetch()}
          retrying={isFetching}
          {...(isProblem(error) && error.reference ? { reference: error.reference } : {})}
        />
      ) : (
        <RowsSkeleton rows={8} />
      )}
    </Page>
  );
}

function Team({ overview }: { readonly overview: TeamOverview }) {
  const text = useText();
  const { team, members, masked, skills, people } = overview;
  return (
    <Page
      title={team.name}
      width="wide"
      kicker={<Text id="insight.people.count" values={{ count: members }} />}
      lead={masked ? null : <Lead overview={overview} />}
      actions={<TeamSwitch teamId={team.teamId} />}
    >
      <p className={styles.seen}>
        <IconEye size={20} stroke={1.75} aria-hidden="true" />
        <Text id="insight.seen" />
      </p>
      {masked ? (
        <section className={styles.masked}>
          <IconLock size={28} stroke={1.75} aria-hidden="true" />
          <div>
            <h2>
              <Text id="insight.masked" />
            </h2>
            <p>
              <Text id="insight.masked.why" />
            </p>
          </div>
        </section>
      ) : skills.length > 0 ? (
        <TeamSkills skills={skills} />
      ) : (
        <EmptyState title={text('insight.noSkills')} why={text('insight.noSkills.why')} />
      )}
      <TeamGoals overview={overview} />
      <TeamHelp overview={overview} />
      {people.length > 0 && <TeamPeople overview={overview} />}
    </Page>
  );
}

/** The shortest true sentence about the team; nothing is said of skills in which too few are known. */
function Lead({ overview: { skills } }: { readonly overview: TeamOverview }) {
  const text = useText();
  const known = skills.flatMap(({ name, atTarget, members }) =>
    atTarget ? [{ name, share: atTarget.most / members }] : [],
  );
  const below = known.filter(({ share }) => share < 0.5).toSorted((a, b) => a.share - b.share);
  if (known.length === 0) return null;
  if (below.length === 0) return <Text id="insight.lead.good" />;
  return (
    <Text
      id="insight.lead.below"
      values={{
        count: below.length,
        all: known.length,
        names: text.list(below.slice(0, 3).map(({ name }) => name)),
      }}
    />
  );
}
