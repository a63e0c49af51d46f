import { TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api, reply } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { isProblem } from '../../../api/problem.ts';
import type { ListedPerson, PeopleList } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { FilterSelect, narrowed } from '../../../ui/filter/filter-select.tsx';
import { PersonStone } from '../../../ui/person/person-stone.tsx';
import { NotYours } from '../../../ui/shell/not-yours.tsx';
import { Page } from '../../../ui/shell/page.tsx';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { Paged } from '../../../ui/state/paged.tsx';
import { useSettled } from '../../../ui/use-settled.ts';
import styles from './administration.module.css';
import { capabilities, capabilityTexts } from './grant-switches.tsx';
import { GrantsDialog } from './grants-dialog.tsx';
import type { PeopleSearch } from './people-search.ts';

/** Everybody who is here, and who may look after what. */
export function PeoplePage() {
  const text = useText();
  const search = useSearch({ from: '/shell/signed-in/people' });
  const navigate = useNavigate({ from: '/people' });
  const people = usePeople(search);
  if (isProblem(people.error) && people.error.status === 403)
    return (
      <NotYours title={text('people.list.notYours')} why={text('people.administrators.only')} />
    );
  const change = (next: PeopleSearch) => void navigate({ search: next, replace: true });
  return (
    <Page
      title={text('people.list.title')}
      lead={<Text id="people.list.lead" />}
      actions={
        <>
          <Link to="/audit" className={styles.onward}>
            <Text id="people.audit.title" />
          </Link>
          <Link to="/health" className={styles.onward}>
            <Text id="operations.title" />
          </Link>
        </>
      }
    >
      <Filter search={search} onChange={change} />
      <Paged query={people} failure={text('people.list.failed')}>
        {(first, pages) => (
          <>
            <p className={styles.count} aria-live="polite">
              <Text id="people.list.count" values={{ count: first.total }} />
            </p>
            <People
              people={pages.flatMap((page) => page.people)}
              isFiltered={Object.keys(search).length > 0}
            />
          </>
        )}
      </Paged>
    </Page>
  );
}

function usePeople(search: PeopleSearch) {
  return useInfiniteQuery({
    queryKey: keys.people(search),
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }): Promise<PeopleList> =>
      await reply(
        api.GET('/api/people', {
          params: { query: { ...search, ...(pageParam === null ? {} : { after: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
}

function Filter(props: {
  readonly search: PeopleSearch;
  readonly onChange: (search: PeopleSearch) => void;
}) {
  const { search, onChange } = props;
  const text = useText();
  const [query, setQuery] = useState(search.query ?? '');
  const settle = useSettled((words: string) =>
    onChange(narrowed(search, { query: words.trim() || undefined })),
  );
  return (
    <div className={styles.filter}>
      <TextInput
        type="search"
        size="md"
        aria-label={text('people.list.search')}
        placeholder={text('people.list.search')}
        value={query}
        onChange={({ currentTarget: { value } }) => {
          setQuery(value);
          settle(value);
        }}
      />
      <FilterSelect
        label={text('people.list.capability')}
        any={text('people.list.anyCapability')}
        value={search.capability}
        options={capabilities.map((value) => ({
          value,
          label: text(capabilityTexts[value].name),
        }))}
        onChange={(value) =>
          onChange(narrowed(search, { capability: value, ...(value ? { status: undefined } : {}) }))
        }
      />
      <FilterSelect
        label={text('people.list.status')}
        any={text('people.list.here')}
        value={search.status}
        options={[{ value: 'left' as const, label: text('people.list.left') }]}
        // Nobody who left may look after anything.
        onChange={(status) =>
          onChange(narrowed(search, { status, ...(status ? { capability: undefined } : {}) }))
        }
      />
    </div>
  );
}

function People(props: { readonly people: readonly ListedPerson[]; readonly isFiltered: boolean }) {
  const { people, isFiltered } = props;
  const text = useText();
  const [opened, setOpened] = useState<string | null>(null);
  const person = people.find(({ personId }) => personId === opened);
  if (people.length === 0)
    return (
      <EmptyState
        title={text('people.list.none')}
        why={text(isFiltered ? 'people.list.none.filtered' : 'people.list.none.why')}
      />
    );
  return (
    <>
      <ul className={styles.people}>
        {people.map((one) => (
          <li key={one.personId} className={styles.person}>
            <PersonStone name={one.displayName} personId={one.personId} size="small" />
            <div className={styles.who}>
              <Link to="/people/$personId/account" params={{ personId: one.personId }}>
                {one.displayName}
              </Link>
              <span>
                {one.leftOn === null
                  ? [one.roleTitle, one.teamName].filter(Boolean).join(' · ')
                  : text('people.account.leftOn', { day: text.localDay(one.leftOn) })}
              </span>
            </div>
            <ul className={styles.grants}>
              {one.grants.map((grant) => (
                <li key={grant.grantId}>
                  <Text id={capabilityTexts[grant.capability].name} />
                </li>
              ))}
            </ul>
            {one.leftOn === null && (
              <Button
                aria-label={text('people.grants.open', { name: one.displayName })}
                onClick={() => setOpened(one.personId)}
              >
                <Text id="people.grants" />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {person && <GrantsDialog person={person} onClose={() => setOpened(null)} />}
    </>
  );
}
