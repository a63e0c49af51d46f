import { useFramework } from '../../api/framework.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { IconPlus } from '../../ui/icons.tsx';
import { Awaited } from '../../ui/state/awaited.tsx';
import { RowsSkeleton } from '../../ui/state/skeletons.tsx';
import styles from './columns.module.css';
import type { MappingFault } from './mapping-draft.ts';
import { MeasureFields } from './measure-fields.tsx';
import {
  type MeasureDraft,
  newMeasure,
  type PerformanceDraft,
  type RecordColumnDraft,
  withMeasures,
} from './performance-draft.ts';
import type { ChangeDraft } from './use-mapping-form.ts';

type MeasuresProps = {
  readonly column: RecordColumnDraft;
  readonly faults: readonly MappingFault[];
  readonly onChange: ChangeDraft<PerformanceDraft>;
};

/** What a column says about a skill, or about several. */
export function MeasuresOfColumn({ column, faults, onChange }: MeasuresProps) {
  const text = useText();
  const framework = useFramework();
  const { name, measures } = column;
  const change = (next: (before: readonly MeasureDraft[]) => readonly MeasureDraft[]): void =>
    onChange((draft) => withMeasures(draft, name, next), { column: name });
  return (
    <Awaited
      query={framework}
      failure={text('integrations.measure.failed')}
      skeleton={<RowsSkeleton rows={3} />}
    >
      {({ skills }) => (
        <div className={styles.measures}>
          {measures.map((measure, part) => (
            <MeasureFields
              // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells two of them apart
              key={part}
              column={column}
              measure={measure}
              part={part}
              skills={skills}
              faults={faults.filter((fault) => fault.part === part)}
              onChange={(said) =>
                change((before) =>
                  before.map((one, at) => (at === part ? { ...one, ...said } : one)),
                )
              }
              {...(measures.length > 1
                ? { onRemove: () => change((before) => before.filter((_, at) => at !== part)) }
                : {})}
            />
          ))}
          <div>
            <Button
              look="quiet"
              icon={<IconPlus size={20} stroke={1.75} aria-hidden="true" />}
              aria-label={text('integrations.measure.moreOf', { name })}
              onClick={() => change((before) => [...before, newMeasure(column)])}
            >
              <Text id="integrations.measure.more" />
            </Button>
          </div>
        </div>
      )}
    </Awaited>
  );
}
