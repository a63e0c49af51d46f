import type { ComponentType, ReactNode } from 'react';
import type { ExtraProps } from 'react-markdown';
import type { TextKey } from '../../i18n/locales.ts';
import { Text } from '../../i18n/text.tsx';
import { IconAlertTriangle, IconBulb, IconFlag, IconInfoCircle } from '../icons.tsx';
import styles from './reading.module.css';
import { type CalloutKind, isCalloutKind } from './rehype-callouts.ts';

type Icon = ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;

const looks: Record<CalloutKind, { readonly name: TextKey; readonly icon: Icon }> = {
  note: { name: 'reading.callout.note', icon: IconInfoCircle },
  tip: { name: 'reading.callout.tip', icon: IconBulb },
  important: { name: 'reading.callout.important', icon: IconFlag },
  warning: { name: 'reading.callout.warning', icon: IconAlertTriangle },
  caution: { name: 'reading.callout.caution', icon: IconAlertTriangle },
};

type CalloutProps = ExtraProps & { readonly children?: ReactNode };

/** A note beside the text; which kind is told by its word and icon, the colour only helps. */
export function Callout({ node, children }: CalloutProps) {
  const kind = node?.properties.dataCallout;
  const { name, icon: Icon } = looks[isCalloutKind(kind) ? kind : 'note'];
  return (
    <div className={styles.callout} role="note" data-kind={isCalloutKind(kind) ? kind : 'note'}>
      <p className={styles.calloutTitle}>
        <Icon size={20} stroke={1.75} aria-hidden={true} />
        <Text id={name} />
      </p>
      {children}
    </div>
  );
}
