import { useText } from '../../i18n/text.tsx';
import { PathIcon } from '../icons.tsx';
import styles from './plan-change.module.css';

type Titled = { readonly unitId: string; readonly title: string };

type PlanChangeProps = {
  readonly changed: boolean;
  /** The plan is being computed and was not done in time for the reply. */
  readonly pending: boolean;
  readonly added: readonly Titled[];
  readonly dropped: readonly Titled[];
};

const mostNamed = 3;

/** What a response or a unit did to the plan, named; nothing when it stays as it was. */
export function PlanChange({ changed, pending, added, dropped }: PlanChangeProps) {
  const text = useText();
  if (!changed && !pending) return null;
  const named = (units: readonly Titled[]) => ({
    count: units.length,
    more: Math.max(0, units.length - mostNamed),
    titles: text.list(units.slice(0, mostNamed).map(({ title }) => `“${title}”`)),
  });
  return (
    <div className={styles.change}>
      <PathIcon />
      <div>
        <p className={styles.title}>{text('plans.change.title')}</p>
        {pending && <p>{text('plans.change.pending')}</p>}
        {dropped.length > 0 && <p>{text('plans.change.dropped', named(dropped))}</p>}
        {added.length > 0 && <p>{text('plans.change.added', named(added))}</p>}
        {!pending && dropped.length + added.length === 0 && <p>{text('plans.change.reordered')}</p>}
      </div>
    </div>
  );
}
