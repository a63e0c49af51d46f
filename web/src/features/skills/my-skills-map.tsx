import { Link } from '@tanstack/react-router';
import type { PersonSkill } from '../../api/wire.ts';
import { useText } from '../../i18n/text.tsx';
import { skillPath } from '../../ui/shell/addresses.ts';
import { asLevel } from '../../ui/skill/standing.ts';
import type { MapSkill } from '../../ui/skill-map/layout.ts';
import { type MapView, SkillMap } from '../../ui/skill-map/skill-map.tsx';
import { standingOfSkill } from './standing-of.ts';

type MySkillsMapProps = {
  readonly skills: readonly PersonSkill[];
  /** Also those that are not shown: what a skill builds on is named all the same. */
  readonly all: readonly PersonSkill[];
  readonly view: MapView;
  readonly onView: (view: MapView) => void;
};

/** The picture that people remember, with its table. */
export function MySkillsMap({ skills, all, view, onView }: MySkillsMapProps) {
  const text = useText();
  const ids = new Map(all.map(({ skill }) => [skill.key, skill.skillId]));
  const keyById = new Map(all.map(({ skill }) => [skill.skillId, skill.key]));
  const shown = skills.map((row): MapSkill => mapSkill(row, keyById));
  return (
    <SkillMap
      skills={shown}
      label={text('skills.map')}
      view={view}
      onView={onView}
      renderLink={(skill, className, children) => (
        <Link
          key={skill.skill}
          className={className}
          to={skillPath}
          params={{ skillId: ids.get(skill.skill) ?? '' }}
        >
          {children}
        </Link>
      )}
    />
  );
}

function mapSkill(row: PersonSkill, keyById: ReadonlyMap<string, string>): MapSkill {
  return {
    skill: row.skill.key,
    name: row.skill.name,
    group: row.skill.groupName,
    standing: standingOfSkill(row),
    target: asLevel(row.target?.level),
    evidenceCount: row.evidenceCount,
    prerequisites: row.prerequisites.flatMap(({ skillId }) => keyById.get(skillId) ?? []),
  };
}
