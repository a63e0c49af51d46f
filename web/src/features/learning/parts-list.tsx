import { useText } from '../../i18n/text.tsx';
import { KnownMark } from './known-mark.tsx';
import styles from './parts-list.module.css';
import type { OutlinePart } from './unit-text.ts';

type PartsListProps = {
  readonly parts: readonly OutlinePart[];
  readonly current: string | null;
  readonly onGo: (segmentId: string) => void;
};

/** The parts of the unit in the margin of a desk, the one that is being read marked. */
export function PartsList({ parts, current, onGo }: PartsListProps) {
  const text = useText();
  return (
    <nav className={styles.parts} aria-label={text('learning.unit.parts')}>
      <ol>
        {parts.map((part) => (
          <li key={part.segmentId} data-depth={part.depth}>
            <button
              type="button"
              aria-current={part.segmentId === current ? 'step' : undefined}
              onClick={() => onGo(part.segmentId)}
            >
              {part.title}
              {part.isKnown && <KnownMark />}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
