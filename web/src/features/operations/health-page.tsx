import { useQuery } from '@tanstack/react-query';
import { FormattedDate } from 'react-intl';
import { api, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { isProblem } from '../../api/problem.ts';
import type { Health } from '../../api/wire.ts';
import type { TextKey } from '../../i18n/locales.ts';
import { Text, type Texts, useText } from '../../i18n/text.tsx';
import { IconAlertTriangle, IconCircleCheck } from '../../ui/icons.tsx';
import { NotYours } from '../../ui/shell/not-yours.tsx';
import { Page } from '../../ui/shell/page.tsx';
import { Awaited } from '../../ui/state/awaited.tsx';
import { RowsSkeleton } from '../../ui/state/skeletons.tsx';
import { FailedJobs } from './failed-jobs.tsx';
import styles from './health-page.module.css';

type Fault = Health['faults'][number];

/** What is wrong, and what mends it. */
const faultTexts = {
  littleDisk: 'operations.fault.littleDisk',
  failedEvents: 'operations.fault.failedEvents',
  manyEvents: 'operations.fault.manyEvents',
  failedJobs: 'operations.fault.failedJobs',
  failedTask: 'operations.fault.failedTask',
} as const satisfies Readonly<Record<Fault, TextKey>>;

/** How this installation is: first what somebody should look at, then the facts. */
export function HealthPage() {
  const text = useText();
  const health = useQuery({
    queryKey: keys.health,
    queryFn: async (): Promise<Health> => await reply(api.GET('/api/health')),
    refetchInterval: 30_000,
  });
  if (isProblem(health.error) && health.error.status === 403)
    return (
      <NotYours title={text('operations.notYours')} why={text('people.administrators.only')} />
    );
  return (
    <Page title={text('operations.title')} lead={<Text id="operations.lead" />}>
      <Awaited
        query={health}
        failure={text('operations.failed')}
        skeleton={<RowsSkeleton rows={6} />}
      >
        {(known) => (
          <>
            <Faults faults={known.faults} />
            <Facts health={known} />
            <FailedJobs jobs={known.failedJobs} />
          </>
        )}
      </Awaited>
    </Page>
  );
}

function Faults({ faults }: { readonly faults: readonly Fault[] }) {
  if (faults.length === 0)
    return (
      <p className={styles.well}>
        <IconCircleCheck size={22} stroke={1.75} aria-hidden="true" />
        <Text id="operations.well" />
      </p>
    );
  return (
    <ul className={styles.faults}>
      {faults.map((fault) => (
        <li key={fault}>
          <IconAlertTriangle size={22} stroke={1.75} aria-hidden="true" />
          <Text id={faultTexts[fault]} />
        </li>
      ))}
    </ul>
  );
}

function Facts({ health }: { readonly health: Health }) {
  const text = useText();
  const { version, startedAt, engine, databaseVersion, databaseBytes, disk } = health;
  const { lastMigration, migratedAt, memoryBytes, eventsWaiting, calibration } = health;
  return (
    <dl className={styles.facts}>
      <Fact name="operations.version">{version}</Fact>
      <Fact name="operations.started">
        <FormattedDate value={startedAt} dateStyle="medium" timeStyle="short" />
      </Fact>
      <Fact name="operations.database">
        <Text
          id={engine === 'embedded' ? 'operations.embedded' : 'operations.server'}
          values={{ version: databaseVersion.split(' ')[0] ?? '', size: size(text, databaseBytes) }}
        />
      </Fact>
      <Fact name="operations.migration">
        {lastMigration.replace(/\.sql$/, '')},{' '}
        <FormattedDate value={migratedAt} dateStyle="medium" timeStyle="short" />
      </Fact>
      <Fact name="operations.memory">{size(text, memoryBytes)}</Fact>
      <Fact name="operations.disk">
        <Text
          id="operations.disk.free"
          values={{ free: size(text, disk.freeBytes), all: size(text, disk.totalBytes) }}
        />
      </Fact>
      <Fact name="operations.events">{text.number(eventsWaiting)}</Fact>
      <Fact name="operations.calibration">{calibrationWords(text, calibration)}</Fact>
    </dl>
  );
}

function calibrationWords(text: Texts, calibration: Health['calibration']): string {
  if (!calibration) return text('operations.calibration.never');
  const { begunAt, endedAt, skillsDone, skillsDue } = calibration;
  return endedAt
    ? text('operations.calibration.done', { count: skillsDone, at: text.day(endedAt) })
    : text('operations.calibration.running', {
        done: skillsDone,
        due: skillsDue,
        at: text.day(begunAt),
      });
}

function Fact(props: { readonly name: TextKey; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>
        <Text id={props.name} />
      </dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** In the unit that makes it a short number. */
function size(text: Texts, bytes: number): string {
  const inMegabytes = bytes / 1_000_000;
  const [value, unit] =
    inMegabytes < 1_000 ? [inMegabytes, 'megabyte'] : [inMegabytes / 1_000, 'gigabyte'];
  return text.number(value, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 });
}
