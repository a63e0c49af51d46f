import { Menu } from '@mantine/core';
import { useText } from '../../i18n/text.tsx';
import { IconButton } from '../../ui/button/button.tsx';
import { IconListTree } from '../../ui/icons.tsx';
import styles from './parts-menu.module.css';
import type { OutlinePart } from './unit-text.ts';

type PartsMenuProps = {
  readonly parts: readonly OutlinePart[];
  readonly current: string | null;
  readonly onGo: (segmentId: string) => void;
};

/** The parts of the unit, to go straight to one. */
export function PartsMenu({ parts, current, onGo }: PartsMenuProps) {
  const text = useText();
  if (parts.length < 2) return null;
  return (
    <Menu position="bottom-end" width="min(22rem, 92vw)" returnFocus={false}>
      <Menu.Target>
        <IconButton
          label={text('learning.unit.parts')}
          icon={<IconListTree size={22} stroke={1.75} aria-hidden="true" />}
        />
      </Menu.Target>
      <Menu.Dropdown className={styles.parts}>
        {parts.map((part) => (
          <Menu.Item
            key={part.segmentId}
            className={styles.part}
            data-depth={part.depth}
            aria-current={part.segmentId === current ? 'step' : undefined}
            onClick={() => onGo(part.segmentId)}
          >
            {part.title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
