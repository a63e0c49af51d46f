import { TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { FormattedDate } from 'react-intl';
import { api, reply } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { isProblem } from '../../../api/problem.ts';
import type { Audit, AuditEntry } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { FilterSelect, narrowed } from '../../../ui/filter/filter-select.tsx';
import { IconDownload } from '../../../ui/icons.tsx';
import { NotYours } from '../../../ui/shell/not-yours.tsx';
import { Page } from '../../../ui/shell/page.tsx';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { Paged } from '../../../ui/state/paged.tsx';
import { TableFrame } from '../../../ui/table/table-frame.tsx';
import styles from './administration.module.css';
import { type AuditSearch, auditQuery } from './audit-search.ts';
import { actionText } from './audit-words.ts';

/** Who did what to which thing, to be asked by person, deed and day. */
export function AuditPage() {
  const text = useText();
  const search = useSearch({ from: '/shell/signed-in/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const audit = useAudit(search);
  if (isProblem(audit.error) && audit.error.status === 403)
    return (
      <NotYours title={text('people.audit.notYours')} why={text('people.administrators.only')} />
    );
  const query = new URLSearchParams(auditQuery(search)).toString();
  return (
    <Page
      title={text('people.audit.title')}
      lead={<Text id="people.audit.lead" />}
      width="wide"
      actions={
        <a className={styles.onward} href={`/api/audit.csv?${query}`} download="audit.csv">
          <IconDownload size={20} stroke={1.75} aria-hidden="true" />
          <Text id="people.audit.download" />
        </a>
      }
    >
      <Paged query={audit} failure={text('people.audit.failed')}>
        {(first, pages) => (
          <>
            <Filter
              search={search}
              actions={first.actions}
              onChange={(next) => void navigate({ search: next, replace: true })}
            />
            <Entries entries={pages.flatMap((page) => page.entries)} />
          </>
        )}
      </Paged>
    </Page>
  );
}

function useAudit(search: AuditSearch) {
  return useInfiniteQuery({
    queryKey: keys.audit(search),
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }): Promise<Audit> =>
      await reply(
        api.GET('/api/audit', {
          params: {
            query: { ...auditQuery(search), ...(pageParam === null ? {} : { after: pageParam }) },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
}

type FilterProps = {
  readonly search: AuditSearch;
  readonly actions: readonly string[];
  readonly onChange: (search: AuditSearch) => void;
};

function Filter({ search, actions, onChange }: FilterProps) {
  const text = useText();
  const { person, action, until } = search;
  return (
    <div className={styles.filter}>
      <FilterSelect
        label={text('people.audit.action')}
        any={text('people.audit.anyAction')}
        value={action}
        options={actions.map((value) => ({ value, label: actionText(text, value) }))}
        onChange={(value) => onChange(narrowed(search, { action: value }))}
      />
      <TextInput
        type="date"
        size="md"
        label={text('people.audit.until')}
        classNames={{ root: styles.date ?? '' }}
        value={until ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange(narrowed(search, { until: value || undefined }))
        }
      />
      {person && (
        <Button onClick={() => onChange(narrowed(search, { person: undefined }))}>
          <Text id="people.audit.everybody" />
        </Button>
      )}
    </div>
  );
}

function Entries({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const text = useText();
  if (entries.length === 0)
    return <EmptyState title={text('people.audit.none')} why={text('people.audit.none.why')} />;
  return (
    <TableFrame label={text('people.audit.title')} fold>
      <thead>
        <tr>
          <th scope="col">
            <Text id="people.audit.when" />
          </th>
          <th scope="col">
            <Text id="people.audit.who" />
          </th>
          <th scope="col">
            <Text id="people.audit.what" />
          </th>
          <th scope="col">
            <Text id="people.audit.whom" />
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Entry key={entry.auditEntryId} entry={entry} />
        ))}
      </tbody>
    </TableFrame>
  );
}

function Entry({ entry }: { readonly entry: AuditEntry }) {
  const text = useText();
  const { recordedAt, actorId, actorName, action, subjectKind, subjectId, subjectName } = entry;
  return (
    <tr>
      <th scope="row">
        <time dateTime={recordedAt} title={recordedAt}>
          <FormattedDate value={recordedAt} dateStyle="medium" timeStyle="short" />
        </time>
      </th>
      <td>
        {actorId === null ? (
          <Text id="people.audit.system" />
        ) : (
          <Person personId={actorId} name={actorName} />
        )}
      </td>
      <td>{actionText(text, action)}</td>
      <td>
        {subjectKind === 'person' ? (
          <Person personId={subjectId} name={subjectName} />
        ) : (
          <code className={styles.id}>{`${subjectKind} ${subjectId.slice(0, 40)}`}</code>
        )}
      </td>
    </tr>
  );
}

/** Their name leads to what else they did, and what was done to them. */
function Person({ personId, name }: { readonly personId: string; readonly name: string | null }) {
  return (
    <Link from="/audit" to="/audit" search={(before) => ({ ...before, person: personId })}>
      {name ?? personId.slice(-6)}
    </Link>
  );
}
