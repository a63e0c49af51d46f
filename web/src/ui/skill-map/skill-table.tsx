import type { ReactNode } from 'react';
import { Text, useText } from '../../i18n/text.tsx';
import { FogBar } from '../skill/fog-bar.tsx';
import { frameworkLanguage } from '../skill/framework-language.ts';
import { standingWords, targetWords } from '../skill/words.ts';
import { TableFrame } from '../table/table-frame.tsx';
import type { MapSkill } from './layout.ts';
import styles from './skill-table.module.css';

type SkillTableProps = {
  readonly skills: readonly MapSkill[];
  readonly label: string;
  readonly renderLink: (skill: MapSkill, className: string, children: ReactNode) => ReactNode;
};

/** The same as the map, in words and numbers. */
export function SkillTable({ skills, label, renderLink }: SkillTableProps) {
  const text = useText();
  const names = new Map(skills.map((skill) => [skill.skill, skill.name]));
  return (
    <TableFrame label={label} fold>
      <thead>
        <tr>
          <th scope="col">
            <Text id="skillMap.table.skill" />
          </th>
          <th scope="col">
            <Text id="skillMap.table.standing" />
          </th>
          <th scope="col">
            <Text id="skillMap.table.target" />
          </th>
          <th scope="col" data-number>
            <Text id="skillMap.table.evidence" />
          </th>
          <th scope="col">
            <Text id="skillMap.table.buildsOn" />
          </th>
        </tr>
      </thead>
      <tbody>
        {skills.map((skill) => (
          <tr key={skill.skill}>
            <th scope="row" lang={frameworkLanguage}>
              {renderLink(skill, styles.link ?? '', skill.name)}
            </th>
            <td className={styles.standing}>
              {standingWords(text, skill.standing)}
              <div className={styles.bar} aria-hidden="true">
                <FogBar
                  name={skill.name}
                  nameHidden
                  size="small"
                  standing={skill.standing}
                  target={skill.target}
                />
              </div>
            </td>
            <td className={styles.target}>{targetWords(text, skill.standing, skill.target)}</td>
            <td data-number data-fold>
              {text.number(skill.evidenceCount)}
            </td>
            <td data-fold lang={frameworkLanguage}>
              {text.list(skill.prerequisites.flatMap((key) => names.get(key) ?? []))}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
