import { Link } from '@tanstack/react-router';
import type { Coverage } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { levels } from '../../ui/skill/standing.ts';
import { TableFrame } from '../../ui/table/table-frame.tsx';
import { type CoveredLevel, type CoveredSkill, isNeeded } from './choose-coverage.ts';
import styles from './coverage.module.css';
import type { CoverageSearch } from './coverage-search.ts';
import { levelOrNone } from './team-words.ts';

type CoverageTableProps = {
  readonly coverage: Coverage;
  readonly search: CoverageSearch;
  readonly skills: readonly CoveredSkill[];
};

/** One skill a row, a level a column: units above, questions below, and a mark where somebody lacks them. */
export function CoverageTable({ coverage, search, skills }: CoverageTableProps) {
  const text = useText();
  return (
    <>
      <TableFrame label={text('coverage.table')} maxHeight="80vh" fold>
        <thead>
          <tr>
            <th scope="col">
              <Text id="insight.skill" />
            </th>
            {levels.map((level) => (
              <th key={level} scope="col">
                {levelOrNone(text, level)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {skills.map((skill) => (
            <tr key={skill.skillId}>
              <th scope="row">
                <Link to="/explore" search={{ skill: skill.key }} className={styles.name}>
                  {skill.name}
                </Link>
              </th>
              {skill.levels.map((level) => (
                <LevelCell
                  key={level.level}
                  level={level}
                  isNeeded={isNeeded(coverage, search, skill, level)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </TableFrame>
      <p className={styles.legend}>
        <Text id="coverage.legend" />
      </p>
    </>
  );
}

function LevelCell(props: { readonly level: CoveredLevel; readonly isNeeded: boolean }) {
  const { level, isNeeded: needed } = props;
  const text = useText();
  const { units, items, people, noUnit, fewItems } = level;
  const gap = noUnit ? 'coverage.noUnit' : fewItems ? 'coverage.fewItems' : undefined;
  return (
    <td className={styles.cell} data-needed={needed || undefined} data-gap={gap && true}>
      <span className={styles.level} aria-hidden="true">
        {text.number(level.level)}
      </span>
      <span className="visually-hidden">
        <Text id="coverage.cell" values={{ units, items, people }} />
      </span>
      <span aria-hidden="true" className={styles.numbers}>
        <b>{text.number(units)}</b>
        <span>{text.number(items)}</span>
      </span>
      {gap && (
        <span className={styles.gap}>
          <Text id={gap} />
        </span>
      )}
    </td>
  );
}
