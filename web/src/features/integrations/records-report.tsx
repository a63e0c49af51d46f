import type { ImportReport } from '../../api/wire.ts';
import { Text } from '../../i18n/text.tsx';
import { Names } from './names.tsx';
import styles from './report.module.css';

type RecordsReportProps = {
  readonly report: NonNullable<ImportReport['performance']>;
  readonly isDone: boolean;
};

/** About how many people there is new evidence, and what was not read. */
export function RecordsReport({ report: { counts, dropped }, isDone }: RecordsReportProps) {
  return (
    <section className={styles.part}>
      <p>
        <Text
          id={isDone ? 'integrations.records.people.done' : 'integrations.records.people'}
          values={{ count: counts.people }}
        />
      </p>
      <Names title="integrations.dropped" names={dropped} />
    </section>
  );
}
