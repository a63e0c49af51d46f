import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { ratingNewsQuery, useSeeRatings } from '../../api/ratings.ts';
import type { RatingNews as News } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { saidWords } from '../../ui/rating/level-choice.tsx';
import { askedPath, skillPath } from '../../ui/shell/addresses.ts';
import { pageTitleId } from '../../ui/shell/use-route-focus.ts';
import { frameworkLanguage } from '../../ui/skill/framework-language.ts';
import styles from './rating-news.module.css';

/** The next ones come when these are seen: a phone is small. */
const most = 2;
/** Where one looks around; whoever reads or answers is not disturbed. */
const places = ['/', '/skills', '/you'];

/** What others said about one's skills since one last looked, and what they ask. */
export function RatingNews() {
  const text = useText();
  const { data } = useQuery(ratingNewsQuery);
  const isPlace = useRouterState({
    select: ({ location }) => places.includes(location.pathname),
  });
  const see = useSeeRatings();
  if (!data || !isPlace || (data.told.length === 0 && data.asked === 0)) return null;
  const shown = data.told.slice(0, most);
  const left = data.told.length - shown.length;
  return (
    <section className={styles.news} aria-label={text('rating.news')}>
      {data.told.length > 0 && (
        <div className={styles.part}>
          <ul>
            {shown.map((told) => (
              <Told key={told.entryId} told={told} onSee={() => see.mutate([told.entryId])} />
            ))}
            {left > 0 && (
              <li>
                <Text id="rating.news.more" values={{ count: left }} />
              </li>
            )}
          </ul>
          <Button
            onClick={() => {
              see.mutate(shown.map(({ entryId }) => entryId));
              // The last of them takes the button with it: one goes on at the screen's heading.
              if (left === 0) document.getElementById(pageTitleId)?.focus({ preventScroll: true });
            }}
          >
            <Text id="rating.news.seen" />
          </Button>
        </div>
      )}
      {data.asked > 0 && (
        <p className={styles.part}>
          <Link to={askedPath}>
            <Text id="rating.news.asked" values={{ count: data.asked }} />
          </Link>
        </p>
      )}
    </section>
  );
}

function Told({
  told,
  onSee,
}: {
  readonly told: News['told'][number];
  readonly onSee: () => void;
}) {
  const text = useText();
  const { skill, rater, level } = told;
  return (
    <li>
      <Text
        id="rating.news.told"
        values={{
          name: rater ?? text('rating.somebody'),
          level: saidWords(text, level),
          skill: (
            <Link
              key={skill.skillId}
              to={skillPath}
              params={{ skillId: skill.skillId }}
              lang={frameworkLanguage}
              onClick={onSee}
            >
              {skill.name}
            </Link>
          ),
        }}
      />
    </li>
  );
}
