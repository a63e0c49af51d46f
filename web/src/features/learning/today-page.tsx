import { useQuery } from '@tanstack/react-query';
import { FormattedDate } from 'react-intl';
import type { Today } from '../../api/wire.ts';
import { useText } from '../../i18n/text.tsx';
import { type MinuteChoice, MinutesPicker } from '../../ui/plan/minutes-picker.tsx';
import { Page } from '../../ui/shell/page.tsx';
import { Awaited } from '../../ui/state/awaited.tsx';
import { CardSkeleton } from '../../ui/state/skeletons.tsx';
import { NextCard, useChoiceTitle } from './next-card.tsx';
import { OtherChoices } from './other-choices.tsx';
import { TodayEmpty } from './today-empty.tsx';
import styles from './today-page.module.css';
import { todayQuery } from './today-query.ts';
import { useMinutes } from './use-minutes.ts';
import { WeekTrail } from './week-trail.tsx';

/** One next thing that fits in the time there is, with its reason. */
export function TodayPage() {
  const text = useText();
  const [minutes, chooseMinutes] = useMinutes();
  const today = useQuery(todayQuery(minutes));
  return (
    <Page
      title={text('learning.today.title')}
      kicker={<FormattedDate value={new Date()} weekday="long" day="numeric" month="long" />}
      margin={today.data && <WeekTrail {...today.data.weekMinutes} />}
    >
      <MinutesPicker value={minutes} onChange={chooseMinutes} />
      <Awaited query={today} failure={text('learning.today.failed')} skeleton={<CardSkeleton />}>
        {(data) => (
          <TodayChoices
            today={data}
            minutes={minutes}
            changing={today.isPlaceholderData && today.isFetching}
          />
        )}
      </Awaited>
    </Page>
  );
}

type TodayChoicesProps = {
  readonly today: Today;
  readonly minutes: MinuteChoice;
  readonly changing: boolean;
};

function TodayChoices({ today, minutes, changing }: TodayChoicesProps) {
  const text = useText();
  const { next, others, empty } = today;
  const nextName = useChoiceTitle(next);
  return (
    <div className={styles.choices} aria-busy={changing}>
      <p className="visually-hidden" role="status">
        {!changing && next
          ? text('learning.today.announce', { title: nextName, minutes: next.minutes })
          : ''}
      </p>
      {next ? <NextCard choice={next} available={minutes} /> : <TodayEmpty empty={empty} />}
      {others.length > 0 && <OtherChoices choices={others} />}
    </div>
  );
}
