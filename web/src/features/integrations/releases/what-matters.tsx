import type { ReactNode } from 'react';
import type { Release } from '../../../api/wire.ts';
import type { TextKey } from '../../../i18n/locales.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { Awaited } from '../../../ui/state/awaited.tsx';
import { RowsSkeleton } from '../../../ui/state/skeletons.tsx';
import report from '../report.module.css';
import { ChangeList } from './change-list.tsx';
import styles from './changes.module.css';
import { type ChangesFilter, useChanges } from './release-query.ts';

const size = 5;
const linkedElements: ChangesFilter = { kind: 'element', linked: true };
const goneOccupations: ChangesFilter = { kind: 'occupation', state: 'withdrawn', linked: true };

/** What of a release touches the organisation: roles, links of the framework, occupations that roles were made from. */
export function WhatMatters({ release }: { readonly release: Release }) {
  const text = useText();
  const first = { page: 0, size };
  const elements = useChanges(release.releaseId, linkedElements, first);
  const occupations = useChanges(release.releaseId, goneOccupations, first);
  const { changed: roles } = release.counts.roles;
  return (
    <section className={report.part} aria-labelledby={`matters-${release.releaseId}`}>
      <h4 id={`matters-${release.releaseId}`} className={styles.partTitle}>
        <Text id="releases.matters" />
      </h4>
      <Awaited
        query={elements.data ? occupations : elements}
        failure={text('releases.matters.failed')}
        skeleton={<RowsSkeleton rows={2} />}
      >
        {() => {
          const linked = elements.data?.total ?? 0;
          const gone = occupations.data?.total ?? 0;
          if (roles + linked + gone === 0)
            return (
              <p className={report.soft}>
                <Text id="releases.matters.none" />
              </p>
            );
          const isDone = release.state !== 'compared';
          return (
            <>
              <Block
                count={roles}
                title={isDone ? 'releases.roles.did' : 'releases.roles.would'}
                why="releases.roles.why"
              >
                {(label) => (
                  <ChangeList
                    release={release}
                    filter={{ kind: 'role' }}
                    label={label}
                    size={size}
                  />
                )}
              </Block>
              <Block count={linked} title="releases.linked" why="releases.linked.why">
                {(label) => (
                  <ChangeList release={release} filter={linkedElements} label={label} size={size} />
                )}
              </Block>
              <Block
                count={gone}
                title="releases.goneOccupations"
                why="releases.goneOccupations.why"
              >
                {(label) => (
                  <ChangeList
                    release={release}
                    filter={goneOccupations}
                    label={label}
                    size={size}
                  />
                )}
              </Block>
            </>
          );
        }}
      </Awaited>
    </section>
  );
}

type BlockProps = {
  readonly count: number;
  readonly title: TextKey;
  readonly why: TextKey;
  readonly children: (label: string) => ReactNode;
};

function Block({ count, title, why, children }: BlockProps) {
  const text = useText();
  if (count === 0) return null;
  const label = text(title, { count });
  return (
    <div className={styles.block}>
      <p className={styles.blockTitle}>{label}</p>
      <p className={report.soft}>
        <Text id={why} values={{ count }} />
      </p>
      {children(label)}
    </div>
  );
}
