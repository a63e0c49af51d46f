import { useText } from '../../i18n/text.tsx';
import { IconCheck } from '../../ui/icons.tsx';
import styles from './known-mark.module.css';

/** Beside the name of a part that one knows already. */
export function KnownMark() {
  const text = useText();
  return (
    <span className={styles.mark}>
      <IconCheck size={16} stroke={2} aria-hidden="true" />
      <span className="visually-hidden">{text('learning.unit.knownPart')}</span>
    </span>
  );
}
