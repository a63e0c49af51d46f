import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Text, useText } from '../../i18n/text.tsx';
import { IconSearch } from '../../ui/icons.tsx';
import { Switcher } from '../../ui/switcher/switcher.tsx';
import styles from './my-skills.module.css';
import type { SkillsSearch } from './skills-search.ts';

type SkillsFilterProps = {
  readonly search: SkillsSearch;
  readonly found: number;
  /** Whether there are enough to search and to order. */
  readonly many: boolean;
  readonly onChange: (search: SkillsSearch) => void;
};

/** Which skills, in which order; the choice lives in the address. */
export function SkillsFilter({ search, found, many, onChange }: SkillsFilterProps) {
  const text = useText();
  const [query, setQuery] = useState(search.query ?? '');
  const { show, order, view } = search;
  const kept = (query_: string, more: SkillsSearch): SkillsSearch => ({
    ...(query_ ? { query: query_ } : {}),
    ...(view ? { view } : {}),
    ...more,
  });
  const ordered: SkillsSearch = order ? { order } : {};
  const shown: SkillsSearch = show ? { show } : {};
  return (
    <div className={styles.filter}>
      <Switcher
        label={text('skills.filter.show')}
        value={show ?? 'targets'}
        options={[
          { value: 'targets', label: <Text id="skills.filter.targets" /> },
          { value: 'all', label: <Text id="skills.filter.all" /> },
        ]}
        onChange={(value) =>
          onChange(kept(query, { ...ordered, ...(value === 'all' ? { show: value } : {}) }))
        }
      />
      {many && (
        <>
          <TextInput
            className={styles.search}
            type="search"
            size="md"
            aria-label={text('skills.filter.search')}
            placeholder={text('skills.filter.search')}
            leftSection={<IconSearch size={20} stroke={1.75} aria-hidden="true" />}
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              onChange(kept(event.currentTarget.value.trim(), { ...shown, ...ordered }));
            }}
          />
          <NativeSelect
            className={styles.order}
            size="md"
            aria-label={text('skills.filter.order')}
            value={order ?? 'group'}
            data={[
              { value: 'group', label: text('skills.order.group') },
              { value: 'gap', label: text('skills.order.gap') },
              { value: 'unsure', label: text('skills.order.unsure') },
            ]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              const next: SkillsSearch =
                value === 'gap' || value === 'unsure' ? { order: value } : {};
              onChange(kept(query.trim(), { ...shown, ...next }));
            }}
          />
        </>
      )}
      <p className={styles.found} role="status">
        <Text id="skills.filter.found" values={{ count: found }} />
      </p>
    </div>
  );
}
