import { useQuery } from '@tanstack/react-query';
import { api, me, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { SkillPrediction } from '../../api/wire.ts';
import type { TextKey } from '../../i18n/locales.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { asLevel } from '../../ui/skill/standing.ts';
import { levelName } from '../../ui/skill/words.ts';
import { EntryWhat } from './entry-what.tsx';
import styles from './in-questions.module.css';

/** Less, in logits, is nothing that one would notice. */
const NOTICEABLE = 0.1;
const MOST_REASONS = 2;

/** What the estimate means: how many of ten questions of each level would be right now, and what that comes from. */
export function InQuestions({ skillId }: { readonly skillId: string }) {
  const text = useText();
  const { data } = useQuery({
    queryKey: keys.prediction(skillId),
    queryFn: async (): Promise<SkillPrediction> =>
      await reply(
        api.GET('/api/people/{personId}/skills/{skillId}/prediction', {
          params: { path: { ...me, skillId } },
        }),
      ),
  });
  // The page is whole without it, for a skill without questions too.
  if (!data || data.levels.length === 0) return null;
  const telling = data.reasons.filter(({ reason, logits }) => {
    return words[reason] !== undefined && Math.abs(logits) >= NOTICEABLE;
  });
  return (
    <section aria-labelledby="in-questions-title">
      <h2 id="in-questions-title" className={styles.title}>
        <Text id="skills.questions" />
      </h2>
      <p className={styles.lead}>
        <Text id={data.model ? 'skills.questions.lead' : 'skills.questions.byEstimate'} />
      </p>
      <dl className={styles.levels}>
        {data.levels.map(({ level, right }) => {
          const known = asLevel(level);
          return (
            <div key={level} className={styles.level}>
              <dt>{known && levelName(text, known)}</dt>
              <dd>
                <span className={styles.bar} aria-hidden="true">
                  <i style={{ inlineSize: `${Math.round(right * 100)}%` }} />
                </span>
                <Text id="skills.questions.right" values={{ count: Math.round(right * 10) }} />
              </dd>
            </div>
          );
        })}
      </dl>
      {telling.length > 0 && (
        <ul className={styles.reasons}>
          {telling.slice(0, MOST_REASONS).map(({ reason, logits }) => (
            <li key={reason} data-direction={logits > 0 ? 'up' : 'down'}>
              <Text id={(logits > 0 ? words[reason]?.up : words[reason]?.down) ?? words.item.up} />
            </li>
          ))}
        </ul>
      )}
      {data.moving.length > 0 && (
        <details className={styles.moving}>
          <summary>
            <Text id="skills.questions.moving" />
          </summary>
          <ul>
            {data.moving.map(({ presentationId, title, logits, respondedAt }) => (
              <li key={presentationId}>
                <EntryWhat title={title} />
                <span className={styles.facts}>
                  <Text
                    id={logits > 0 ? 'skills.questions.raised' : 'skills.questions.lowered'}
                    values={{ when: text.daysAgo(respondedAt) }}
                  />
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

type Reason = SkillPrediction['reasons'][number]['reason'];
type Directed = { readonly up: TextKey; readonly down: TextKey };

/** Order and amount are true and tell a person nothing: they are left out. */
const words = {
  item: { up: 'skills.questions.item.up', down: 'skills.questions.item.down' },
  abilities: { up: 'skills.questions.abilities.up', down: 'skills.questions.abilities.down' },
  skillHistory: { up: 'skills.questions.skill.up', down: 'skills.questions.skill.down' },
  lastResponses: { up: 'skills.questions.last.up', down: 'skills.questions.last.down' },
  time: { up: 'skills.questions.time.up', down: 'skills.questions.time.down' },
  order: undefined,
  amount: undefined,
} as const satisfies Readonly<Record<Reason, Directed | undefined>>;
