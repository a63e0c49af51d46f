import { useState } from 'react';
import { useFramework } from '../../../api/framework.ts';
import type { RoleDetail } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { IconInfoCircle } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/shell/page.tsx';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { useUndo } from '../../../ui/state/undo-toast.tsx';
import { AddSkill } from './add-skill.tsx';
import {
  type DraftTarget,
  withChange,
  withConfirmed,
  withOffered,
  without,
  withSkill,
  withTargetAt,
} from './role-draft.ts';
import { RoleEffect } from './role-effect.tsx';
import { DescribeButton, MadeFrom, RoleFacts } from './role-head.tsx';
import styles from './role-page.module.css';
import { SaveRole } from './save-role.tsx';
import { TargetList, targetsTitleId } from './target-list.tsx';
import type { TargetEdit } from './target-row.tsx';
import { useDraft } from './use-draft.ts';
import { useEffectOf, useKeepTargets } from './use-roles.ts';

/** Changes what a role asks for, with what that means beside it; nothing counts until it is saved. */
export function RoleEditor({ role }: { readonly role: RoleDetail }) {
  const text = useText();
  const offerUndo = useUndo();
  const framework = useFramework();
  const edited = useDraft(role);
  const { targets } = edited.draft;
  const effect = useEffectOf(role.roleId, targets, true);
  const skills = framework.data?.skills ?? [];
  const nameOf = (skillId: string): string =>
    [...skills, ...role.targets].find((one) => one.skillId === skillId)?.name ?? '';
  const remove = (target: DraftTarget): void => {
    const index = targets.indexOf(target);
    edited.change((draft) => without(draft, target.skillId));
    // The row is gone: one goes on from the head of the list.
    document.getElementById(targetsTitleId)?.focus({ preventScroll: true });
    offerUndo({
      message: text('skills.roles.removed', { skill: nameOf(target.skillId) }),
      onUndo: () => edited.change((draft) => withTargetAt(draft, target, index)),
    });
  };
  const editOf = (target: DraftTarget): TargetEdit => ({
    onChange: (change) => edited.change((draft) => withChange(draft, target.skillId, change)),
    onConfirm: () => edited.change((draft) => withConfirmed(draft, target.skillId)),
    onRemove: () => remove(target),
  });
  const wanted = new Set(targets.map(({ skillId }) => skillId));
  return (
    <Page
      title={role.title}
      lead={role.summary}
      width="wide"
      kicker={<RoleFacts role={role} />}
      actions={<DescribeButton role={role} />}
      margin={
        <RoleEffect
          effect={effect.data}
          isBehind={effect.isBehind}
          failed={effect.isError}
          onRetry={() => void effect.refetch()}
        />
      }
    >
      <MadeFrom role={role} />
      {edited.isBehind && (
        <Behind
          onKeep={() => edited.change((draft) => ({ ...draft, version: role.version }))}
          onDiscard={() => edited.put(null)}
        />
      )}
      <Proposals
        waiting={targets.filter(({ confirmed }) => !confirmed).length}
        onConfirm={() => edited.change((draft) => withConfirmed(draft))}
      />
      {targets.length > 0 ? (
        <TargetList role={role} targets={targets} effect={effect.data} editOf={editOf} />
      ) : (
        <Nothing
          offered={role.offered.length}
          onTake={() => edited.change((draft) => withOffered(draft, role.offered))}
        />
      )}
      <AddSkill
        skills={skills.filter(({ skillId }) => !wanted.has(skillId))}
        onAdd={(skillId) => edited.change((draft) => withSkill(draft, skillId))}
      />
      <Unsaved
        role={role}
        edited={edited}
        // Numbers of an earlier draft would be wrong here.
        effect={effect.isBehind ? undefined : effect.data}
        nameOf={nameOf}
      />
    </Page>
  );
}

/** Somebody else saved meanwhile: the draft is not lost, and theirs is not written over unseen. */
function Behind(props: { readonly onKeep: () => void; readonly onDiscard: () => void }) {
  return (
    <section className={styles.note} role="alert">
      <p>
        <IconInfoCircle size={20} stroke={1.75} aria-hidden="true" />
        <Text id="skills.roles.behind" />
      </p>
      <div className={styles.actions}>
        <Button onClick={props.onKeep}>
          <Text id="skills.roles.behind.keep" />
        </Button>
        <Button look="quiet" onClick={props.onDiscard}>
          <Text id="skills.roles.behind.discard" />
        </Button>
      </div>
    </section>
  );
}

function Proposals(props: { readonly waiting: number; readonly onConfirm: () => void }) {
  if (props.waiting === 0) return null;
  return (
    <section className={styles.note}>
      <p>
        <IconInfoCircle size={20} stroke={1.75} aria-hidden="true" />
        <Text id="skills.roles.proposals" values={{ count: props.waiting }} />
      </p>
      <div className={styles.actions}>
        <Button onClick={props.onConfirm}>
          <Text id="skills.roles.confirm.all" values={{ count: props.waiting }} />
        </Button>
      </div>
    </section>
  );
}

function Nothing(props: { readonly offered: number; readonly onTake: () => void }) {
  const text = useText();
  return (
    <EmptyState
      title={text('skills.roles.noTargets')}
      why={text(
        props.offered > 0 ? 'skills.roles.noTargets.offered' : 'skills.roles.noTargets.why',
        { count: props.offered },
      )}
      action={
        props.offered > 0 && (
          <Button look="main" onClick={props.onTake}>
            <Text id="skills.roles.take" />
          </Button>
        )
      }
    />
  );
}

type UnsavedProps = {
  readonly role: RoleDetail;
  readonly edited: ReturnType<typeof useDraft>;
  readonly effect: Parameters<typeof SaveRole>[0]['effect'];
  readonly nameOf: (skillId: string) => string;
};

/** Always in sight while something is not saved. */
function Unsaved({ role, edited, effect, nameOf }: UnsavedProps) {
  const text = useText();
  const offerUndo = useUndo();
  const keep = useKeepTargets(role.roleId);
  const [isOpen, setOpen] = useState(false);
  const { changes, draft } = edited;
  const discard = (): void => {
    edited.put(null);
    document.getElementById(targetsTitleId)?.focus({ preventScroll: true });
    offerUndo({ message: text('skills.roles.discarded'), onUndo: () => edited.put(draft) });
  };
  const save = (): void => {
    keep.mutate(draft, {
      onSuccess: () => {
        edited.put(null);
        setOpen(false);
      },
    });
  };
  return (
    <>
      <div className={styles.unsaved} data-open={changes.length > 0 || undefined}>
        <p role="status">
          {changes.length > 0 && (
            <Text id="skills.roles.unsaved" values={{ count: changes.length }} />
          )}
          {changes.length === 0 && keep.isSuccess && (
            <Text id="skills.roles.saved" values={{ holders: role.holders }} />
          )}
        </p>
        {changes.length > 0 && (
          <div className={styles.actions}>
            <Button look="quiet" onClick={discard}>
              <Text id="skills.roles.discard" />
            </Button>
            <Button
              look="main"
              onClick={() => {
                keep.reset();
                setOpen(true);
              }}
            >
              <Text id="skills.roles.save" />
            </Button>
          </div>
        )}
      </div>
      {isOpen && (
        <SaveRole
          changes={changes}
          nameOf={nameOf}
          effect={effect}
          isSaving={keep.isPending}
          error={keep.error}
          onSave={save}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
