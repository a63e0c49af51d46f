import type { Coverage } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { FilterSelect, narrowed } from '../../ui/filter/filter-select.tsx';
import { levels } from '../../ui/skill/standing.ts';
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
  const put = (change: Parameters<typeof narrowed<CoverageSearch>>[1]) =>
    onChange(narrowed(search, change));
  return (
    <div className={styles.filter}>
      <FilterSelect
        label={text('coverage.filter.role')}
        any={text('coverage.filter.anyRole')}
        value={role}
        options={coverage.roles.map(({ roleId, title }) => ({ value: roleId, label: title }))}
        onChange={(value) => put({ role: value })}
      />
      <FilterSelect
        label={text('coverage.filter.group')}
        any={text('coverage.filter.anyGroup')}
        value={group}
        options={[...groups].map(([value, label]) => ({ value, label }))}
        onChange={(value) => put({ group: value })}
      />
      <FilterSelect
        label={text('coverage.filter.level')}
        any={text('coverage.filter.anyLevel')}
        value={level === undefined ? undefined : String(level)}
        options={levels.map((value) => ({
          value: String(value),
          label: levelOrNone(text, value),
        }))}
        onChange={(value) => put({ level: value === undefined ? undefined : Number(value) })}
      />
      <Switcher
        label={text('coverage.show')}
        value={show ?? 'needed'}
        onChange={(value) => put({ show: value === 'needed' ? undefined : value })}
        options={[
          { value: 'needed', label: <Text id="coverage.show.needed" /> },
          { value: 'gaps', label: <Text id="coverage.show.gaps" /> },
          { value: 'all', label: <Text id="coverage.show.all" /> },
        ]}
      />
    </div>
  );
}
