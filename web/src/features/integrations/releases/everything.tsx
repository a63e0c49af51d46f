import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Release, ReleaseChange } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { IconDownload, IconSearch } from '../../../ui/icons.tsx';
import { Switcher } from '../../../ui/switcher/switcher.tsx';
import { useLater } from '../../../ui/use-later.ts';
import report from '../report.module.css';
import { ChangeList } from './change-list.tsx';
import styles from './changes.module.css';
import { sumOf } from './release-counts.ts';
import { stateNames } from './release-words.ts';

const longestQuery = 200;
const pageSize = 10;
const states = ['withdrawn', 'changed', 'returned', 'new'] as const;
type State = ReleaseChange['state'];
type Kind = 'element' | 'occupation';

/** All that a release changes of skills and occupations: to be searched, filtered and taken along. */
export function Everything({ release }: { readonly release: Release }) {
  const text = useText();
  const { elements, occupations } = release.counts;
  const hasBoth = sumOf(elements) > 0 && sumOf(occupations) > 0;
  const [kind, setKind] = useState<Kind>(sumOf(elements) > 0 ? 'element' : 'occupation');
  const [state, setState] = useState<State | ''>('');
  const [words, setWords] = useState('');
  const query = useLater(words.trim());
  const counts = kind === 'element' ? elements : occupations;
  const title = text(
    release.state === 'compared' ? 'releases.everything' : 'releases.everything.done',
  );
  const titleId = `everything-${release.releaseId}`;
  return (
    <section className={report.part} aria-labelledby={titleId}>
      <div className={styles.partHead}>
        <h4 id={titleId} className={styles.partTitle}>
          {title}
        </h4>
        <a
          className={report.download}
          href={`/api/releases/${release.releaseId}/changes.csv`}
          download
        >
          <IconDownload size={20} stroke={1.75} aria-hidden="true" />
          <Text id="releases.download" />
        </a>
      </div>
      {hasBoth && (
        <div>
          <Switcher
            label={text('releases.kind')}
            value={kind}
            options={[
              {
                value: 'element',
                label: text('releases.kind.element', { count: sumOf(elements) }),
              },
              {
                value: 'occupation',
                label: text('releases.kind.occupation', { count: sumOf(occupations) }),
              },
            ]}
            onChange={(next) => {
              setKind(next);
              setState('');
            }}
          />
        </div>
      )}
      <div className={styles.filter}>
        <TextInput
          type="search"
          size="md"
          aria-label={text('releases.search')}
          placeholder={text('releases.search.placeholder')}
          leftSection={<IconSearch size={20} stroke={1.75} aria-hidden="true" />}
          value={words}
          maxLength={longestQuery}
          autoComplete="off"
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <NativeSelect
          size="md"
          aria-label={text('releases.state')}
          value={state}
          data={[
            { value: '', label: text('releases.state.any', { count: sumOf(counts) }) },
            ...states
              .filter((one) => counts[one] > 0)
              .map((one) => ({
                value: one,
                label: text('releases.state.counted', {
                  state: text(stateNames[one]),
                  count: counts[one],
                }),
              })),
          ]}
          // The options are those above.
          onChange={(event) => setState(event.currentTarget.value as State | '')}
        />
      </div>
      <ChangeList
        release={release}
        filter={{ kind, ...(state && { state }), ...(query && { query }) }}
        label={title}
        size={pageSize}
        none={
          <p className={report.soft} role="status">
            <Text id="releases.changes.none" />
          </p>
        }
      />
    </section>
  );
}
