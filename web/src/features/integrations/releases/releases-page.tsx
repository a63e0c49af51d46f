import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Release } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { releasePath } from '../../../ui/shell/addresses.ts';
import { Page } from '../../../ui/shell/page.tsx';
import { Awaited } from '../../../ui/state/awaited.tsx';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { RowsSkeleton } from '../../../ui/state/skeletons.tsx';
import { TableFrame } from '../../../ui/table/table-frame.tsx';
import { CaretakersOnly, useIsCaretaker } from './caretakers-only.tsx';
import { releasesQuery } from './release-query.ts';
import { nameOf } from './release-words.ts';
import styles from './releases-page.module.css';

/** The releases of O*NET and ESCO that came in, the newest first. */
export function ReleasesPage() {
  const text = useText();
  const isCaretaker = useIsCaretaker();
  const query = useQuery({ ...releasesQuery, enabled: isCaretaker });
  return (
    <CaretakersOnly error={query.error}>
      <Page title={text('releases.title')} lead={text('releases.lead')} width="wide">
        <Awaited
          query={query}
          failure={text('releases.list.failed')}
          skeleton={<RowsSkeleton rows={4} />}
        >
          {(releases) =>
            releases.length === 0 ? (
              <EmptyState title={text('releases.empty')} why={text('releases.empty.why')} />
            ) : (
              <List releases={releases} />
            )
          }
        </Awaited>
      </Page>
    </CaretakersOnly>
  );
}

function List({ releases }: { readonly releases: readonly Release[] }) {
  const text = useText();
  return (
    <TableFrame label={text('releases.title')} fold>
      <thead>
        <tr>
          <th scope="col">
            <Text id="releases.list.release" />
          </th>
          <th scope="col">
            <Text id="releases.list.applied" />
          </th>
          <th scope="col" data-number>
            <Text id="releases.list.new" />
          </th>
          <th scope="col" data-number>
            <Text id="releases.list.changed" />
          </th>
          <th scope="col" data-number>
            <Text id="releases.list.gone" />
          </th>
          <th scope="col" data-number>
            <Text id="releases.list.roles" />
          </th>
        </tr>
      </thead>
      <tbody>
        {releases.map((release) => (
          <Row key={release.releaseId} release={release} />
        ))}
      </tbody>
    </TableFrame>
  );
}

function Row({ release }: { readonly release: Release }) {
  const text = useText();
  const { releaseId, appliedAt, counts } = release;
  const { elements, occupations, roles } = counts;
  const numbers = [
    ['releases.list.new', elements.new + occupations.new],
    [
      'releases.list.changed',
      elements.changed + occupations.changed + elements.returned + occupations.returned,
    ],
    ['releases.list.gone', elements.withdrawn + occupations.withdrawn],
    ['releases.list.roles', roles.changed],
  ] as const;
  return (
    <tr>
      <th scope="row">
        <Link to={releasePath} params={{ releaseId }} className={styles.link}>
          {nameOf(text, release)}
        </Link>
      </th>
      <td className={styles.when}>
        {appliedAt ? (
          <time dateTime={appliedAt}>{text.day(appliedAt)}</time>
        ) : (
          <Text id="releases.list.unfinished" />
        )}
      </td>
      {numbers.map(([key, count]) => (
        <td
          key={key}
          data-number
          data-label={text(key)}
          data-none={count === 0 || undefined}
          className={styles.count}
        >
          {text.number(count)}
        </td>
      ))}
    </tr>
  );
}
