import { FormattedDate, FormattedTime } from 'react-intl';
import type { Plan } from '../../api/wire.ts';
import type { TextKey } from '../../i18n/locales.ts';
import { Text } from '../../i18n/text.tsx';
import styles from './plan-aside.module.css';

const causeKeys: Readonly<Record<string, TextKey>> = {
  first: 'plans.cause.first',
  evidence: 'plans.cause.evidence',
  preference: 'plans.cause.preference',
  role: 'plans.cause.role',
  target: 'plans.cause.target',
  removal: 'plans.cause.removal',
  completion: 'plans.cause.completion',
  content: 'plans.cause.content',
  week: 'plans.cause.week',
};

/** When the plan was computed, what for, and how it is made. */
export function PlanBasis({ plan }: { readonly plan: Plan }) {
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>
        <Text id="plans.basis.title" />
      </h3>
      <p>
        <Text id="plans.basis.how" />
      </p>
      <p className={styles.faint}>
        <Text
          id={causeKeys[plan.cause] ?? 'plans.cause.first'}
          values={{
            when: (
              <time dateTime={plan.computedAt}>
                <FormattedDate value={plan.computedAt} day="numeric" month="short" />{' '}
                <FormattedTime value={plan.computedAt} />
              </time>
            ),
          }}
        />
      </p>
    </section>
  );
}
