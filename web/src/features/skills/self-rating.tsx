import { useRef, useState } from 'react';
import type { PersonSkillDetail } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { LevelChoice, saidWords } from '../../ui/rating/level-choice.tsx';
import { useUndo } from '../../ui/state/undo-toast.tsx';
import styles from './ratings.module.css';
import { useRateSelf } from './use-ratings.ts';

/** How one sees it oneself: it counts a little, and shows no level. */
export function SelfRating({ skill }: { readonly skill: PersonSkillDetail }) {
  const text = useText();
  const offerUndo = useUndo();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const rate = useRateSelf(skill.skill.skillId);
  const said = skill.selfRating?.level ?? null;
  const close = () => {
    setOpen(false);
    // The levels are gone: one goes on from where they came out.
    opener.current?.focus({ preventScroll: true });
  };
  const say = (level: number | null) => {
    if (level === said) return close();
    rate.mutate(level, {
      onSuccess: () => {
        close();
        offerUndo({
          message: text(level === null ? 'rating.self.takenBack' : 'rating.self.kept'),
          onUndo: () => rate.mutate(said),
        });
      },
    });
  };
  return (
    <div className={styles.part}>
      <div className={styles.line}>
        <p>
          {said === null ? (
            <Text id="rating.self.none" />
          ) : (
            <Text id="rating.self.said" values={{ level: saidWords(text, said) }} />
          )}
        </p>
        <div className={styles.buttons}>
          <Button
            ref={opener}
            look={said === null ? 'plain' : 'quiet'}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <Text id={said === null ? 'rating.self.open' : 'rating.change'} />
          </Button>
          {said !== null && !open && (
            <Button look="quiet" busy={rate.isPending} onClick={() => say(null)}>
              <Text id="rating.takeBack" />
            </Button>
          )}
        </div>
      </div>
      <p className={styles.soft}>
        <Text id="rating.self.counts" />
      </p>
      {open && (
        <div className={styles.form}>
          <LevelChoice
            question={text('rating.self.question')}
            levels={skill.levels}
            said={said}
            busy={rate.isPending}
            onSay={say}
            other={{ words: text('people.cancel'), act: close }}
          />
        </div>
      )}
      <div role="alert">
        {rate.isError && (
          <p className={styles.fault}>
            <Text id="rating.failed" />
          </p>
        )}
      </div>
    </div>
  );
}
