import { Switch } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, me, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { PersonSkillDetail } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { asLevel } from '../../ui/skill/standing.ts';
import { levelName } from '../../ui/skill/words.ts';
import styles from './skill-page.module.css';
import { mySkillQuery } from './use-skills.ts';

/** Whether colleagues may find one by this skill; off unless one turns it on, and only once a level is attained. */
export function ShownSwitch({ skill }: { readonly skill: PersonSkillDetail }) {
  const text = useText();
  const change = useShowSkill(skill.skill.skillId);
  const level = asLevel(skill.attainedLevel);
  if (!level) return null;
  const { shown } = skill;
  return (
    <div className={styles.showing}>
      <Switch
        size="md"
        label={text('skills.shown')}
        checked={shown}
        onChange={({ currentTarget: { checked } }) => change.mutate(checked)}
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

function useShowSkill(skillId: string) {
  const queries = useQueryClient();
  const { queryKey } = mySkillQuery(skillId);
  return useMutation({
    mutationFn: async (shown: boolean) => {
      const params = { params: { path: { ...me, skillId } } };
      const path = '/api/people/{personId}/skills/{skillId}/shown';
      await reply(shown ? api.PUT(path, params) : api.DELETE(path, params));
    },
    onMutate: (shown) => {
      const before = queries.getQueryData(queryKey);
      queries.setQueryData(queryKey, (skill) => skill && { ...skill, shown });
      return { before };
    },
    onError: (_error, _shown, kept) => queries.setQueryData(queryKey, kept?.before),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey });
      void queries.invalidateQueries({ queryKey: keys.skillColleagues(skillId) });
    },
  });
}
