import type { UnitPage } from '../../api/wire.ts';
import { useText } from '../../i18n/text.tsx';
import { IconExternalLink } from '../../ui/icons.tsx';
import styles from './unit-source.module.css';

/** Under which licence it may be read, and where it comes from. */
export function UnitSource({ unit }: { readonly unit: UnitPage['unit'] }) {
  const text = useText();
  const address = unit.sourceUrl && /^https?:\/\//i.test(unit.sourceUrl) ? unit.sourceUrl : null;
  if (!unit.licence && !unit.attribution && !address) return null;
  return (
    <footer className={styles.source}>
      {unit.licence && <span>{text('learning.unit.licence', { licence: unit.licence })}</span>}
      {unit.attribution && <span>{unit.attribution}</span>}
      {address && (
        <a href={address} target="_blank" rel="noopener noreferrer">
          {text('learning.unit.source')}
          <IconExternalLink size={16} stroke={1.75} aria-hidden="true" />
          <span className="visually-hidden">{text('reading.newTab')}</span>
        </a>
      )}
    </footer>
  );
}
