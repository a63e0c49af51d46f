import { useQuery } from '@tanstack/react-query';
import { myPlanQuery } from '../../api/my-plan.ts';
import type { Plan } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { IconArrowRight } from '../../ui/icons.tsx';
import { Awaited } from '../../ui/state/awaited.tsx';
import { TextSkeleton } from '../../ui/state/skeletons.tsx';
import styles from './plan-effect.module.css';

/** What the check means for the plan, and the next step. */
export function PlanEffect() {
  const text = useText();
  const query = useQuery(myPlanQuery);
  return (
    <section className={styles.effect}>
      <h2 className={styles.title}>
        <Text id="assessment.plan.title" />
      </h2>
      <Awaited
        query={query}
        failure={text('assessment.plan.failed')}
        skeleton={<TextSkeleton lines={3} />}
      >
        {({ plan }) => <PlanWords plan={plan} />}
      </Awaited>
    </section>
  );
}

function PlanWords({ plan }: { readonly plan: Plan | null }) {
  const text = useText();
  const ahead = plan?.weeks.flatMap(({ entries }) => entries).filter((entry) => !entry.completedAt);
  const first = ahead?.[0];
  if (!plan || !ahead || !first) {
    return (
      <>
        <p>{text('assessment.plan.nothing')}</p>
        <LinkButton look="main" size="large" to="/path">
          {text('assessment.plan.look')}
        </LinkButton>
      </>
    );
  }
  const weeks = plan.weeks.filter(({ entries }) => entries.length > 0).length;
  return (
    <>
      <p>{text('assessment.plan.ahead', { units: ahead.length, weeks })}</p>
      {plan.skipped.length > 0 && (
        <p>
          {text('assessment.plan.skipped', {
            units: plan.skipped.length,
            minutes: plan.minutesSaved,
          })}
        </p>
      )}
      <p className={styles.next}>
        <Text
          id="assessment.plan.first"
          values={{ title: <strong>{first.title}</strong>, minutes: first.minutes }}
        />
      </p>
      <div className={styles.actions}>
        <LinkButton
          look="main"
          size="large"
          to="/units/$unitId"
          params={{ unitId: first.unitId }}
          icon={<IconArrowRight size={20} stroke={2} aria-hidden="true" />}
        >
          {text('assessment.plan.start')}
        </LinkButton>
        <LinkButton look="quiet" size="large" to="/path">
          {text('assessment.plan.look')}
        </LinkButton>
      </div>
    </>
  );
}
