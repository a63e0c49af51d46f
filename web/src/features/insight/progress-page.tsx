import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, me, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { Progress } from '../../api/wire.ts';
import { Text, type Texts, useText } from '../../i18n/text.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { PictureOrTable } from '../../ui/chart/picture-or-table.tsx';
import { checkPath, skillsPath } from '../../ui/shell/addresses.ts';
import { Page } from '../../ui/shell/page.tsx';
import { Awaited } from '../../ui/state/awaited.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { RowsSkeleton } from '../../ui/state/skeletons.tsx';
import { TableFrame } from '../../ui/table/table-frame.tsx';
import { percent } from './percent.ts';
import styles from './progress.module.css';
import { ProgressChart } from './progress-chart.tsx';

type Week = Progress['weeks'][number];

/** How one moved towards one's targets over the last months. */
export function ProgressPage() {
  const text = useText();
  const progress = useQuery({
    queryKey: keys.progress,
    queryFn: async (): Promise<Progress> =>
      await reply(api.GET('/api/people/{personId}/progress', { params: { path: me } })),
  });
  return (
    <Page title={text('progress.title')} lead={<Text id="progress.lead" />}>
      <Awaited
        query={progress}
        failure={text('progress.failed')}
        skeleton={<RowsSkeleton rows={6} />}
      >
        {(known) => <Known progress={known} />}
      </Awaited>
    </Page>
  );
}

function Known({ progress: { targets, known, weeks } }: { readonly progress: Progress }) {
  const text = useText();
  const [first] = weeks;
  const last = weeks.at(-1);
  if (!first || !last)
    return targets === 0 ? (
      <EmptyState title={text('progress.noTargets')} why={text('progress.noTargets.why')} />
    ) : (
      <EmptyState
        title={text('progress.none')}
        why={text('progress.none.why')}
        action={
          <LinkButton to={checkPath}>
            <Text id="skills.check" />
          </LinkButton>
        }
      />
    );
  const values = (week: Week) => ({
    share: percent(text, week.share),
    low: percent(text, week.low),
    high: percent(text, week.high),
  });
  const minutes = weeks.reduce((sum, week) => sum + week.minutes, 0);
  const units = weeks.reduce((sum, week) => sum + week.units, 0);
  return (
    <>
      <p className={styles.now}>
        <Text id="progress.now" values={values(last)} />
      </p>
      <p className={styles.soft}>
        <Text id="progress.before" values={{ ...values(first), day: text.day(first.endsAt) }} />{' '}
        <Text id="progress.done" values={{ units, minutes }} />{' '}
        {known < targets && (
          <Text id="progress.unknown" values={{ count: targets - known, all: targets }} />
        )}
      </p>
      <PictureOrTable
        picture={<ProgressChart weeks={weeks} label={text('progress.label', values(last))} />}
        table={<ProgressTable weeks={weeks} text={text} />}
      />
      <p className={styles.soft}>
        <Text id="progress.how" />{' '}
        <Link to={skillsPath}>
          <Text id="progress.bySkill" />
        </Link>
      </p>
    </>
  );
}

function ProgressTable({ weeks, text }: { readonly weeks: readonly Week[]; readonly text: Texts }) {
  return (
    <TableFrame label={text('progress.title')}>
      <thead>
        <tr>
          <th scope="col">
            <Text id="progress.week" />
          </th>
          <th scope="col">
            <Text id="progress.behind" />
          </th>
          <th scope="col">
            <Text id="progress.between" />
          </th>
          <th scope="col">
            <Text id="progress.units" />
          </th>
          <th scope="col">
            <Text id="progress.minutes" />
          </th>
        </tr>
      </thead>
      <tbody>
        {weeks.toReversed().map((week) => (
          <tr key={week.endsAt}>
            <th scope="row">{text.day(week.endsAt)}</th>
            <td>{percent(text, week.share)}</td>
            <td>
              {text('progress.range', {
                low: percent(text, week.low),
                high: percent(text, week.high),
              })}
            </td>
            <td>{text.number(week.units)}</td>
            <td>{text.number(week.minutes)}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
