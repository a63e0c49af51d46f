import { Link } from '@tanstack/react-router';
import type { TodayChoice } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { IconChevronRight } from '../../ui/icons.tsx';
import { useChoiceTitle } from './next-card.tsx';
import styles from './other-choices.module.css';

/** What else would fit, quietly. */
export function OtherChoices({ choices }: { readonly choices: readonly TodayChoice[] }) {
  return (
    <section className={styles.others}>
      <h2 className={styles.title}>
        <Text id="learning.others.title" />
      </h2>
      <ul>
        {choices.map((choice) => (
          <li key={choice.unitId ?? choice.kind}>
            <ChoiceRow choice={choice} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChoiceRow({ choice }: { readonly choice: TodayChoice }) {
  const text = useText();
  const title = useChoiceTitle(choice);
  const words = (
    <>
      <span className={styles.words}>
        <span className={styles.name}>{title}</span>
        <span className={styles.facts}>
          {choice.skill
            ? text('learning.others.facts', { minutes: choice.minutes, skill: choice.skill.name })
            : text('learning.minutes', { minutes: choice.minutes })}
        </span>
      </span>
      <IconChevronRight size={20} stroke={1.75} aria-hidden="true" />
    </>
  );
  return choice.unitId ? (
    <Link className={styles.row} to="/units/$unitId" params={{ unitId: choice.unitId }}>
      {words}
    </Link>
  ) : (
    <Link className={styles.row} to="/check">
      {words}
    </Link>
  );
}
