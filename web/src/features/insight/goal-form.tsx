import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { useMySkills } from '../../api/my-skills.ts';
import { isProblem } from '../../api/problem.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { levels } from '../../ui/skill/standing.ts';
import { levelName } from '../../ui/skill/words.ts';
import { FormFault } from '../../ui/state/form-fault.tsx';
import styles from './team-goals.module.css';

const LONGEST_REASON = 300;

/** A skill, a level, a day, and why. */
export function GoalForm(props: { readonly teamId: string; readonly onDone: () => void }) {
  const { teamId, onDone } = props;
  const text = useText();
  const skills = useMySkills().data?.skills ?? [];
  const set = useSetGoal(teamId);
  const [skillId, setSkillId] = useState('');
  const [level, setLevel] = useState('3');
  const [dueOn, setDueOn] = useState('');
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (!skillId || !dueOn || set.isPending) return;
    set.mutate(
      { skillId, level: Number(level), dueOn, reason: reason.trim() },
      { onSuccess: onDone },
    );
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <NativeSelect
        size="md"
        label={text('insight.goals.skill')}
        error={isTried && !skillId && text('insight.goals.skill.empty')}
        value={skillId}
        data={[
          { value: '', label: text('insight.goals.skill.choose') },
          ...skills.map(({ skill }) => ({ value: skill.skillId, label: skill.name })),
        ]}
        onChange={({ currentTarget }) => setSkillId(currentTarget.value)}
      />
      <NativeSelect
        size="md"
        label={text('insight.goals.level')}
        value={level}
        data={levels.map((each) => ({ value: `${each}`, label: levelName(text, each) }))}
        onChange={({ currentTarget }) => setLevel(currentTarget.value)}
      />
      <TextInput
        type="date"
        size="md"
        label={text('insight.goals.day')}
        error={
          isTried &&
          (!dueOn
            ? text('insight.goals.day.empty')
            : isProblem(set.error, 'skills/past-day') && text('insight.goals.day.past'))
        }
        value={dueOn}
        onChange={({ currentTarget }) => setDueOn(currentTarget.value)}
      />
      <Textarea
        size="md"
        label={text('insight.goals.reason')}
        description={text('insight.goals.reason.hint')}
        maxLength={LONGEST_REASON}
        autosize
        minRows={2}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <FormFault isSystem>
        {set.isError && !isProblem(set.error, 'skills/past-day') && (
          <Text id="insight.goals.failed" />
        )}
      </FormFault>
      <Button type="submit" look="main" size="large" busy={set.isPending}>
        <Text id="insight.goals.keep" />
      </Button>
    </form>
  );
}

function useSetGoal(teamId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (goal: {
      readonly skillId: string;
      readonly level: number;
      readonly dueOn: string;
      readonly reason: string;
    }) => {
      const { skillId, ...body } = goal;
      await reply(
        api.PUT('/api/teams/{teamId}/goals/{skillId}', {
          params: { path: { teamId, skillId } },
          body,
        }),
      );
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.team(teamId) }),
  });
}
