import { useState } from 'react';
import type { TextKey } from '../../../i18n/locales.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { ErrorState } from '../../../ui/state/error-state.tsx';
import { RowsSkeleton } from '../../../ui/state/skeletons.tsx';
import { useReadTraces } from '../use-profile.ts';
import { Section } from './section.tsx';
import styles from './you.module.css';

const folded = 6;

const purposes: Readonly<Record<string, TextKey>> = {
  teamOverview: 'people.purpose.teamOverview',
  colleague: 'people.purpose.colleague',
  teamGoal: 'people.purpose.teamGoal',
  account: 'people.purpose.account',
  contest: 'people.purpose.contest',
  roleEffect: 'people.purpose.roleEffect',
  attributes: 'people.purpose.attributes',
  rating: 'people.purpose.rating',
};
const actions: Readonly<Record<string, TextKey>> = {
  'team.readRanges': 'people.action.teamRanges',
  'team.setGoals': 'people.action.teamGoal',
  'proficiency.read': 'people.action.ranges',
  'person.read': 'people.action.profile',
  'person.invite': 'people.action.invite',
  'evidence.review': 'people.action.contest',
  'role.write': 'people.action.roleEffect',
  'attribute.read': 'people.action.attributes',
  'rating.manage': 'people.action.rating',
};

/** Who read one's data, when, how often on that day, and why. */
export function TracesSection() {
  const text = useText();
  const { data, isError, isFetching, refetch, ...older } = useReadTraces();
  const [all, setAll] = useState(false);
  const isFolded = data !== undefined && data.length > folded && !all;
  return (
    <Section id="traces" title="people.you.traces" lead="people.you.traces.lead">
      {isError && (
        <ErrorState
          title={text('people.traces.failed')}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      )}
      {!isError && !data && <RowsSkeleton rows={3} />}
      {data?.length === 0 && (
        <p className={styles.soft}>
          <Text id="people.traces.none" />
        </p>
      )}
      {data && data.length > 0 && (
        <ul className={styles.traces}>
          {(isFolded ? data.slice(0, folded) : data).map((trace) => (
            <li key={trace.readTraceId}>
              <b>{trace.readerName}</b>
              <time dateTime={trace.readAt} title={text.day(trace.readAt)}>
                {trace.times === 1
                  ? text.daysAgo(trace.readAt)
                  : text('people.traces.often', {
                      when: text.daysAgo(trace.readAt),
                      count: trace.times,
                    })}
              </time>
              <span className={styles.purpose}>
                <Text id={actions[trace.action] ?? 'people.action.other'} />
                {'. '}
                <Text id={purposes[trace.purpose] ?? 'people.purpose.other'} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {(isFolded || older.hasNextPage) && (
        <div>
          <Button
            busy={older.isFetchingNextPage}
            onClick={() => (isFolded ? setAll(true) : void older.fetchNextPage())}
          >
            <Text
              id={older.hasNextPage ? 'people.traces.older' : 'people.traces.all'}
              values={{ count: data?.length }}
            />
          </Button>
        </div>
      )}
    </Section>
  );
}
