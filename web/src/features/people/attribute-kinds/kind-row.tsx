import { useRef, useState } from 'react';
import type { AttributeKind } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { viewerNames } from '../../../ui/person/attribute-list.tsx';
import styles from './attribute-kinds.module.css';
import type { Stopped } from './attribute-kinds-page.tsx';
import { LookDialog } from './look-dialog.tsx';
import { StopDialog } from './stop-dialog.tsx';

type KindRowProps = {
  readonly kind: AttributeKind;
  readonly onStopped: (stopped: Stopped) => void;
};

export function KindRow({ kind, onStopped }: KindRowProps) {
  const text = useText();
  const [open, setOpen] = useState<'look' | 'stop' | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const stopper = useRef<HTMLButtonElement>(null);
  const { title, purpose, viewer, people, since } = kind;
  return (
    <tr>
      <th scope="row">
        <span className={styles.title}>{title}</span>
        <span className={styles.purpose}>{purpose}</span>
        <span className={styles.since}>
          <Text id="attributes.since" values={{ day: text.day(since) }} />
        </span>
      </th>
      <td>
        <Text id={viewerNames[viewer]} />
      </td>
      <td className={styles.count}>
        <Text id="attributes.people.count" values={{ count: people }} />
      </td>
      <td>
        <div className={styles.actions}>
          {viewer === 'administrator' && (
            <Button
              ref={opener}
              look="quiet"
              aria-label={text('attributes.look.open', { title })}
              onClick={() => setOpen('look')}
            >
              <Text id="attributes.look" />
            </Button>
          )}
          <Button
            ref={stopper}
            look="quiet"
            aria-label={text('attributes.stop.open', { title })}
            onClick={() => setOpen('stop')}
          >
            <Text id="attributes.stop" />
          </Button>
        </div>
        {open === 'look' && (
          <LookDialog kind={kind} returnTo={opener} onClose={() => setOpen(null)} />
        )}
        {open === 'stop' && (
          <StopDialog
            kind={kind}
            returnTo={stopper}
            onClose={() => setOpen(null)}
            onStopped={onStopped}
          />
        )}
      </td>
    </tr>
  );
}
