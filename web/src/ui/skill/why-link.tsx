import { Link } from '@tanstack/react-router';
import { Text, useText } from '../../i18n/text.tsx';
import { skillPath, whyHash } from '../shell/addresses.ts';
import styles from './why-link.module.css';

/** From a number or level to the pieces of evidence that it owes most to. */
export function WhyLink({ skillId, name }: { readonly skillId: string; readonly name: string }) {
  const text = useText();
  return (
    <Link
      to={skillPath}
      params={{ skillId }}
      hash={whyHash}
      className={styles.why}
      aria-label={text('skills.why.of', { name })}
    >
      <Text id="skills.why.link" />
    </Link>
  );
}
