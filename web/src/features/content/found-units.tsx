import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { FoundUnits as FoundOnWire } from '../../api/wire.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { useText } from '../../i18n/text.tsx';
import { Button, LinkButton } from '../../ui/button/button.tsx';
import { Awaited } from '../../ui/state/awaited.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { RowsSkeleton } from '../../ui/state/skeletons.tsx';
import type { ExploreSearch } from './explore-search.ts';
import styles from './found-units.module.css';
import { UnitRow } from './unit-row.tsx';
import { pageSize, unitsQuery } from './units-query.ts';

type FoundUnitsProps = {
  readonly search: ExploreSearch;
  /** By what one narrows it down; stands above the list. */
  readonly filter: ReactNode;
  /** How many pages are shown; in the address, so that 'back' returns to the same row. */
  readonly pages: number;
  readonly onMore: () => void;
};

/** What was found, or all that there is, with its count, page after page. */
export function FoundUnits({ search, filter, pages, onMore }: FoundUnitsProps) {
  const text = useText();
  const { locale } = useLanguage();
  const loaded = useQueries({
    queries: Array.from({ length: pages }, (_page, page) =>
      unitsQuery({ ...search, locale, page }),
    ),
  });
  const [first] = loaded;
  const last = loaded.at(-1);
  if (!first || !last) return null;
  const { query } = search;
  const isAll = Object.keys(search).length === 0;
  return (
    <section className={styles.found} aria-labelledby="found-title">
      <h2 id="found-title" className={styles.title}>
        {text(isAll ? 'content.all' : 'content.found')}
      </h2>
      {filter}
      <p className={styles.count} role="status">
        {first.data &&
          (query
            ? text('content.count', { count: first.data.total, query })
            : text('content.countAll', { count: first.data.total }))}
      </p>
      <Awaited query={first} failure={text('content.failed')} skeleton={<RowsSkeleton rows={8} />}>
        {({ total }) =>
          total === 0 ? (
            isAll ? (
              <p>{text('content.none')}</p>
            ) : (
              <NothingFound isFiltered={!query} />
            )
          ) : (
            <>
              <UnitList found={loaded.flatMap((page) => page.data?.units ?? [])} />
              {pages > 1 && (
                <Awaited
                  query={last}
                  failure={text('content.moreFailed')}
                  skeleton={<RowsSkeleton rows={4} />}
                >
                  {() => null}
                </Awaited>
              )}
              {last.data && pages * pageSize < total && (
                <div className={styles.more}>
                  <Button size="large" onClick={onMore}>
                    {text('content.more', { count: Math.min(pageSize, total - pages * pageSize) })}
                  </Button>
                </div>
              )}
            </>
          )
        }
      </Awaited>
    </section>
  );
}

function UnitList({ found }: { readonly found: FoundOnWire['units'] }) {
  return (
    <ul className={styles.list}>
      {found.map((unit) => (
        <li key={unit.unitId}>
          <UnitRow unit={unit} />
        </li>
      ))}
    </ul>
  );
}

function NothingFound({ isFiltered }: { readonly isFiltered: boolean }) {
  const text = useText();
  return (
    <EmptyState
      title={text('content.nothing')}
      why={text(isFiltered ? 'content.nothing.whyFilter' : 'content.nothing.why')}
      action={
        <LinkButton look="main" to="/explore" search={{}}>
          {text('content.nothing.action')}
        </LinkButton>
      }
    />
  );
}
