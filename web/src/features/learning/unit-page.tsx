import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { isProblem } from '../../api/problem.ts';
import type { UnitEnd, UnitPage as UnitOnWire } from '../../api/wire.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { useText } from '../../i18n/text.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { FocusFrame } from '../../ui/focus/focus-frame.tsx';
import { Page } from '../../ui/shell/page.tsx';
import { Awaited } from '../../ui/state/awaited.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { TextSkeleton } from '../../ui/state/skeletons.tsx';
import { UnitEnding } from './unit-ending.tsx';
import { UnitIntro } from './unit-intro.tsx';
import { UnitPlayer } from './unit-player.tsx';
import { unitQuery } from './unit-query.ts';

/** One unit: what it is, its text with the questions after it, and what it moved. */
export function UnitPage() {
  const { unitId = '' } = useParams({ strict: false });
  // Another unit is another visit: nothing of the one before stays.
  return <UnitVisit key={unitId} unitId={unitId} />;
}

function UnitVisit({ unitId }: { readonly unitId: string }) {
  const text = useText();
  const { locale: mine } = useLanguage();
  const { lang } = useSearch({ strict: false });
  const query = useQuery(unitQuery(unitId, lang ?? mine));
  if (query.data) return <LoadedUnit page={query.data} />;
  if (isProblem(query.error) && query.error.status === 404) return <MissingUnit />;
  return (
    <FocusFrame
      leaveLabel={text('learning.unit.leave')}
      leaveTo="/"
      backLabel={text('learning.unit.back')}
    >
      <Awaited
        query={query}
        failure={text('learning.unit.failed')}
        skeleton={
          <Page title={text('learning.unit.loading')} titleHidden width="reading">
            <TextSkeleton lines={8} />
          </Page>
        }
      >
        {() => null}
      </Awaited>
    </FocusFrame>
  );
}

function MissingUnit() {
  const text = useText();
  return (
    <FocusFrame
      leaveLabel={text('learning.unit.leave')}
      leaveTo="/"
      backLabel={text('learning.unit.back')}
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
  const isOpen = page.attempt !== null && page.attempt.completedAt === null;
  const [stage, setStage] = useState<Stage>({ kind: isOpen ? 'reading' : 'intro' });
  switch (stage.kind) {
    case 'intro':
      return <UnitIntro page={page} onStart={() => setStage({ kind: 'reading' })} />;
    case 'reading':
      return <UnitPlayer page={page} onEnd={(ending) => setStage({ kind: 'ended', ending })} />;
    case 'ended':
      return <UnitEnding page={page} ending={stage.ending} />;
  }
}
