import { Switch } from '@mantine/core';
import { useShowSkill } from '../../api/show-skill.ts';
import type { PersonSkillDetail } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { asLevel } from '../../ui/skill/standing.ts';
import { levelName } from '../../ui/skill/words.ts';
import styles from './skill-page.module.css';

/** Whether colleagues may find one by this skill; off unless one turns it on, and only once a level is attained. */
export function ShownSwitch({ skill }: { readonly skill: PersonSkillDetail }) {
  const text = useText();
  const change = useShowSkill();
  const level = asLevel(skill.attainedLevel);
  if (!level) return null;
  const { shown } = skill;
  const { skillId } = skill.skill;
  return (
    <div className={styles.showing}>
      <Switch
        size="md"
        label={text('skills.shown')}
        checked={shown}
        onChange={({ currentTarget: { checked } }) => change.mutate({ skillId, shown: checked })}
      />
      <p role="status">
        <Text
          id={shown ? 'skills.shown.on' : 'skills.shown.off'}
          values={{ level: levelName(text, level) }}
        />
      </p>
      {change.isError && (
        <p className={styles.fault} role="alert">
          <Text id="skills.shown.failed" />
        </p>
      )}
    </div>
  );
}
