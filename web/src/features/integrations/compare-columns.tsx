import { useEffect, useRef } from 'react';
import { isProblem } from '../../api/problem.ts';
import type { Import } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { FormFault } from '../../ui/state/form-fault.tsx';
import styles from './columns.module.css';
import type { ChangeDraft } from './columns-step.tsx';
import { useImportSteps } from './import-query.ts';
import {
  faultsOf,
  type MappingDraft,
  type MappingFault,
  sendableMapping,
} from './mapping-draft.ts';
import type { StepName } from './steps.ts';
import { Tick } from './tick.tsx';

type CompareColumnsProps = {
  readonly run: Import;
  readonly draft: MappingDraft;
  readonly faults: readonly MappingFault[];
  readonly onChange: ChangeDraft;
  readonly onFaults: (faults: readonly MappingFault[]) => void;
  readonly onGoTo: (step: StepName | null) => void;
};

/** Sends what was said of the columns, and asks what it would change. */
export function CompareColumns(props: CompareColumnsProps) {
  const { run, draft, faults, onChange, onFaults, onGoTo } = props;
  const text = useText();
  const { compare } = useImportSteps(run.importId);
  const place = useRef<HTMLDivElement>(null);
  const wasAnswered = useRef(false);
  useEffect(() => {
    // Once for each answer, when its faults are on the screen; mending one moves nobody.
    if (!wasAnswered.current || faults.length === 0) return;
    wasAnswered.current = false;
    firstFault(place.current)?.focus();
  }, [faults]);
  const send = (): void => {
    const mapping = sendableMapping(draft);
    if (!mapping) {
      onFaults([{ place: 'externalId', column: null, detail: '' }]);
      return;
    }
    onFaults([]);
    compare.mutate(
      { mapping, isComplete: draft.isComplete },
      {
        onError: (error) => {
          if (!isProblem(error) || error.errors.length === 0) return;
          wasAnswered.current = true;
          onFaults(faultsOf(draft, error.errors));
        },
      },
    );
  };
  const isNamed = faults.length > 0;
  const other = faults.find((fault) => fault.place === 'other');
  return (
    <div className={styles.compare} ref={place}>
      <Tick
        label={text('integrations.complete')}
        description={text('integrations.complete.what')}
        checked={draft.isComplete}
        onChange={(isComplete) =>
          onChange((before) => ({ ...before, isComplete }), { place: 'other' })
        }
      />
      <FormFault isSystem={compare.isError && !isNamed}>
        {isNamed ? (
          faults.some((fault) => fault.place === 'externalId') ? (
            <Text id="integrations.columns.noId" />
          ) : other ? (
            <span lang="en">{other.detail}</span>
          ) : (
            <Text id="integrations.columns.wrong" values={{ count: faults.length }} />
          )
        ) : (
          compare.isError &&
          !isProblem(compare.error, 'kernel/invalid') && <Text id="integrations.compare.failed" />
        )}
      </FormFault>
      <div className={styles.buttons}>
        <Button look="main" busy={compare.isPending} onClick={send}>
          <Text id="integrations.compare" />
        </Button>
        {run.state === 'compared' && (
          <Button look="quiet" onClick={() => onGoTo(null)}>
            <Text id="integrations.toComparison" />
          </Button>
        )}
      </div>
    </div>
  );
}

function firstFault(place: HTMLElement | null): HTMLElement | null {
  return place?.closest('section')?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null;
}
