import type { ImportReport } from '../../api/wire.ts';
import { Text } from '../../i18n/text.tsx';
import { Names } from './names.tsx';
import styles from './report.module.css';

type People = NonNullable<ImportReport['people']>;

/** What an import of people does beside the people themselves. */
export function PeopleReport({
  report,
  isDone,
}: {
  readonly report: People;
  readonly isDone: boolean;
}) {
  const { counts, newTeams, newRoles, newLocations, dropped } = report;
  const { managers, leavers } = counts;
  return (
    <section className={styles.part}>
      <ul className={styles.facts}>
        <li>
          <Text
            id={isDone ? 'integrations.managers.done' : 'integrations.managers'}
            values={{ count: managers.changed }}
          />
        </li>
        {managers.wrong > 0 && (
          <li>
            <Text id="integrations.managers.wrong" values={{ count: managers.wrong }} />
          </li>
        )}
        {leavers > 0 && (
          <li className={styles.leavers}>
            <Text
              id={isDone ? 'integrations.leavers.done' : 'integrations.leavers'}
              values={{ count: leavers }}
            />
          </li>
        )}
      </ul>
      <Names title="integrations.new.teams" names={newTeams} />
      <Names title="integrations.new.roles" names={newRoles} />
      <Names title="integrations.new.locations" names={newLocations} />
      <Names title="integrations.dropped" names={dropped} />
    </section>
  );
}
