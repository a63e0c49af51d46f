import { useState } from 'react';
import type { TeamOverview } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { IconHelpCircle } from '../../ui/icons.tsx';
import { levels } from '../../ui/skill/standing.ts';
import { Switcher } from '../../ui/switcher/switcher.tsx';
import { TableFrame } from '../../ui/table/table-frame.tsx';
import { TeamRange } from './team-range.tsx';
import styles from './team-skills.module.css';
import { levelOrNone, rangeWords } from './team-words.ts';

type TeamSkill = TeamOverview['skills'][number];
type Order = 'gap' | 'name' | 'unsure';

/** One skill a row: where the middle half of the team probably is, against the target. */
export function TeamSkills({ skills }: { readonly skills: readonly TeamSkill[] }) {
  const text = useText();
  const [order, setOrder] = useState<Order>('gap');
  return (
    <section aria-labelledby="team-skills-title">
      <div className={styles.head}>
        <h2 id="team-skills-title">
          <Text id="insight.skills" />
        </h2>
        <Switcher
          label={text('insight.order')}
          value={order}
          onChange={setOrder}
          options={[
            { value: 'gap', label: <Text id="insight.order.gap" /> },
            { value: 'unsure', label: <Text id="insight.order.unsure" /> },
            { value: 'name', label: <Text id="insight.order.name" /> },
          ]}
        />
      </div>
      <TableFrame label={text('insight.skills.table')} maxHeight="75vh">
        <thead>
          <tr>
            <th scope="col">
              <Text id="insight.skill" />
            </th>
            <th scope="col" className={styles.rangeHead}>
              <span className="visually-hidden">
                <Text id="insight.range" />
              </span>
              <span className={styles.scale} aria-hidden="true">
                {levels.map((level) => (
                  <span key={level}>{text.number(level)}</span>
                ))}
              </span>
            </th>
            <th scope="col">
              <Text id="insight.half" />
            </th>
            <th scope="col">
              <Text id="insight.atTarget" />
            </th>
            <th scope="col">
              <Text id="insight.unsure" />
            </th>
          </tr>
        </thead>
        <tbody>
          {ordered(skills, order).map((skill) => (
            <Row key={skill.skillId} skill={skill} />
          ))}
        </tbody>
      </TableFrame>
      <p className={styles.legend}>
        <Text id="insight.legend" />{' '}
        {levels.map((level) => `${text.number(level)} ${levelOrNone(text, level)}`).join(' · ')}
      </p>
    </section>
  );
}

function Row({ skill }: { readonly skill: TeamSkill }) {
  const text = useText();
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {skill.name}
      </th>
      <td className={styles.range}>
        <TeamRange skill={skill} />
      </td>
      <td>{rangeWords(text, skill)}</td>
      <td className={styles.number}>
        {skill.atTarget ? (
          <Text
            id={atTargetText(skill.atTarget)}
            values={{
              count: skill.atTarget.least,
              members: skill.members,
              level: levelOrNone(text, skill.target),
            }}
          />
        ) : (
          <Text id="insight.level.none" />
        )}
      </td>
      <td className={styles.number}>
        {skill.unsure > 0 ? (
          <span className={styles.unsure}>
            <IconHelpCircle size={16} stroke={2} aria-hidden="true" />
            <Text
              id="insight.unsure.count"
              values={{ count: skill.unsure, members: skill.members }}
            />
          </span>
        ) : (
          <Text id="insight.unsure.none" />
        )}
      </td>
    </tr>
  );
}

/** The ends are not told exactly: they would tell about every single person. */
function atTargetText({ least, most }: NonNullable<TeamSkill['atTarget']>) {
  if (least === most) return 'insight.atTarget.count';
  return least === 0 ? 'insight.atTarget.few' : 'insight.atTarget.most';
}

function ordered(skills: readonly TeamSkill[], order: Order): TeamSkill[] {
  // A gap of which too little is known comes after those that are known.
  const share = ({ atTarget, members }: TeamSkill) => (atTarget ? atTarget.most / members : 2);
  if (order === 'gap') return skills.toSorted((a, b) => share(a) - share(b));
  if (order === 'unsure') {
    return skills.toSorted((a, b) => b.unsure / b.members - a.unsure / a.members);
  }
  return skills.toSorted((a, b) => a.name.localeCompare(b.name));
}
