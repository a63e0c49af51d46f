import type { Release } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { releaseName } from '../../../ui/skill/release-name.ts';
import report from '../report.module.css';
import styles from './changes.module.css';
import { Everything } from './everything.tsx';
import { changesIn, isAllNew } from './release-counts.ts';
import { WhatMatters } from './what-matters.tsx';

/** What a release changes, or would change: first what the organisation hangs on, then all of it. */
export function ReleaseView({ release }: { readonly release: Release }) {
  if (changesIn(release) + release.counts.roles.changed === 0)
    return (
      <p className={report.soft}>
        <Text id="releases.nothing" />
      </p>
    );
  return (
    <div className={styles.view}>
      {isAllNew(release) ? (
        <p className={report.soft}>
          <Text id="releases.allNew" />
        </p>
      ) : (
        <WhatMatters release={release} />
      )}
      <Everything release={release} />
    </div>
  );
}

/** With which release it was compared. */
export function ComparedWith({ release }: { readonly release: Release }) {
  const text = useText();
  const { scheme, previous } = release;
  if (!previous) return <Text id="releases.first" />;
  const { version, appliedAt } = previous;
  return (
    <Text
      id="releases.comparedWith"
      values={{
        release: releaseName(text, scheme, { version, at: appliedAt }),
        day: text.day(appliedAt),
      }}
    />
  );
}
