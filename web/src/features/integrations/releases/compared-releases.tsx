import type { Import } from '../../../api/wire.ts';
import { useText } from '../../../i18n/text.tsx';
import report from '../report.module.css';
import styles from './changes.module.css';
import { ComparedWith, ReleaseView } from './release-view.tsx';
import { nameOf } from './release-words.ts';

/** What an import would change of O*NET and ESCO. */
export function ComparedReleases({ releases }: Pick<Import, 'releases'>) {
  const text = useText();
  return releases.map((release) => (
    <section
      key={release.releaseId}
      className={styles.release}
      aria-labelledby={`release-${release.releaseId}`}
    >
      <div>
        <h3 id={`release-${release.releaseId}`} className={styles.title}>
          {nameOf(text, release)}
        </h3>
        <p className={report.soft}>
          <ComparedWith release={release} />
        </p>
      </div>
      <ReleaseView release={release} />
    </section>
  ));
}
