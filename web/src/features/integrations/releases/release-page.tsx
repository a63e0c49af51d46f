import { Link, useParams } from '@tanstack/react-router';
import { isProblem } from '../../../api/problem.ts';
import type { Release } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { LinkButton } from '../../../ui/button/button.tsx';
import { importPath, releasesPath } from '../../../ui/shell/addresses.ts';
import { Page } from '../../../ui/shell/page.tsx';
import { Awaited } from '../../../ui/state/awaited.tsx';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { RowsSkeleton } from '../../../ui/state/skeletons.tsx';
import { useIsAdministrator } from '../administrators-only.tsx';
import { CaretakersOnly } from './caretakers-only.tsx';
import styles from './changes.module.css';
import { useRelease } from './release-query.ts';
import { ComparedWith, ReleaseView } from './release-view.tsx';
import { nameOf } from './release-words.ts';

/** One release: what it changed here. */
export function ReleasePage() {
  return (
    <CaretakersOnly>
      <OneRelease />
    </CaretakersOnly>
  );
}

function OneRelease() {
  const text = useText();
  const { releaseId } = useParams({ from: '/shell/signed-in/releases/$releaseId' });
  const query = useRelease(releaseId);
  const { data, error } = query;
  if (!data && isProblem(error) && [400, 404].includes(error.status)) return <NoRelease />;
  return (
    <CaretakersOnly error={error}>
      {data ? (
        <Reading key={releaseId} release={data} />
      ) : (
        <Page title={text('releases.one')}>
          <Awaited
            query={query}
            failure={text('releases.one.failed')}
            skeleton={<RowsSkeleton rows={6} />}
          >
            {() => null}
          </Awaited>
        </Page>
      )}
    </CaretakersOnly>
  );
}

function Reading({ release }: { readonly release: Release }) {
  const text = useText();
  const isAdministrator = useIsAdministrator();
  const { state, importId } = release;
  return (
    <Page
      title={nameOf(text, release)}
      lead={<Lead release={release} />}
      kicker={
        <Link to={releasesPath} className={styles.back}>
          <Text id="releases.all" />
        </Link>
      }
    >
      {state !== 'applied' && (
        <p className={styles.note}>
          <Text id={state === 'applying' ? 'releases.unfinished' : 'releases.onlyCompared'} />
        </p>
      )}
      <ReleaseView release={release} />
      {isAdministrator && (
        <p>
          <Link to={importPath} params={{ importId }} className={styles.back}>
            <Text id="releases.import" />
          </Link>
        </p>
      )}
    </Page>
  );
}

function Lead({ release }: { readonly release: Release }) {
  const text = useText();
  const { appliedAt, begunBy } = release;
  return (
    <>
      {appliedAt &&
        (begunBy ? (
          <Text
            id="releases.appliedBy"
            values={{ day: text.day(appliedAt), name: begunBy.displayName }}
          />
        ) : (
          <Text id="releases.appliedOn" values={{ day: text.day(appliedAt) }} />
        ))}{' '}
      <ComparedWith release={release} />
    </>
  );
}

/** A mistyped address, or a comparison that is gone. */
function NoRelease() {
  const text = useText();
  return (
    <Page title={text('releases.gone')} titleHidden>
      <EmptyState
        title={text('releases.gone')}
        why={text('releases.gone.why')}
        action={
          <LinkButton to={releasesPath} look="main">
            <Text id="releases.all" />
          </LinkButton>
        }
      />
    </Page>
  );
}
