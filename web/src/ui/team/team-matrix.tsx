import type { ReactNode } from 'react';
import { Text, useText } from '../../i18n/text.tsx';
import { IconFlag, IconLock } from '../icons.tsx';
import { LevelWord } from '../skill/level-word.tsx';
import { type Level, type Standing, towardsTarget } from '../skill/standing.ts';
import { TableFrame } from '../table/table-frame.tsx';
import styles from './team-matrix.module.css';

export type MatrixSkill = { readonly skill: string; readonly name: string };

export type MatrixCell = {
  readonly standing: Standing | null;
  readonly target: Level | null;
};

export type MatrixPerson = {
  readonly person: string;
  readonly name: string;
  /** By skill; null for a person who does not share where they stand. */
  readonly cells: Readonly<Record<string, MatrixCell>> | null;
};

type TeamMatrixProps = {
  readonly label: string;
  readonly skills: readonly MatrixSkill[];
  readonly people: readonly MatrixPerson[];
  readonly renderPerson?: (person: MatrixPerson) => ReactNode;
};

/** People × skills, for those who share; head and names stay in view. */
export function TeamMatrix({ label, skills, people, renderPerson }: TeamMatrixProps) {
  return (
    <TableFrame label={label} maxHeight="75vh">
      <thead>
        <tr>
          <th scope="col">
            <Text id="team.person" />
          </th>
          {skills.map((skill) => (
            <th key={skill.skill} scope="col" className={styles.skill}>
              {skill.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.person}>
            <th scope="row">{renderPerson ? renderPerson(person) : person.name}</th>
            {person.cells ? (
              skills.map((skill) => (
                <td key={skill.skill} className={styles.cell}>
                  <Cell cell={person.cells?.[skill.skill] ?? { standing: null, target: null }} />
                </td>
              ))
            ) : (
              <td colSpan={skills.length} className={styles.masked}>
                <IconLock size={16} stroke={1.75} aria-hidden="true" />
                <Text id="team.notShared" />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

const gapKeys = {
  'probably-below': 'team.gap.probably',
  below: 'team.gap.clear',
} as const;

function Cell({ cell }: { readonly cell: MatrixCell }) {
  const text = useText();
  const standing = cell.standing && cell.target && towardsTarget(cell.standing, cell.target);
  const gap = standing === 'below' || standing === 'probably-below' ? gapKeys[standing] : null;
  return (
    <>
      <LevelWord standing={cell.standing} />
      {gap && (
        <span className={styles.gap}>
          <IconFlag size={14} stroke={2} aria-hidden="true" />
          {text(gap)}
        </span>
      )}
    </>
  );
}
