import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { isProblem } from '../../api/problem.ts';
import { useSession } from '../../api/session.ts';
import type { UnitEnd, UnitPage as UnitOnWire } from '../../api/wire.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { useText } from '../../i18n/text.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { FocusFrame } from '../../ui/focus/focus-frame.tsx';
import { testOutPath, unitItemsPath, unitPreviewPath } from '../../ui/shell/addresses.ts';
import { Page } from '../../ui/shell/page.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { AwaitedUnit } from './awaited-unit.tsx';
import { UnitEnding } from './unit-ending.tsx';
import { UnitIntro } from './unit-intro.tsx';
import styles from './unit-page.module.css';
import { UnitPlayer } from './unit-player.tsx';
import { unitQuery } from './unit-query.ts';

/** One unit: what it is, its text with the questions after it, and what it moved. */
export function UnitPage() {
  const { unitId = '' } = useParams({ strict: false });
  // Another unit is another visit: nothing of the one before stays.
  return <UnitVisit key={unitId} unitId={unitId} />;
}

function UnitVisit({ unitId }: { readonly unitId: string }) {
  const { locale: mine } = useLanguage();
  const { lang } = useSearch({ strict: false });
  const query = useQuery(unitQuery(unitId, lang ?? mine));
  if (query.data) return <LoadedUnit page={query.data} />;
  if (isProblem(query.error) && query.error.status === 404) return <MissingUnit />;
  return <AwaitedUnit query={query} />;
}

function MissingUnit() {
  const text = useText();
  return (
    <FocusFrame
      out={{ label: text('learning.unit.leave'), to: '/', backLabel: text('learning.unit.back') }}
    >
      <Page title={text('learning.unit.missing')} titleHidden width="reading">
        <EmptyState
          title={text('learning.unit.missing')}
          why={text('learning.unit.missing.why')}
          action={
            <LinkButton look="main" to="/explore">
              {text('learning.unit.missing.action')}
            </LinkButton>
          }
        />
      </Page>
    </FocusFrame>
  );
}

type Stage =
  | { readonly kind: 'intro' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'ended'; readonly ending: UnitEnd };

function LoadedUnit({ page }: { readonly page: UnitOnWire }) {
  const text = useText();
  const isOpen = page.attempt !== null && page.attempt.completedAt === null;
  const [stage, setStage] = useState<Stage>({ kind: isOpen ? 'reading' : 'intro' });
  switch (stage.kind) {
    case 'intro':
      return (
        <UnitIntro
          page={page}
          out={{
            label: text('learning.unit.leave'),
            to: '/',
            backLabel: text('learning.unit.back'),
          }}
          onStart={() => setStage({ kind: 'reading' })}
          beside={page.mapped && <KnowsItAlready unitId={page.unit.unitId} />}
        >
          <ForAuthors unitId={page.unit.unitId} />
        </UnitIntro>
      );
    case 'reading':
      return <UnitPlayer page={page} onEnd={(ending) => setStage({ kind: 'ended', ending })} />;
    case 'ended':
      return <UnitEnding page={page} ending={stage.ending} />;
  }
}

function KnowsItAlready({ unitId }: { readonly unitId: string }) {
  const text = useText();
  return (
    <LinkButton look="quiet" to={testOutPath} params={{ unitId }}>
      {text('learning.unit.testOut')}
    </LinkButton>
  );
}

function ForAuthors({ unitId }: { readonly unitId: string }) {
  const text = useText();
  const mayAuthor = (useSession().data?.person?.capabilities.length ?? 0) > 0;
  if (!mayAuthor) return null;
  return (
    <nav className={styles.authors} aria-label={text('author.nav')}>
      <Link to={unitItemsPath} params={{ unitId }}>
        {text('author.place')}
      </Link>
      <Link to={unitPreviewPath} params={{ unitId }}>
        {text('author.preview.place')}
      </Link>
    </nav>
  );
}
