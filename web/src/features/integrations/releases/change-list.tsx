import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Release } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { Awaited } from '../../../ui/state/awaited.tsx';
import { RowsSkeleton } from '../../../ui/state/skeletons.tsx';
import { ChangeItem } from './change-item.tsx';
import styles from './changes.module.css';
import { type ChangesFilter, useChanges } from './release-query.ts';

type ChangeListProps = {
  readonly release: Release;
  readonly filter: ChangesFilter;
  /** What the list holds; read out. */
  readonly label: string;
  readonly size: number;
  /** Shown when nothing fits. */
  readonly none?: ReactNode;
};

/** Changes of one kind, page by page. */
export function ChangeList({ release, filter, label, size, none }: ChangeListProps) {
  const text = useText();
  const [page, setPage] = useState(0);
  const { kind, state, query } = filter;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter begins at its first page
  useEffect(() => setPage(0), [kind, state, query]);
  const list = useRef<HTMLUListElement>(null);
  // The buttons stand below the list: one goes on from its head.
  const turn = (next: number): void => {
    setPage(next);
    list.current?.focus({ preventScroll: true });
    list.current?.scrollIntoView({ block: 'start' });
  };
  const changes = useChanges(release.releaseId, filter, { page, size });
  return (
    <Awaited
      query={changes}
      failure={text('releases.changes.failed')}
      skeleton={<RowsSkeleton rows={4} />}
    >
      {({ total, changes: shown }) => (
        <div className={styles.found} aria-busy={changes.isPlaceholderData || undefined}>
          {total === 0 && none}
          <ul ref={list} tabIndex={-1} className={styles.changes} aria-label={label}>
            {shown.map((change) => (
              <ChangeItem key={change.changeId} change={change} scheme={release.scheme} />
            ))}
          </ul>
          {total > size && (
            <Pages page={page} size={size} total={total} label={label} onTurn={turn} />
          )}
        </div>
      )}
    </Awaited>
  );
}

type PagesProps = {
  readonly page: number;
  readonly size: number;
  readonly total: number;
  readonly label: string;
  readonly onTurn: (page: number) => void;
};

function Pages({ page, size, total, label, onTurn }: PagesProps) {
  const text = useText();
  const isLast = (page + 1) * size >= total;
  return (
    <nav className={styles.pages} aria-label={text('releases.changes.pages', { what: label })}>
      <Button
        aria-disabled={page === 0}
        onClick={() => page > 0 && onTurn(page - 1)}
        data-off={page === 0 || undefined}
      >
        <Text id="releases.changes.before" />
      </Button>
      <p role="status">
        <Text
          id="releases.changes.shown"
          values={{ from: page * size + 1, to: Math.min(total, (page + 1) * size), total }}
        />
      </p>
      <Button
        aria-disabled={isLast}
        onClick={() => !isLast && onTurn(page + 1)}
        data-off={isLast || undefined}
      >
        <Text id="releases.changes.after" />
      </Button>
    </nav>
  );
}
