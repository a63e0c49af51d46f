import type { ImportKind } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { IconCheck } from '../../ui/icons.tsx';
import styles from './import-page.module.css';
import { type StepName, stepNames, stepsOf } from './steps.ts';

type ImportTrailProps = {
  readonly kind: ImportKind;
  readonly step: StepName;
  readonly isDone: boolean;
};

/** The steps of an import, and at which one it is. */
export function ImportTrail({ kind, step, isDone }: ImportTrailProps) {
  const text = useText();
  const steps = stepsOf(kind);
  const at = steps.indexOf(step);
  return (
    <ol className={styles.trail} aria-label={text('integrations.steps')}>
      {steps.map((name, place) => {
        const isPast = place < at || isDone;
        return (
          <li
            key={name}
            aria-current={place === at ? 'step' : undefined}
            data-past={isPast || undefined}
          >
            <span className={styles.stone} aria-hidden="true">
              {isPast ? <IconCheck size={14} stroke={3} /> : place + 1}
            </span>
            <span>
              <Text id={stepNames[name]} />
              {isPast && (
                <span className="visually-hidden">
                  {' '}
                  <Text id="integrations.step.past" />
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
