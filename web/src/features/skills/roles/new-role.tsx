import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { isProblem } from '../../../api/problem.ts';
import type { RoleProfiles } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { rolePath } from '../../../ui/shell/addresses.ts';
import { releaseName } from '../../../ui/skill/release-name.ts';
import { FormFault } from '../../../ui/state/form-fault.tsx';
import { useLater } from '../../../ui/use-later.ts';
import { sourceNames } from './origin-words.ts';
import { RoleFields } from './role-fields.tsx';
import styles from './role-form.module.css';
import { useCreateRole, useProfiles } from './use-roles.ts';

type FoundProfile = RoleProfiles['profiles'][number];

/** A new role: from an occupation or another role, or blank. */
export function NewRole({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const navigate = useNavigate();
  const create = useCreateRole();
  const [words, setWords] = useState({ title: '', summary: '' });
  const [profile, setProfile] = useState<FoundProfile | null>(null);
  const [isUntitled, setUntitled] = useState(false);
  const choose = (chosen: FoundProfile | null): void => {
    // What somebody typed themselves stays.
    const isOwn = words.title !== '' && words.title !== profile?.title;
    // A role of the organisation has its title already.
    if (chosen && !isOwn)
      setWords({ ...words, title: chosen.source === 'organisation' ? '' : chosen.title });
    setProfile(chosen);
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const title = words.title.trim();
    setUntitled(title === '');
    if (title === '' || create.isPending) return;
    create.mutate(
      {
        title,
        summary: words.summary.trim(),
        ...(profile ? { fromProfileId: profile.roleProfileId } : {}),
      },
      {
        onSuccess: ({ roleId }) => void navigate({ to: rolePath, params: { roleId } }),
      },
    );
  };
  return (
    <Dialog title={text('skills.roles.new')} onClose={onClose}>
      <form className={styles.form} onSubmit={send} noValidate>
        <ProfileSearch chosen={profile} onChoose={choose} />
        <RoleFields words={words} isUntitled={isUntitled} onChange={setWords} />
        <FormFault isSystem={!isProblem(create.error, 'skills/doubled-role')}>
          {create.error &&
            text(
              isProblem(create.error, 'skills/doubled-role')
                ? 'skills.roles.doubled'
                : 'skills.roles.new.failed',
            )}
        </FormFault>
        <div className={styles.actions}>
          <Button type="submit" look="main" busy={create.isPending}>
            <Text id={profile ? 'skills.roles.new.from' : 'skills.roles.new.blank'} />
          </Button>
          <Button look="quiet" onClick={onClose}>
            <Text id="skills.roles.cancel" />
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type ProfileSearchProps = {
  readonly chosen: FoundProfile | null;
  readonly onChoose: (profile: FoundProfile | null) => void;
};

/** Finds by title and alternate title, typing errors allowed; choosing none begins blank. */
function ProfileSearch({ chosen, onChoose }: ProfileSearchProps) {
  const text = useText();
  const name = useId();
  const [words, setWords] = useState('');
  const query = useLater(words.trim());
  const found = useProfiles(query);
  const profiles = query === '' ? [] : (found.data?.profiles ?? []);
  const isChosenElsewhere =
    chosen && !profiles.some(({ roleProfileId }) => roleProfileId === chosen.roleProfileId);
  const shown = isChosenElsewhere ? [chosen, ...profiles] : profiles;
  return (
    <div className={styles.search}>
      <TextInput
        type="search"
        label={text('skills.roles.profile')}
        description={text('skills.roles.profile.why')}
        size="md"
        value={words}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <p className={styles.found} role="status">
        {query !== '' && found.isError && <Text id="skills.roles.profile.failed" />}
        {query !== '' && found.data && !found.isError && (
          <Text id="skills.roles.profile.found" values={{ count: found.data.total }} />
        )}
      </p>
      {shown.length > 0 && (
        <fieldset className={styles.profiles}>
          <legend className="visually-hidden">{text('skills.roles.profile.choose')}</legend>
          <ProfileChoice
            name={name}
            title={text('skills.roles.profile.none')}
            isChosen={chosen === null}
            onChoose={() => onChoose(null)}
          />
          {shown.map((profile) => (
            <ProfileChoice
              key={profile.roleProfileId}
              name={name}
              title={profile.title}
              facts={factsOf(text, profile)}
              isChosen={profile.roleProfileId === chosen?.roleProfileId}
              onChoose={() => onChoose(profile)}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}

function factsOf(text: ReturnType<typeof useText>, profile: FoundProfile): string {
  const { source, foundBy, targets, withdrawnIn } = profile;
  return [
    text(sourceNames[source]),
    foundBy && text('skills.roles.profile.alsoCalled', { name: foundBy }),
    text('skills.roles.profile.targets', { count: targets }),
    withdrawnIn &&
      source !== 'organisation' &&
      text('skills.roles.profile.withdrawn', { release: releaseName(text, source, withdrawnIn) }),
  ]
    .filter((fact) => fact)
    .join(' · ');
}

type ProfileChoiceProps = {
  readonly name: string;
  readonly title: string;
  readonly facts?: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

function ProfileChoice({ name, title, facts, isChosen, onChoose }: ProfileChoiceProps) {
  return (
    <label className={styles.profile}>
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
      <span>
        <b>{title}</b>
        {facts && <small>{facts}</small>}
      </span>
    </label>
  );
}
