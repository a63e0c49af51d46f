import { Link } from '@tanstack/react-router';
import type { Goal } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { IconFlag } from '../../ui/icons.tsx';
import { asLevel } from '../../ui/plan/reason-words.ts';
import { skillPath } from '../../ui/shell/addresses.ts';
import { frameworkLanguage } from '../../ui/skill/framework-language.ts';
import { levelName } from '../../ui/skill/words.ts';
import styles from './team-goals.module.css';

/** What one's teams are to reach, and by when; nothing when they are asked for nothing. */
export function TeamGoals({ goals }: { readonly goals: readonly Goal[] }) {
  if (goals.length === 0) return null;
  return (
    <section aria-labelledby="team-goals-title" className={styles.goals}>
      <h2 id="team-goals-title">
        <Text id="plans.goals" />
      </h2>
      <ul>
        {goals.map((goal) => (
          <One key={`${goal.teamName} ${goal.skillId}`} goal={goal} />
        ))}
      </ul>
    </section>
  );
}

function One({ goal }: { readonly goal: Goal }) {
  const text = useText();
  const { skillId, skillName, level, dueOn, reason, setByName, teamName } = goal;
  return (
    <li>
      <IconFlag size={20} stroke={1.75} aria-hidden="true" />
      <div>
        <p>
          <Link to={skillPath} params={{ skillId }} lang={frameworkLanguage}>
            {skillName}
          </Link>{' '}
          <Text
            id="plans.goals.until"
            values={{ level: levelName(text, asLevel(level) ?? 1), day: text.localDay(dueOn) }}
          />
        </p>
        {reason && <p className={styles.reason}>{reason}</p>}
        <p className={styles.by}>{[setByName, teamName].filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  );
}
