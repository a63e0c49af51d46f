import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { myGoalsQuery } from '../../api/my-goals.ts';
import { myPlanQuery } from '../../api/my-plan.ts';
import type { Goal, Plan } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { pathTestOutPath } from '../../ui/shell/addresses.ts';
import { Page } from '../../ui/shell/page.tsx';
import { Awaited } from '../../ui/state/awaited.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { CardSkeleton, RowsSkeleton } from '../../ui/state/skeletons.tsx';
import { LeftOut } from './left-out.tsx';
import { MinutesAWeek } from './minutes-a-week.tsx';
import styles from './path-page.module.css';
import { PathWeeks } from './path-weeks.tsx';
import { PlanBasis } from './plan-basis.tsx';
import { RemovedUnits } from './removed-units.tsx';
import { TeamGoals } from './team-goals.tsx';
import { Uncovered } from './uncovered.tsx';

/** The shortest way to the targets, week by week, within the minutes that one gives it. */
export function PathPage() {
  const text = useText();
  const query = useQuery(myPlanQuery);
  const goals = useQuery(myGoalsQuery);
  // They stand above all else, which must not jump down under a finger when they come.
  const isComing = goals.fetchStatus === 'fetching' && goals.isPending;
  const plan = isComing ? null : query.data?.plan;
  return (
    <Page
      title={text('plans.title')}
      {...(plan && { lead: <PathLead plan={plan} /> })}
      margin={plan && <PathMargin plan={plan} />}
    >
      <Awaited query={query} failure={text('plans.failed')} skeleton={<PathSkeleton />}>
        {(data) => {
          if (isComing) return <PathSkeleton />;
          return data.plan ? <Path plan={data.plan} goals={goals.data ?? []} /> : <NoPlan />;
        }}
      </Awaited>
    </Page>
  );
}

type PathProps = { readonly plan: Plan; readonly goals: readonly Goal[] };

function Path({ plan, goals }: PathProps) {
  const hasEntries = plan.weeks.some(({ entries }) => entries.length > 0);
  return (
    <>
      <TeamGoals goals={goals} />
      <MinutesAWeek minutes={plan.minutesAWeek} />
      {hasEntries ? <PathWeeks plan={plan} /> : <NothingAhead plan={plan} />}
      <Uncovered uncovered={plan.uncovered} />
    </>
  );
}

function PathMargin({ plan }: { readonly plan: Plan }) {
  return (
    <>
      <LeftOut plan={plan} />
      <RemovedUnits removed={plan.removed} />
      <PlanBasis plan={plan} />
    </>
  );
}

function PathLead({ plan }: { readonly plan: Plan }) {
  const text = useText();
  const ahead = plan.weeks.flatMap(({ entries }) => entries).filter((entry) => !entry.completedAt);
  if (ahead.length === 0) return null;
  const minutes = ahead.reduce((sum, entry) => sum + entry.minutes, 0);
  const weeks = plan.weeks.filter(({ entries }) => entries.some((entry) => !entry.completedAt));
  return (
    <>
      {text('plans.lead', { units: ahead.length, minutes, weeks: weeks.length })}{' '}
      <Link to={pathTestOutPath}>
        <Text id="plans.testOut" />
      </Link>
    </>
  );
}

/** There is a plan, and it holds no unit: either all is reached or nothing here leads there. */
function NothingAhead({ plan }: { readonly plan: Plan }) {
  const text = useText();
  if (plan.removed.length > 0 || plan.uncovered.length > 0) {
    return (
      <EmptyState
        title={text('plans.empty.noUnits')}
        why={text(plan.removed.length > 0 ? 'plans.empty.removed.why' : 'plans.empty.noUnits.why')}
        action={
          <LinkButton look="main" to="/explore">
            {text('plans.empty.noUnits.action')}
          </LinkButton>
        }
      />
    );
  }
  return (
    <EmptyState
      title={text('plans.empty.reached')}
      why={text('plans.empty.reached.why')}
      action={
        <LinkButton look="main" to="/skills">
          {text('plans.empty.reached.action')}
        </LinkButton>
      }
    />
  );
}

function NoPlan() {
  const text = useText();
  return (
    <EmptyState
      title={text('plans.empty.noPlan')}
      why={text('plans.empty.noPlan.why')}
      action={
        <LinkButton look="main" to="/skills">
          {text('plans.empty.noPlan.action')}
        </LinkButton>
      }
    />
  );
}

function PathSkeleton() {
  return (
    <div className={styles.skeleton}>
      <CardSkeleton />
      <RowsSkeleton rows={6} />
    </div>
  );
}
