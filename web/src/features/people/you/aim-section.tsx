import { Textarea } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Profile } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { useUndo } from '../../../ui/state/undo-toast.tsx';
import { ChoiceCards } from '../choice-cards.tsx';
import { RoleTargets } from '../role-targets.tsx';
import { useChangePreferences, useRoles } from '../use-profile.ts';
import { Section, savingOf } from './section.tsx';
import styles from './you.module.css';

type AimSectionProps = { readonly profile: Profile };

/** Role and aspiration: what the targets come from. */
export function AimSection({ profile }: AimSectionProps) {
  const preferences = useChangePreferences();
  const [editing, setEditing] = useState<Edited | null>(null);
  const { close, wasClosed } = useClosing(editing, () => setEditing(null));
  return (
    <Section
      id="aim"
      title="people.you.aim"
      lead="people.you.aim.lead"
      saving={savingOf(preferences)}
    >
      {editing === 'role' ? (
        <RoleEditor profile={profile} change={preferences.mutate} onClose={close} />
      ) : (
        <Fact
          title={<Text id="people.you.role" />}
          takesFocus={wasClosed('role')}
          onEdit={() => setEditing('role')}
        >
          <p className={styles.value}>
            {profile.role ? profile.role.title : <Text id="people.you.role.none" />}
          </p>
          {profile.role?.summary && <p className={styles.soft}>{profile.role.summary}</p>}
        </Fact>
      )}
      {editing === 'aspiration' ? (
        <AspirationEditor profile={profile} change={preferences.mutate} onClose={close} />
      ) : (
        <Aspiration
          profile={profile}
          takesFocus={wasClosed('aspiration')}
          onEdit={() => setEditing('aspiration')}
        />
      )}
    </Section>
  );
}

type Edited = 'role' | 'aspiration';

/** Which editor was closed last: its button gets the focus back. */
function useClosing(editing: Edited | null, onClose: () => void) {
  const closed = useRef<Edited | null>(null);
  return {
    close: () => {
      closed.current = editing;
      onClose();
    },
    wasClosed: (which: Edited) => closed.current === which,
  };
}

type FactProps = {
  readonly title: ReactNode;
  readonly takesFocus: boolean;
  readonly onEdit: () => void;
  readonly children: ReactNode;
};

function Fact({ title, takesFocus, onEdit, children }: FactProps) {
  const button = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it comes back, and not later
  useEffect(() => {
    if (takesFocus) button.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={styles.fact}>
      <div className={styles.factHead}>
        <h3>{title}</h3>
        <Button ref={button} look="quiet" onClick={onEdit}>
          <Text id="people.edit" />
        </Button>
      </div>
      {children}
    </div>
  );
}

type AspirationProps = AimSectionProps & Pick<FactProps, 'takesFocus' | 'onEdit'>;

function Aspiration({ profile, takesFocus, onEdit }: AspirationProps) {
  const roles = useRoles();
  const role = roles.data?.find(({ roleId }) => roleId === profile.aspirationRoleId);
  return (
    <Fact title={<Text id="people.you.aspiration" />} takesFocus={takesFocus} onEdit={onEdit}>
      <p className={styles.value}>{role?.title ?? <Text id="people.aspiration.here" />}</p>
      {profile.aspiration && <p className={styles.soft}>{profile.aspiration}</p>}
    </Fact>
  );
}

type EditorProps = AimSectionProps & {
  readonly change: ReturnType<typeof useChangePreferences>['mutate'];
  readonly onClose: () => void;
};

function RoleEditor({ profile, change, onClose }: EditorProps) {
  const text = useText();
  const offerUndo = useUndo();
  const roles = useRoles();
  const before = profile.role?.roleId;
  const [roleId, setRoleId] = useState(before ?? null);
  const save = () => {
    onClose();
    if (!roleId || roleId === before) return;
    change({ roleId });
    if (!before) return;
    offerUndo({
      message: text('people.you.role.changed'),
      onUndo: () => change({ roleId: before }),
    });
  };
  return (
    <Editor title={text('people.you.role')} onSave={save} onCancel={onClose}>
      <ChoiceCards
        label={text('people.you.role')}
        value={roleId}
        onChange={setRoleId}
        choices={(roles.data ?? []).map((role) => ({
          value: role.roleId,
          title: role.title,
          words: role.summary,
          more: <RoleTargets role={role} />,
        }))}
      />
    </Editor>
  );
}

const here = 'here';

function AspirationEditor({ profile, change, onClose }: EditorProps) {
  const text = useText();
  const roles = useRoles();
  const [choice, setChoice] = useState(profile.aspirationRoleId ?? here);
  const [words, setWords] = useState(profile.aspiration);
  const save = () => {
    onClose();
    change({ aspirationRoleId: choice === here ? null : choice, aspiration: words.trim() });
  };
  const others = (roles.data ?? []).filter(({ roleId }) => roleId !== profile.role?.roleId);
  return (
    <Editor title={text('people.you.aspiration')} onSave={save} onCancel={onClose}>
      <ChoiceCards
        label={text('people.you.aspiration')}
        value={choice}
        onChange={setChoice}
        choices={[
          { value: here, title: text('people.aspiration.here') },
          ...others.map((role) => ({
            value: role.roleId,
            title: role.title,
            words: role.summary,
            more: <RoleTargets role={role} />,
          })),
        ]}
      />
      <Textarea
        label={text('people.aspiration.words')}
        description={text('people.aspiration.words.hint')}
        size="md"
        rows={3}
        maxLength={500}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </Editor>
  );
}

type EditorFrameProps = {
  readonly title: string;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
};

function Editor({ title, onSave, onCancel, children }: EditorFrameProps) {
  return (
    <div className={styles.fact}>
      <div className={styles.factHead}>
        <h3>{title}</h3>
      </div>
      {children}
      <div className={styles.buttons}>
        <Button look="main" onClick={onSave}>
          <Text id="people.save" />
        </Button>
        <Button look="quiet" onClick={onCancel}>
          <Text id="people.cancel" />
        </Button>
      </div>
    </div>
  );
}
