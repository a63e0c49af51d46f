import { useQuery } from '@tanstack/react-query';
import { mySkillsQuery } from '../../api/my-skills.ts';
import { useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { FilterSelect, narrowed } from '../../ui/filter/filter-select.tsx';
import { levelName } from '../../ui/skill/words.ts';
import {
  type ExploreSearch,
  filterKinds,
  filterLevels,
  filterMinutes,
  isFiltered,
} from './explore-search.ts';
import styles from './found-units.module.css';
import { unitCountsQuery } from './units-query.ts';

type UnitsFilterProps = {
  readonly search: ExploreSearch;
  readonly onChange: (search: ExploreSearch) => void;
};

const kindTexts = {
  lesson: 'content.kind.lesson',
  exercise: 'content.kind.exercise',
  assessment: 'content.kind.assessment',
} as const;

/** By which skill, level, length, kind and source one browses; what each has is counted while nothing is searched for. */
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
      <FilterSelect
        label={text('content.filter.level')}
        any={text('content.filter.anyLevel')}
        value={search.level && `${search.level}`}
        options={filterLevels.map((level) => ({
          value: `${level}`,
          label: levelName(text, level),
        }))}
        onChange={(value) =>
          onChange(narrowed(search, { level: filterLevels.find((level) => `${level}` === value) }))
        }
      />
      <FilterSelect
        label={text('content.filter.minutes')}
        any={text('content.filter.anyMinutes')}
        value={search.minutes && `${search.minutes}`}
        options={filterMinutes.map((count) => ({
          value: `${count}`,
          label: text('content.filter.upTo', { count }),
        }))}
        onChange={(value) =>
          onChange(
            narrowed(search, { minutes: filterMinutes.find((count) => `${count}` === value) }),
          )
        }
      />
      {(data.kinds.length > 1 || search.kind) && (
        <FilterSelect
          label={text('content.filter.kind')}
          any={text('content.filter.anyKind')}
          value={search.kind}
          options={filterKinds.map((kind) => ({ value: kind, label: text(kindTexts[kind]) }))}
          onChange={(value) => onChange(narrowed(search, { kind: value }))}
        />
      )}
      {sources.length > 1 && (
        <FilterSelect
          label={text('content.filter.source')}
          any={text('content.filter.anySource')}
          value={source}
          options={sources}
          onChange={(value) => onChange(narrowed(search, { source: value }))}
        />
      )}
      {isFiltered(search) && (
        <Button look="quiet" onClick={() => onChange(query ? { query } : {})}>
          {text('content.filter.clear')}
        </Button>
      )}
    </div>
  );
}
