import { useRef, useState } from 'react';
import type { TeamOverview } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { IconEye } from '../../ui/icons.tsx';
import { AttributeList } from '../../ui/person/attribute-list.tsx';
import { Awaited } from '../../ui/state/awaited.tsx';
import { RowsSkeleton } from '../../ui/state/skeletons.tsx';
import styles from './team-page.module.css';
import { useAttributesOf } from './use-team.ts';

type Member = Pick<TeamOverview['people'][number], 'personId' | 'displayName' | 'attributes'>;

/** What is kept about a member for whoever leads them; read only when it is asked for, as each look leaves a trace. */
export function KeptOfMember({ member }: { readonly member: Member }) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { displayName: name, attributes: count } = member;
  return (
    <div className={styles.kept}>
      <Button
        ref={opener}
        look="quiet"
        icon={<IconEye size={18} stroke={1.75} aria-hidden="true" />}
        aria-label={text('insight.attributes.open', { name, count })}
        onClick={() => setIsOpen(true)}
      >
        <Text id="insight.attributes" values={{ count }} />
      </Button>
      {isOpen && (
        <Dialog
          title={text('insight.attributes.title', { name })}
          returnTo={opener}
          onClose={() => setIsOpen(false)}
        >
          <Kept member={member} />
        </Dialog>
      )}
    </div>
  );
}

function Kept({ member: { personId, displayName: name } }: { readonly member: Member }) {
  const text = useText();
  const query = useAttributesOf(personId);
  return (
    <>
      <p className={styles.seen}>
        <IconEye size={20} stroke={1.75} aria-hidden="true" />
        <Text id="insight.attributes.seen" values={{ name }} />
      </p>
      <Awaited
        query={query}
        failure={text('insight.attributes.failed')}
        skeleton={<RowsSkeleton rows={2} />}
      >
        {(attributes) =>
          attributes.length > 0 ? (
            <AttributeList attributes={attributes} />
          ) : (
            <p className={styles.soft}>
              <Text id="insight.attributes.none" />
            </p>
          )
        }
      </Awaited>
    </>
  );
}
