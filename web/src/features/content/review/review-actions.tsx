import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { type Draft, mostSkills } from './draft.ts';
import styles from './review.module.css';
import type { ReviewKind } from './review-entry.ts';
import type { ReviewAction } from './shortcuts.ts';

type ReviewActionsProps = {
  readonly kind: ReviewKind;
  readonly draft: Draft;
  /** How many open questions its unit or topic has; null when it is the only one, or a unit. */
  readonly groupCount: number | null;
  /** How many the last decision was about; 0 when there is none. */
  readonly undoCount: number;
  readonly isUndoing: boolean;
  readonly hasKeys: boolean;
  readonly onKeys: (on: boolean) => void;
  readonly onAct: (action: ReviewAction) => void;
};

/** What one can do, each with its key. */
export function ReviewActions(props: ReviewActionsProps) {
  const { kind, draft, groupCount, undoCount, isUndoing, hasKeys, onKeys, onAct } = props;
  const text = useText();
  const key = (name: string) => (hasKeys ? { 'aria-keyshortcuts': name } : {});
  const hint = (sign: string) =>
    hasKeys && (
      <span className={styles.key} aria-hidden="true">
        {sign}
      </span>
    );
  return (
    <section className={styles.actions} aria-label={text('content.review.actions')}>
      <div className={styles.buttons}>
        {draft.skills.length > 0 && (
          <Button look="main" {...key('Enter')} onClick={() => onAct({ kind: 'accept' })}>
            <Text id="content.review.accept" /> {hint('↵')}
          </Button>
        )}
        {draft.skills.length > 0 && groupCount !== null && (
          <Button {...key('A')} onClick={() => onAct({ kind: 'group' })}>
            <Text id="content.review.group.accept" values={{ count: groupCount }} /> {hint('A')}
          </Button>
        )}
        {draft.skills.length > 0 && (
          <Button {...key('C')} onClick={() => onAct({ kind: 'change' })}>
            <Text id="content.review.change" /> {hint('C')}
          </Button>
        )}
        {draft.skills.length < mostSkills[kind] && (
          <Button
            look={draft.skills.length === 0 ? 'main' : 'plain'}
            {...key('S')}
            onClick={() => onAct({ kind: 'add' })}
          >
            <Text id={draft.skills.length === 0 ? 'content.review.pick' : 'content.review.add'} />{' '}
            {hint('S')}
          </Button>
        )}
        <Button {...key('X')} onClick={() => onAct({ kind: 'refuse' })}>
          <Text id="content.review.refuse" /> {hint('X')}
        </Button>
        <Button look="quiet" {...key('R')} onClick={() => onAct({ kind: 'reason' })}>
          <Text id="content.review.reason" /> {hint('R')}
        </Button>
        <Button {...key('N')} onClick={() => onAct({ kind: 'next' })}>
          <Text id="content.review.next" /> {hint('N')}
        </Button>
        {undoCount > 0 && (
          <Button
            look="quiet"
            busy={isUndoing}
            {...key('Z')}
            onClick={() => onAct({ kind: 'undo' })}
          >
            <Text id="content.review.undo" values={{ count: undoCount }} /> {hint('Z')}
          </Button>
        )}
      </div>
      <label className={styles.keys}>
        <input
          type="checkbox"
          checked={hasKeys}
          onChange={({ currentTarget: { checked } }) => onKeys(checked)}
        />
        <span>
          <Text id="content.review.keys" values={{ kind }} />
        </span>
      </label>
    </section>
  );
}
