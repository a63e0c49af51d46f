import { useId, useRef } from 'react';
import { useText } from '../../i18n/text.tsx';
import { IconButton } from '../../ui/button/button.tsx';
import { IconListTree } from '../../ui/icons.tsx';
import { PartsList } from './parts-list.tsx';
import styles from './parts-menu.module.css';
import type { OutlinePart } from './unit-text.ts';

type PartsMenuProps = {
  readonly parts: readonly OutlinePart[];
  readonly current: string | null;
  readonly onGo: (segmentId: string) => void;
};

/** The parts of the unit behind a button, where there is no margin to hold them. */
export function PartsMenu({ parts, current, onGo }: PartsMenuProps) {
  const text = useText();
  const id = useId();
  const sheet = useRef<HTMLDivElement>(null);
  if (parts.length < 2) return null;
  return (
    <div className={styles.menu}>
      <IconButton
        label={text('learning.unit.parts')}
        icon={<IconListTree size={22} stroke={1.75} aria-hidden="true" />}
        popoverTarget={id}
      />
      <div ref={sheet} id={id} popover="auto" className={styles.sheet}>
        <PartsList
          parts={parts}
          current={current}
          onGo={(segmentId) => {
            sheet.current?.hidePopover();
            onGo(segmentId);
          }}
        />
      </div>
    </div>
  );
}
