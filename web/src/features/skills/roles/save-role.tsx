import { isProblem } from '../../../api/problem.ts';
import type { RoleEffect } from '../../../api/wire.ts';
import type { Texts } from '../../../i18n/text.tsx';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { FormFault } from '../../../ui/state/form-fault.tsx';
import { importanceNames, nameOfLevel } from './origin-words.ts';
import type { DraftChange } from './role-draft.ts';
import styles from './role-form.module.css';

type SaveRoleProps = {
  readonly changes: readonly DraftChange[];
  readonly nameOf: (skillId: string) => string;
  /** Of this very draft; undefined until it is known. */
  readonly effect: RoleEffect | undefined;
  readonly isSaving: boolean;
  readonly error: Error | null;
  readonly onSave: () => void;
  readonly onClose: () => void;
};

/** What keeping the draft changes, said before it is kept. */
export function SaveRole(props: SaveRoleProps) {
  const { changes, nameOf, effect, isSaving, error, onSave, onClose } = props;
  const text = useText();
  const isOvertaken = isProblem(error, 'skills/changed-meanwhile');
  return (
    <Dialog title={text('skills.roles.save.title')} onClose={onClose}>
      <div className={styles.form}>
        <ul className={styles.changes}>
          {changes.map((change) => (
            <li key={`${change.kind} ${change.skillId}`}>
              {changeWords(text, change, nameOf(change.skillId))}
            </li>
          ))}
        </ul>
        <p className={styles.means}>
          {effect ? (
            <Text
              id="skills.roles.save.means"
              values={{
                holders: effect.holders,
                draft: effect.minutes.draft,
                today: effect.minutes.today,
              }}
            />
          ) : (
            <Text id="skills.roles.effect.waiting" />
          )}
        </p>
        <FormFault isSystem={!isOvertaken}>
          {error && text(isOvertaken ? 'skills.roles.behind' : 'skills.roles.save.failed')}
        </FormFault>
        <div className={styles.actions}>
          <Button look="main" busy={isSaving} onClick={onSave}>
            <Text id="skills.roles.save.do" />
          </Button>
          <Button look="quiet" onClick={onClose}>
            <Text id="skills.roles.save.on" />
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function changeWords(text: Texts, change: DraftChange, skill: string): string {
  const importance = (value: number) => text(importanceNames[value] ?? 'skills.roles.importance.3');
  switch (change.kind) {
    case 'added':
      return text('skills.roles.change.added', { skill, level: nameOfLevel(text, change.level) });
    case 'removed':
      return text('skills.roles.change.removed', { skill });
    case 'confirmed':
      return text('skills.roles.change.confirmed', {
        skill,
        level: nameOfLevel(text, change.level),
      });
    case 'level':
      return text('skills.roles.change.level', {
        skill,
        from: nameOfLevel(text, change.from),
        to: nameOfLevel(text, change.level),
      });
    case 'importance':
      return text('skills.roles.change.importance', {
        skill,
        from: importance(change.from),
        to: importance(change.importance),
      });
  }
}
