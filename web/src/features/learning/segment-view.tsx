import { memo, useId, useState } from 'react';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { IconCheck } from '../../ui/icons.tsx';
import { Reading } from '../../ui/reading/reading.tsx';
import { asLevel } from '../../ui/skill/standing.ts';
import { levelName } from '../../ui/skill/words.ts';
import styles from './segment-view.module.css';
import type { ReadableSegment } from './unit-text.ts';

type SegmentViewProps = {
  readonly segment: ReadableSegment;
  readonly lang: string;
  readonly resolveImage: (src: string) => string | null;
};

/** About how high a line of twelve words is, in pixels. */
const pixelsAWord = 2.7;
const wordsAMinute = 200;

/** One part of the text, folded when it is known. What is far from the window is laid out only when it comes near. */
export const SegmentView = memo(function SegmentView(props: SegmentViewProps) {
  const { segment, lang, resolveImage } = props;
  const [isOpen, setIsOpen] = useState(segment.known === null);
  const id = useId();
  const body = (
    <Reading
      markdown={segment.markdown}
      headingBase={segment.headingBase}
      lang={lang}
      resolveImage={resolveImage}
    />
  );
  if (segment.known === null)
    return (
      <section
        className={styles.segment}
        data-segment={segment.segmentId}
        style={{ containIntrinsicSize: `auto ${Math.round(80 + segment.words * pixelsAWord)}px` }}
      >
        {body}
      </section>
    );
  return (
    <section className={styles.segment} data-segment={segment.segmentId} data-known>
      {!isOpen && <FoldedHeading segment={segment} />}
      <div id={id}>{isOpen && body}</div>
      <KnownNote
        segment={segment}
        isOpen={isOpen}
        bodyId={id}
        onToggle={() => setIsOpen(!isOpen)}
      />
    </section>
  );
});

function FoldedHeading({ segment }: { readonly segment: ReadableSegment }) {
  const Heading = `h${segment.headingBase}` as const;
  return <Heading className={styles.folded}>{segment.title}</Heading>;
}

type KnownNoteProps = {
  readonly segment: ReadableSegment;
  readonly isOpen: boolean;
  readonly bodyId: string;
  readonly onToggle: () => void;
};

/** Why a part is folded, and the way to read it all the same. */
function KnownNote({ segment, isOpen, bodyId, onToggle }: KnownNoteProps) {
  const text = useText();
  const { locale } = useLanguage();
  const skills = (segment.known ?? []).map(({ skill, level }) => {
    const known = asLevel(level);
    return text('learning.unit.knownSkill', {
      skill: skill.name,
      level: known ? levelName(text, known) : '',
    });
  });
  return (
    <p className={styles.known} lang={locale} dir="auto">
      <IconCheck size={18} stroke={2} aria-hidden="true" />
      <span>
        <Text id="learning.unit.known" values={{ skills: text.list(skills) }} />
      </span>
      <Button look="quiet" aria-expanded={isOpen} aria-controls={bodyId} onClick={onToggle}>
        {isOpen
          ? text('learning.unit.fold')
          : text('learning.unit.unfold', {
              minutes: Math.max(1, Math.round(segment.words / wordsAMinute)),
            })}
        <span className="visually-hidden">{segment.title}</span>
      </Button>
    </p>
  );
}
