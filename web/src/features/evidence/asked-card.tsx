import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { AskedRatings } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { LevelChoice } from '../../ui/rating/level-choice.tsx';
import { frameworkLanguage } from '../../ui/skill/framework-language.ts';
import styles from './contests.module.css';

type AskedCardProps = {
  readonly request: AskedRatings['requests'][number];
  /** The card goes away: the focus needs a new place. */
  readonly onAnswered: () => void;
};

/** One colleague's question: the level that one sees, or that one cannot tell. */
export function AskedCard({ request, onAnswered }: AskedCardProps) {
  const text = useText();
  const { person, skill, askedAt } = request;
  const answer = useAnswer(request.ratingRequestId, onAnswered);
  return (
    <li className={styles.card}>
      <div>
        <h2 className={styles.asked} lang={frameworkLanguage}>
          {skill.name}
        </h2>
        <p className={styles.facts}>
          <span>
            <Text id="rating.page.asks" values={{ name: person.displayName }} />
          </span>
          <time dateTime={askedAt} title={text.day(askedAt)}>
            {text.daysAgo(askedAt)}
          </time>
        </p>
      </div>
      <LevelChoice
        question={text('rating.member.question', { name: person.displayName })}
        levels={skill.levels}
        said={null}
        busy={answer.isPending}
        onSay={(level) => answer.mutate(level)}
        other={{ words: text('rating.page.cannotTell'), act: () => answer.mutate(null) }}
      />
      <div role="alert">
        {answer.isError && (
          <p className={styles.fault}>
            <Text id="rating.failed" />
          </p>
        )}
      </div>
    </li>
  );
}

function useAnswer(ratingRequestId: string, onAnswered: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (level: number | null) =>
      await reply(
        api.PUT('/api/asked-ratings/{ratingRequestId}', {
          params: { path: { ratingRequestId } },
          body: { level },
        }),
      ),
    onSuccess: onAnswered,
    onSettled: () =>
      Promise.all(
        [keys.askedRatings, keys.ratingNews].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
