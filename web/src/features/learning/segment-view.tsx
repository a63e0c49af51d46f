import { memo } from 'react';
import { Reading } from '../../ui/reading/reading.tsx';
import styles from './segment-view.module.css';
import type { ReadableSegment } from './unit-text.ts';

type SegmentViewProps = {
  readonly segment: ReadableSegment;
  readonly lang: string;
  readonly resolveImage: (src: string) => string | null;
};

/** About how high a line of twelve words is, in pixels. */
const pixelsAWord = 2.7;

/** One part of the text. What is far from the window is laid out only when it comes near. */
export const SegmentView = memo(function SegmentView(props: SegmentViewProps) {
  const { segment, lang, resolveImage } = props;
  return (
    <section
      className={styles.segment}
      data-segment={segment.segmentId}
      style={{ containIntrinsicSize: `auto ${Math.round(80 + segment.words * pixelsAWord)}px` }}
    >
      <Reading
        markdown={segment.markdown}
        headingBase={segment.headingBase}
        lang={lang}
        resolveImage={resolveImage}
      />
    </section>
  );
});
