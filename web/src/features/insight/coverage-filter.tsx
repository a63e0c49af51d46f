import { NativeSelect } from '@mantine/core';
import type { Coverage } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Switcher } from '../../ui/switcher/switcher.tsx';
import styles from './coverage.module.css';
import type { CoverageSearch } from './coverage-search.ts';
import { levelOrNone } from './team-words.ts';

type CoverageFilterProps = {
  readonly coverage: Coverage;
  readonly search: CoverageSearch;
  readonly onChange: (search: CoverageSearch) => void;
};

/** By role, group and level, and whether all is shown or what is missing. */
export function CoverageFilter({ coverage, search, onChange }: CoverageFilterProps) {
  const text = useText();
  const groups = new Map(coverage.skills.map(({ groupKey, groupName }) => [groupKey, groupName]));
  const { role, group, level, show } = search;
  const put = (change: { readonly [Key in keyof CoverageSearch]: CoverageSearch[Key] | '' }) => {
    const merged = Object.entries({ ...search, ...change });
    // Cast: what was taken out was '', and the rest keeps its type.
    onChange(Object.fromEntries(merged.filter(([, value]) => value !== '')) as CoverageSearch);
  };
  return (
    <div className={styles.filter}>
      <NativeSelect
        size="md"
        aria-label={text('coverage.filter.role')}
        value={role ?? ''}
        data={[
          { value: '', label: text('coverage.filter.anyRole') },
          ...coverage.roles.map(({ roleId, title }) => ({ value: roleId, label: title })),
        ]}
        onChange={({ currentTarget: { value } }) => put({ role: value })}
      />
      <NativeSelect
        size="md"
        aria-label={text('coverage.filter.group')}
        value={group ?? ''}
        data={[
          { value: '', label: text('coverage.filter.anyGroup') },
          ...[...groups].map(([value, label]) => ({ value, label })),
        ]}
        onChange={({ currentTarget: { value } }) => put({ group: value })}
      />
      <NativeSelect
        size="md"
        aria-label={text('coverage.filter.level')}
        value={level ?? ''}
        data={[
          { value: '', label: text('coverage.filter.anyLevel') },
          ...[1, 2, 3, 4, 5].map((value) => ({
            value: String(value),
            label: levelOrNone(text, value),
          })),
        ]}
        onChange={({ currentTarget: { value } }) => put({ level: value && Number(value) })}
      />
      <Switcher
        label={text('coverage.show')}
        value={show ?? 'needed'}
        onChange={(value) => put({ show: value === 'needed' ? '' : value })}
        options={[
          { value: 'needed', label: <Text id="coverage.show.needed" /> },
          { value: 'gaps', label: <Text id="coverage.show.gaps" /> },
          { value: 'all', label: <Text id="coverage.show.all" /> },
        ]}
      />
    </div>
  );
}
