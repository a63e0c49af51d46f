import { useFramework } from '../../../api/framework.ts';
import type { RoleDetail, RoleEffect } from '../../../api/wire.ts';
import { Text } from '../../../i18n/text.tsx';
import type { DraftTarget } from './role-draft.ts';
import styles from './role-page.module.css';
import { type TargetEdit, TargetRow } from './target-row.tsx';

export const targetsTitleId = 'role-targets-title';

type TargetListProps = {
  readonly role: RoleDetail;
  readonly targets: readonly DraftTarget[];
  readonly effect: RoleEffect | undefined;
  /** Absent for those who may only read. */
  readonly editOf?: (target: DraftTarget) => TargetEdit;
};

/** What a role asks for, a row for each skill. */
export function TargetList({ role, targets, effect, editOf }: TargetListProps) {
  const framework = useFramework();
  const skills = new Map(framework.data?.skills.map((skill) => [skill.skillId, skill]));
  const known = new Map([...role.offered, ...role.targets].map((one) => [one.skillId, one]));
  return (
    <section aria-labelledby={targetsTitleId}>
      <h2 id={targetsTitleId} className={styles.title} tabIndex={-1}>
        <Text
          id="skills.roles.asksFor"
          values={{ count: targets.filter(({ confirmed }) => confirmed).length }}
        />
      </h2>
      <ul className={styles.targets}>
        {targets.map((target) => {
          const { skillId, level } = target;
          return (
            <TargetRow
              key={skillId}
              target={target}
              known={known.get(skillId)}
              skill={skills.get(skillId)}
              effect={effect?.skills.find((one) => one.skillId === skillId && one.level === level)}
              {...(editOf ? { edit: editOf(target) } : {})}
            />
          );
        })}
      </ul>
    </section>
  );
}
