import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { UnitEnd, UnitPage } from '../../api/wire.ts';
import { useText } from '../../i18n/text.tsx';
import { FocusFrame } from '../../ui/focus/focus-frame.tsx';
import { Page } from '../../ui/shell/page.tsx';
import { pageTitleId } from '../../ui/shell/use-route-focus.ts';
import { Awaited } from '../../ui/state/awaited.tsx';
import { CardSkeleton } from '../../ui/state/skeletons.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { PartsList } from './parts-list.tsx';
import { PartsMenu } from './parts-menu.tsx';
import { ReadingTrail } from './reading-trail.tsx';
import { SegmentView } from './segment-view.tsx';
import styles from './unit-player.module.css';
import { attemptQuery } from './unit-query.ts';
import { UnitQuestions } from './unit-questions.tsx';
import { UnitSource } from './unit-source.tsx';
import { outlineOf, readableSegments } from './unit-text.ts';
import { usePlace } from './use-place.ts';

type UnitPlayerProps = { readonly page: UnitPage; readonly onEnd: (ending: UnitEnd) => void };

/** The text, part by part, taken up where it was left, and the questions after it. */
export function UnitPlayer({ page, onEnd }: UnitPlayerProps) {
  const text = useText();
  const { unit } = page;
  const attempt = useQuery(attemptQuery(unit.unitId, unit.locale));
  const segments = useMemo(() => readableSegments(unit), [unit]);
  const outline = useMemo(() => outlineOf(unit), [unit]);
  const article = useRef<HTMLElement>(null);
  const resumeAt = page.attempt?.completedAt === null ? page.attempt.segmentId : null;
  const place = usePlace({
    article,
    segmentIds: segments.map(({ segmentId }) => segmentId),
    resumeAt,
    unitAttemptId: attempt.data?.unitAttemptId ?? null,
  });
  const resolveImage = useMemo(() => imagesFrom(unit.assetBase), [unit.assetBase]);
  useStartAtTop(resumeAt === null);
  return (
    <FocusFrame
      leaveLabel={text('learning.unit.leaveKept')}
      leaveTo="/"
      backLabel={text('learning.unit.backKept')}
      progress={<ReadingTrail title={unit.title} read={place.index} parts={segments.length} />}
      tools={<PartsMenu parts={outline} current={place.segmentId} onGo={place.goTo} />}
    >
      <Page
        title={unit.title}
        kicker={unit.moduleTitle}
        width="reading"
        actions={<LanguageSwitch unit={unit} />}
        margin={
          outline.length > 1 && (
            <div className={styles.margin}>
              <PartsList parts={outline} current={place.segmentId} onGo={place.goTo} />
            </div>
          )
        }
      >
        <article ref={article} className={styles.text} lang={unit.locale} dir="auto">
          {segments.map((segment) => (
            <SegmentView
              key={segment.segmentId}
              segment={segment}
              lang={unit.locale}
              resolveImage={resolveImage}
            />
          ))}
        </article>
        <Awaited
          query={attempt}
          failure={text('learning.unit.attemptFailed')}
          skeleton={<CardSkeleton />}
        >
          {(data) => <UnitQuestions unit={unit} attempt={data} onEnd={onEnd} />}
        </Awaited>
        <UnitSource unit={unit} />
      </Page>
    </FocusFrame>
  );
}

/** Pictures of the unit are served beside it; those of other sites are linked, not loaded. */
function imagesFrom(assetBase: string): (src: string) => string | null {
  const base = assetBase.endsWith('/') ? assetBase : `${assetBase}/`;
  return (src) => {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(src)) return null;
    return src.startsWith('/') ? src : base + src.replace(/^\.\//, '');
  };
}

function useStartAtTop(wanted: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the text opens
  useEffect(() => {
    if (!wanted) return;
    window.scrollTo({ top: 0 });
    document.getElementById(pageTitleId)?.focus({ preventScroll: true });
  }, []);
}
