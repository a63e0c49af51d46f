import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Framework, RoleEffect, RoleTarget } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button, IconButton } from '../../../ui/button/button.tsx';
import { IconCheck, IconX } from '../../../ui/icons.tsx';
import { skillPath } from '../../../ui/shell/addresses.ts';
import { frameworkLanguage } from '../../../ui/skill/framework-language.ts';
import { levels } from '../../../ui/skill/standing.ts';
import { minutesWords, peopleWords } from './effect-words.ts';
import { LevelSteps } from './level-steps.tsx';
import { importanceNames, originWords } from './origin-words.ts';
import type { DraftTarget } from './role-draft.ts';
import styles from './role-page.module.css';

export type TargetEdit = {
  readonly onChange: (change: Partial<Pick<DraftTarget, 'level' | 'importance'>>) => void;
  readonly onConfirm: () => void;
  readonly onRemove: () => void;
};

type TargetRowProps = {
  readonly target: DraftTarget;
  /** As it is kept, or offered by similar profiles; absent for one that is new. */
  readonly known: RoleTarget | undefined;
  readonly skill: Framework['skills'][number] | undefined;
  readonly effect: RoleEffect['skills'][number] | undefined;
  /** Absent for those who may only read. */
  readonly edit?: TargetEdit;
};

/** What a role asks for in one skill, where that comes from, and what it means. */
export function TargetRow({ target, known, skill, effect, edit }: TargetRowProps) {
  const text = useText();
  const name = skill?.name ?? known?.name ?? '';
  return (
    <li className={styles.target} data-proposed={!target.confirmed || undefined}>
      <div className={styles.head}>
        <h3 lang={frameworkLanguage}>
          <Link to={skillPath} params={{ skillId: target.skillId }}>
            {name}
          </Link>
        </h3>
        {edit && (
          <IconButton
            label={text('skills.roles.remove', { skill: name })}
            icon={<IconX size={20} stroke={1.75} aria-hidden="true" />}
            onClick={edit.onRemove}
          />
        )}
      </div>
      {!target.confirmed && (
        <div className={styles.proposed}>
          <p>
            <Text id="skills.roles.proposed" />
          </p>
          {edit && (
            <Button
              icon={<IconCheck size={20} stroke={1.75} aria-hidden="true" />}
              aria-label={text('skills.roles.confirm.one', { skill: name })}
              onClick={edit.onConfirm}
            >
              <Text id="skills.roles.confirm" />
            </Button>
          )}
        </div>
      )}
      <div className={styles.body}>
        <div className={styles.asked}>
          <LevelSteps
            skillName={name}
            level={target.level}
            texts={skill?.levels}
            {...(edit ? { onChange: (level: number) => edit.onChange({ level }) } : {})}
          />
          <Importance name={name} importance={target.importance} edit={edit} />
          <p className={styles.origin}>{originWords(text, known, target).join(' ')}</p>
        </div>
        {edit && <SkillEffect effect={effect} />}
      </div>
    </li>
  );
}

type ImportanceProps = {
  readonly name: string;
  readonly importance: number;
  readonly edit: TargetEdit | undefined;
};

function Importance({ name, importance, edit }: ImportanceProps) {
  const text = useText();
  const nameOf = (value: number) => text(importanceNames[value] ?? 'skills.roles.importance.3');
  if (!edit) {
    return (
      <p className={styles.importance}>
        <Text id="skills.roles.importance.is" values={{ importance: nameOf(importance) }} />
      </p>
    );
  }
  return (
    <NativeSelect
      className={styles.importance}
      size="md"
      label={text('skills.roles.importance')}
      aria-label={text('skills.roles.importance.of', { skill: name })}
      value={String(importance)}
      data={levels.map((value) => ({ value: String(value), label: nameOf(value) }))}
      onChange={(event) => edit.onChange({ importance: Number(event.currentTarget.value) })}
    />
  );
}

function SkillEffect({ effect }: { readonly effect: RoleEffect['skills'][number] | undefined }) {
  const text = useText();
  return (
    <div className={styles.effect}>
      {effect ? (
        <>
          <h4>
            <Text id="skills.roles.effect.people" />
          </h4>
          <ul>
            {peopleWords(text, effect).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <h4>
            <Text id="skills.roles.effect.way" />
          </h4>
          <p>{minutesWords(text, effect)}</p>
        </>
      ) : (
        <p className={styles.soft}>
          <Text id="skills.roles.effect.waiting" />
        </p>
      )}
    </div>
  );
}
