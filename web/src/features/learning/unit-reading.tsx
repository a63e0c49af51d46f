import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { UnitPage } from '../../api/wire.ts';
import { FocusFrame, type WayOut } from '../../ui/focus/focus-frame.tsx';
import { Page } from '../../ui/shell/page.tsx';
import { pageTitleId } from '../../ui/shell/use-route-focus.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { PartsList } from './parts-list.tsx';
import { PartsMenu } from './parts-menu.tsx';
import { ReadingTrail } from './reading-trail.tsx';
import { SegmentView } from './segment-view.tsx';
import styles from './unit-reading.module.css';
import { UnitSource } from './unit-source.tsx';
import { outlineOf, readableSegments } from './unit-text.ts';
import { usePlace } from './use-place.ts';

type UnitReadingProps = {
  readonly page: UnitPage;
  readonly out: WayOut;
  /** In which the place is kept; null keeps none. */
  readonly unitAttemptId: string | null;
  /** What comes after the text: its questions. */
  readonly children: ReactNode;
};

/** The text of a unit, part by part, taken up where it was left; what one knows of it already is folded. */
export function UnitReading(props: UnitReadingProps) {
  const { page, out, unitAttemptId, children } = props;
  const { unit } = page;
  const segments = useMemo(() => readableSegments(unit), [unit]);
  const outline = useMemo(() => outlineOf(unit), [unit]);
  const article = useRef<HTMLElement>(null);
  const resumeAt = page.attempt?.completedAt === null ? page.attempt.segmentId : null;
  const place = usePlace({
    article,
    segmentIds: segments.map(({ segmentId }) => segmentId),
    resumeAt,
    unitAttemptId,
  });
  const resolveImage = useMemo(() => imagesFrom(unit.assetBase), [unit.assetBase]);
  useStartAtTop(resumeAt === null);
  return (
    <FocusFrame
      out={out}
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
        {children}
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
