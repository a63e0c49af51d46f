import { useEffect, useId, useRef, useState } from 'react';
import type { Framework } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { matching } from '../../../ui/matching.ts';
import { frameworkLanguage } from '../../../ui/skill/framework-language.ts';
import styles from './review.module.css';

type SkillPickerProps = {
  readonly title: string;
  readonly skills: Framework['skills'];
  readonly onPick: (skillId: string) => void;
  readonly onClose: () => void;
};

/** Any skill of the framework: type a few letters, arrows move, Enter takes. */
export function SkillPicker({ title, skills, onPick, onClose }: SkillPickerProps) {
  const text = useText();
  const id = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  // The window opened to type into it; by itself it would begin with its cross.
  useEffect(() => field.current?.focus(), []);
  const found = skills.filter((skill) =>
    matching(query, skill.name, skill.groupName, skill.summary),
  );
  // Those whose name fits come before those whose description does.
  const named = found.filter((skill) => matching(query, skill.name));
  const shown = [...named, ...found.filter((skill) => !named.includes(skill))];
  const at = Math.min(active, shown.length - 1);
  const pick = (skillId: string | undefined): void => {
    if (skillId === undefined) return;
    onPick(skillId);
    onClose();
  };
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(shown.length - 1, to));
    setActive(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles.picker}>
        <input
          ref={field}
          className={styles.field}
          type="text"
          role="combobox"
          aria-label={text('content.review.pick.search')}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
          autoComplete="off"
          value={query}
          maxLength={200}
          onChange={({ currentTarget: { value } }) => {
            setQuery(value);
            setActive(0);
          }}
          onKeyDown={(event) => {
            const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1 };
            const to = steps[event.key];
            if (to !== undefined) move(to);
            else if (event.key === 'Enter') pick(shown[at]?.skillId);
            else return;
            event.preventDefault();
          }}
        />
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={text('content.review.pick.skills')}
          className={styles.options}
        >
          {shown.map((skill, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field, which keeps the focus
            <div
              key={skill.skillId}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              tabIndex={-1}
              className={styles.option}
              lang={frameworkLanguage}
              onClick={() => pick(skill.skillId)}
            >
              <span className={styles.optionName}>{skill.name}</span>
              <span className={styles.optionGroup}>{skill.groupName}</span>
            </div>
          ))}
        </div>
        <p role="status" className={styles.facts}>
          <Text id="content.review.pick.count" values={{ count: shown.length }} />
        </p>
      </div>
    </Dialog>
  );
}
