import { type ReactNode, useEffect, useRef } from 'react';
import { isProblem } from '../../api/problem.ts';
import type { Import } from '../../api/wire.ts';
import type { TextKey } from '../../i18n/locales.ts';
import { Text } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { FormFault } from '../../ui/state/form-fault.tsx';
import styles from './columns.module.css';
import { useImportSteps } from './import-query.ts';
import type { MappingDraft, MappingFault } from './mapping-draft.ts';
import type { StepName } from './steps.ts';
import type { MappingForm } from './use-mapping-form.ts';

type CompareColumnsProps<Draft extends MappingDraft> = {
  readonly run: Import;
  readonly form: MappingForm<Draft>;
  readonly onGoTo: (step: StepName | null) => void;
  /** What is said of the table as a whole. */
  readonly children?: ReactNode;
};

/** What a table lacks as a whole, said beside the button; the rest is marked at its place. */
const lacking: Partial<Record<MappingFault['place'], TextKey>> = {
  externalId: 'integrations.columns.noId',
  person: 'integrations.columns.noPerson',
  measures: 'integrations.columns.noMeasure',
};

/** Sends what was said of the columns, and asks what it would change. */
export function CompareColumns<Draft extends MappingDraft>(props: CompareColumnsProps<Draft>) {
  const { run, form, onGoTo, children } = props;
  const { kind, draft, faults, showFaults } = form;
  const { compare } = useImportSteps(run.importId);
  const place = useRef<HTMLDivElement>(null);
  const wasAnswered = useRef(false);
  useEffect(() => {
    // Once for each answer, when its faults are on the screen; mending one moves nobody.
    if (!wasAnswered.current || faults.length === 0) return;
    wasAnswered.current = false;
    firstFault(place.current)?.focus();
  }, [faults]);
  const answer = (found: readonly MappingFault[]): void => {
    wasAnswered.current = true;
    showFaults(found);
  };
  const send = (): void => {
    const settings = kind.settingsOf(draft);
    if (!('mapping' in settings)) {
      answer(settings);
      return;
    }
    showFaults([]);
    compare.mutate(settings, {
      onError: (error) => {
        if (isProblem(error) && error.errors.length > 0) answer(kind.faultsOf(draft, error.errors));
      },
    });
  };
  const isNamed = faults.length > 0;
  const lacks = faults.flatMap((fault) => lacking[fault.place] ?? [])[0];
  const other = faults.find((fault) => fault.place === 'other');
  return (
    <div className={styles.compare} ref={place}>
      {children}
      <FormFault isSystem={compare.isError && !isNamed}>
        {isNamed ? (
          lacks ? (
            <Text id={lacks} />
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
