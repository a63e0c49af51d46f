import type { Plan } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { IconChevronDown } from '../../ui/icons.tsx';
import styles from './plan-aside.module.css';
import { useRemoval } from './use-removal.ts';

/** What was taken off, each with the way back. */
export function RemovedUnits({ removed }: { readonly removed: Plan['removed'] }) {
  const text = useText();
  const { restore, isRestoring, failure } = useRemoval();
  if (removed.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>
        <Text id="plans.removed.title" />
      </h3>
      <div role="alert">{failure && <p className={styles.failed}>{failure}</p>}</div>
      <details className={styles.more}>
        <summary>
          <IconChevronDown size={18} stroke={1.75} aria-hidden="true" />
          <Text id="plans.removed.show" values={{ count: removed.length }} />
        </summary>
        <ul className={styles.list}>
          {removed.map((unit) => (
            <li key={unit.unitId}>
              <span className={styles.name}>{unit.title}</span>
              <Button
                disabled={isRestoring}
                aria-label={text('plans.removed.restoreNamed', { title: unit.title })}
                onClick={() => restore(unit)}
              >
                {text('plans.removed.restore')}
              </Button>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
