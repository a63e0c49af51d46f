import { TextInput } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { useSignIn } from '../../api/session.ts';
import type { DemoPerson, Session } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { IconArrowRight, IconSearch } from '../../ui/icons.tsx';
import { matching } from '../../ui/matching.ts';
import { PersonStone } from '../../ui/person/person-stone.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import styles from './demo-people.module.css';

type DemoPeopleProps = {
  readonly people: readonly DemoPerson[];
  readonly onDone: (session: Session) => void;
  /** With a heading and a few proposals before all the others, as on the sign-in page. */
  readonly headed?: boolean;
  /** Who is signed in now; marked, and not offered. */
  readonly currentId?: string;
  /** Other ways in, under the heading. */
  readonly children?: ReactNode;
};

const fewPeople = 8;
const proposed = 6;

/** The people of the demo organisation, to sign in as one of them. */
export function DemoPeople({ people, onDone, headed, currentId, children }: DemoPeopleProps) {
  const text = useText();
  const { asDemoPerson } = useSignIn();
  const [query, setQuery] = useState('');
  const found = people.filter((person) =>
    matching(query, person.displayName, person.roleTitle, person.teamName, person.story),
  );
  const [all, setAll] = useState(!headed || people.length <= fewPeople);
  const listId = useId();
  const first = people[0];
  const few = people.slice(1, proposed);
  const showAll = () => {
    flushSync(() => setAll(true));
    // The button is gone: who is new comes next.
    document.getElementById(listId)?.querySelectorAll('button')[0]?.focus();
  };
  const choose = (person: DemoPerson) => {
    if (!asDemoPerson.isPending) asDemoPerson.mutate(person.personId, { onSuccess: onDone });
  };
  const card = (person: DemoPerson, look?: 'first') => (
    <PersonCard
      person={person}
      busy={asDemoPerson.isPending && asDemoPerson.variables === person.personId}
      current={person.personId === currentId}
      onChoose={() => choose(person)}
      {...(look ? { look } : {})}
    />
  );
  return (
    <div className={styles.people}>
      <div className={styles.head}>
        {headed && (
          <div>
            <h2 className={styles.heading}>
              <Text id="people.demo.title" />
            </h2>
            <p className={styles.lead}>
              <Text id="people.demo.lead" />
            </p>
            {children}
          </div>
        )}
        {people.length > fewPeople && (
          <TextInput
            className={styles.search}
            type="search"
            size="md"
            aria-label={text('people.demo.search')}
            placeholder={text('people.demo.search')}
            leftSection={<IconSearch size={20} stroke={1.75} aria-hidden="true" />}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        )}
      </div>
      <p className="visually-hidden" role="status">
        {query && <Text id="people.demo.found" values={{ count: found.length }} />}
      </p>
      <div role="alert">
        {asDemoPerson.isError && (
          <p className={styles.fault}>
            <Text id="people.demo.failed" />
          </p>
        )}
      </div>
      {headed && first && !query && card(first, 'first')}
      {found.length === 0 && (
        <EmptyState
          title={text('people.demo.none')}
          why={text('people.demo.none.why', { query })}
        />
      )}
      {all || query ? (
        <div id={listId} className={styles.people}>
          {byTeam(found.filter((person) => query || !headed || person !== first)).map(
            ([team, group]) => (
              <TeamOfPeople key={team} name={team || text('people.demo.noTeam')}>
                {group.map((person) => (
                  <li key={person.personId}>{card(person)}</li>
                ))}
              </TeamOfPeople>
            ),
          )}
        </div>
      ) : (
        <>
          <ul className={styles.cards}>
            {few.map((person) => (
              <li key={person.personId}>{card(person)}</li>
            ))}
          </ul>
          <div>
            <Button onClick={showAll}>
              <Text id="people.demo.all" values={{ count: people.length }} />
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function TeamOfPeople({ name, children }: { name: string; children: React.ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.team}>
        {name}
      </h3>
      <ul className={styles.cards}>{children}</ul>
    </section>
  );
}

type PersonCardProps = {
  readonly person: DemoPerson;
  readonly look?: 'first';
  readonly busy: boolean;
  readonly current: boolean;
  readonly onChoose: () => void;
};

function PersonCard({ person, look, busy, current, onChoose }: PersonCardProps) {
  return (
    <button
      type="button"
      className={styles.card}
      data-look={look}
      aria-busy={busy || undefined}
      aria-current={current || undefined}
      onClick={onChoose}
    >
      <PersonStone name={person.displayName} personId={person.personId} />
      <span className={styles.who}>
        {look === 'first' && (
          <span className={styles.proposal}>
            <Text id="people.demo.first" />
          </span>
        )}
        <span className={styles.name}>{person.displayName}</span>
        <span className={styles.role}>
          {person.roleTitle}
          {person.isManager && (
            <span className={styles.leads}>
              <Text id="people.demo.leads" />
            </span>
          )}
        </span>
        <span className={styles.story}>{person.story}</span>
      </span>
      {current ? (
        <span className={styles.here}>
          <Text id="people.demo.current" />
        </span>
      ) : (
        <IconArrowRight className={styles.arrow} size={20} stroke={1.75} aria-hidden="true" />
      )}
    </button>
  );
}

function byTeam(people: readonly DemoPerson[]): [string, DemoPerson[]][] {
  return [...Map.groupBy(people, (person) => person.teamName ?? '')];
}
