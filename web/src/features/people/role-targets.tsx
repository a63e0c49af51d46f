import type { Role } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { asLevel } from '../../ui/skill/standing.ts';
import { levelName } from '../../ui/skill/words.ts';
import styles from './role-targets.module.css';

/** What a role asks for, the most important first. */
export function RoleTargets({ role }: { readonly role: Role }) {
  const text = useText();
  if (role.targets.length === 0) return null;
  return (
    <span className={styles.targets}>
      <span className={styles.label}>
        <Text id="people.role.asks" />
      </span>
      {role.targets.map(({ skillId, name, level }) => (
        <span key={skillId} className={styles.target}>
          {name} <b>{levelName(text, asLevel(level) ?? 1)}</b>
        </span>
      ))}
    </span>
  );
}
