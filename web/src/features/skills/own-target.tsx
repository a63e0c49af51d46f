import { useRef, useState } from 'react';
import type { PersonSkillDetail, TargetSource } from '../../api/wire.ts';
import type { TextKey } from '../../i18n/locales.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { levels } from '../../ui/skill/standing.ts';
import { levelName } from '../../ui/skill/words.ts';
import { useUndo } from '../../ui/state/undo-toast.tsx';
import styles from './skill-page.module.css';
import { useSetTarget } from './use-skills.ts';

const sources: Record<TargetSource, TextKey> = {
  role: 'skills.source.role',
  aspiration: 'skills.source.aspiration',
  team: 'skills.source.team',
  self: 'skills.source.self',
};

/** Where the target comes from, and what one asks of oneself. */
export function OwnTarget({ skill }: { readonly skill: PersonSkillDetail }) {
  const text = useText();
  const offerUndo = useUndo();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const setTarget = useSetTarget(skill.skill.skillId);
  const { target } = skill;
  const own = target?.sources.includes('self') ? target.level : null;
  const choose = (level: number | null) => {
    setOpen(false);
    // The levels are gone: one goes on from where they came out.
    opener.current?.focus({ preventScroll: true });
    if (level === own) return;
    setTarget.mutate(level, {
      onSuccess: () =>
        offerUndo({
          message: text('skills.target.changed'),
          onUndo: () => setTarget.mutate(own),
        }),
    });
  };
  return (
    <div>
      <div className={styles.target}>
        <p>
          {target ? (
            <Text
              id="skills.target.from"
              values={{ sources: text.list(target.sources.map((source) => text(sources[source]))) }}
            />
          ) : (
            <Text id="skills.target.none" />
          )}
        </p>
        <Button
          ref={opener}
          look="quiet"
          busy={setTarget.isPending}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Text id={own ? 'skills.target.changeOwn' : 'skills.target.setOwn'} />
        </Button>
        {open && (
          <fieldset className={styles.levels}>
            <legend>
              <Text id="skills.target.question" />
            </legend>
            {levels.map((level) => (
              <Button key={level} aria-pressed={level === own} onClick={() => choose(level)}>
                {levelName(text, level)}
              </Button>
            ))}
            {own !== null && (
              <Button look="quiet" onClick={() => choose(null)}>
                <Text id="skills.target.takeBack" />
              </Button>
            )}
          </fieldset>
        )}
      </div>
      <div role="alert">
        {setTarget.isError && (
          <p className={styles.fault}>
            <Text id="skills.target.failed" />
          </p>
        )}
      </div>
    </div>
  );
}
