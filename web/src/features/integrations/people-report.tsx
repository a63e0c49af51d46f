import { useState } from 'react';
import type { ImportReport } from '../../api/wire.ts';
import type { TextKey } from '../../i18n/locales.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
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

const openUpTo = 12;

function Names({ title, names }: { readonly title: TextKey; readonly names: readonly string[] }) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(names.length <= openUpTo);
  if (names.length === 0) return null;
  const rest = names.length - openUpTo;
  return (
    <div>
      <h3 className={styles.namesTitle}>
        <Text id={title} values={{ count: names.length }} />
      </h3>
      <p className={styles.names}>
        {isOpen
          ? text.list(names)
          : text('integrations.names.more', {
              names: names.slice(0, openUpTo).join(', '),
              count: rest,
            })}
      </p>
      {!isOpen && (
        <Button look="quiet" onClick={() => setIsOpen(true)}>
          <Text id="integrations.names.all" values={{ count: names.length }} />
        </Button>
      )}
    </div>
  );
}
