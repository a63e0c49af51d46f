import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Framework } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { IconPlus, IconSearch } from '../../../ui/icons.tsx';
import { matching } from '../../../ui/matching.ts';
import { frameworkLanguage } from '../../../ui/skill/framework-language.ts';
import styles from './role-page.module.css';

type AddSkillProps = {
  /** Those that the role does not ask for yet. */
  readonly skills: Framework['skills'];
  readonly onAdd: (skillId: string) => void;
};

const mostShown = 6;

/** Looks for a skill by its name, group or description, and adds it. */
export function AddSkill({ skills, onAdd }: AddSkillProps) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [added, setAdded] = useState<string | null>(null);
  const words = query.trim();
  const found =
    words === ''
      ? []
      : skills.filter(({ name, groupName, summary }) => matching(words, name, groupName, summary));
  return (
    <section className={styles.add} aria-labelledby="add-skill-title">
      <h2 id="add-skill-title">
        <Text id="skills.roles.add" />
      </h2>
      <TextInput
        ref={field}
        type="search"
        size="md"
        aria-label={text('skills.roles.add.search')}
        placeholder={text('skills.roles.add.search')}
        leftSection={<IconSearch size={20} stroke={1.75} aria-hidden="true" />}
        value={query}
        autoComplete="off"
        onChange={(event) => {
          setAdded(null);
          setQuery(event.currentTarget.value);
        }}
      />
      <p className={styles.soft} role="status">
        {words !== '' && <Text id="skills.filter.found" values={{ count: found.length }} />}
        {words === '' && added && <Text id="skills.roles.added" values={{ skill: added }} />}
      </p>
      {found.length > 0 && (
        <ul className={styles.found}>
          {found.slice(0, mostShown).map(({ skillId, name, groupName }) => (
            <li key={skillId}>
              <span lang={frameworkLanguage}>
                <b>{name}</b>
                <small>{groupName}</small>
              </span>
              <Button
                aria-label={text('skills.roles.add.one', { skill: name })}
                icon={<IconPlus size={20} stroke={1.75} aria-hidden="true" />}
                onClick={() => {
                  onAdd(skillId);
                  setAdded(name);
                  setQuery('');
                  field.current?.focus();
                }}
              >
                <Text id="skills.roles.add.do" />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
