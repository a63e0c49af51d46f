import type { Import } from '../../api/wire.ts';
import { Text } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { IconAlertTriangle, IconRefresh } from '../../ui/icons.tsx';
import { FormFault } from '../../ui/state/form-fault.tsx';
import styles from './import-page.module.css';
import { useImportSteps } from './import-query.ts';
import { Problems } from './problems.tsx';
import { StepSection } from './step-section.tsx';
import { isTable, type StepName } from './steps.ts';

type FailureProps = {
  readonly run: Import;
  readonly onGoTo: (step: StepName | null) => void;
};

/** How the server begins when it was surprised; what follows holds of applying only. */
const unnamed = 'Something went wrong here.';

/** A run that broke off: why, what is safe, and the way on. */
export function Failure({ run, onGoTo }: FailureProps) {
  const { compare } = useImportSteps(run.importId);
  const brokeWhileApplying = run.comparison !== null;
  const again = (): void => compare.mutate(null);
  return (
    <StepSection title="integrations.failed">
      <div className={styles.failure} role="alert">
        <IconAlertTriangle size={24} stroke={1.75} aria-hidden="true" />
        <div>
          {/* In the server's words, which are English; what it cannot name is said in ours. */}
          {run.failure && !run.failure.startsWith(unnamed) ? (
            <p lang="en">{run.failure}</p>
          ) : (
            <p>
              <Text id="integrations.failed.unnamed" />
            </p>
          )}
          <p>
            <Text
              id={
                brokeWhileApplying
                  ? 'integrations.failed.applying'
                  : 'integrations.failed.comparing'
              }
            />
          </p>
        </div>
      </div>
      <FormFault isSystem>{compare.isError && <Text id="integrations.compare.failed" />}</FormFault>
      <div className={styles.actions}>
        {(!isTable(run.kind) || run.mapping !== null) && (
          <Button
            look="main"
            busy={compare.isPending}
            icon={<IconRefresh size={20} stroke={1.75} aria-hidden="true" />}
            onClick={again}
          >
            <Text id="integrations.compare.again" />
          </Button>
        )}
        {isTable(run.kind) ? (
          <Button look="quiet" onClick={() => onGoTo('columns')}>
            <Text id="integrations.toColumns" />
          </Button>
        ) : (
          <Button look="quiet" onClick={() => onGoTo('files')}>
            <Text id="integrations.toFiles" />
          </Button>
        )}
      </div>
      <Problems run={run} />
    </StepSection>
  );
}
