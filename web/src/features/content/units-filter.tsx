import { useQuery } from '@tanstack/react-query';
import { mySkillsQuery } from '../../api/my-skills.ts';
import { useText } from '../../i18n/text.tsx';
import { FilterSelect, narrowed } from '../../ui/filter/filter-select.tsx';
import type { ExploreSearch } from './explore-search.ts';
import styles from './found-units.module.css';
import { unitCountsQuery } from './units-query.ts';

type UnitsFilterProps = {
  readonly search: ExploreSearch;
  readonly onChange: (search: ExploreSearch) => void;
};

/** By which skill and which source one browses; what each has is counted while nothing is searched for. */
export function UnitsFilter({ search, onChange }: UnitsFilterProps) {
  const text = useText();
  const { data } = useQuery(unitCountsQuery);
  const mine = useQuery(mySkillsQuery).data?.skills;
  if (!data) return null;
  const { query, skill, source } = search;
  const named = (name: string, count: number): string =>
    query ? name : text('content.filter.counted', { name, count });
  const skills = data.skills.map(({ key, name, count }) => ({
    value: key,
    label: named(name, count),
  }));
  const sources = data.sources.map((row) => ({
    value: row.source,
    label: named(row.title, row.count),
  }));
  if (skill && !data.skills.some(({ key }) => key === skill)) {
    // Nothing leads there, and still it is what the address asks for.
    const name = mine?.find((row) => row.skill.key === skill)?.skill.name ?? skill;
    skills.push({ value: skill, label: named(name, 0) });
  }
  return (
    <div className={styles.filter}>
      <FilterSelect
        label={text('content.filter.skill')}
        any={text('content.filter.anySkill')}
        value={skill}
        options={skills}
        onChange={(value) => onChange(narrowed(search, { skill: value }))}
      />
      {sources.length > 1 && (
        <FilterSelect
          label={text('content.filter.source')}
          any={text('content.filter.anySource')}
          value={source}
          options={sources}
          onChange={(value) => onChange(narrowed(search, { source: value }))}
        />
      )}
    </div>
  );
}
