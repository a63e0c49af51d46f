import type { Session } from '../../api/wire.ts';
import { IconChevronDown } from '../../ui/icons.tsx';
import { PersonStone } from '../../ui/person/person-stone.tsx';
import styles from './session-menu.module.css';

/** Whose session it is, as the button of the session's menu shows it. */
export function SessionPerson({ person }: { readonly person: NonNullable<Session['person']> }) {
  return (
    <>
      <PersonStone name={person.displayName} personId={person.personId} size="small" />
      <span className={styles.name}>{person.displayName}</span>
      <IconChevronDown className={styles.chevron} size={16} aria-hidden="true" />
    </>
  );
}
