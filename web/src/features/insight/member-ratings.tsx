import { useRef, useState } from 'react';
import type { Colleague, ManagerRatings } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { LevelChoice, saidWords } from '../../ui/rating/level-choice.tsx';
import { frameworkLanguage } from '../../ui/skill/framework-language.ts';
import { Awaited } from '../../ui/state/awaited.tsx';
import { RowsSkeleton } from '../../ui/state/skeletons.tsx';
import { useUndo } from '../../ui/state/undo-toast.tsx';
import styles from './member-ratings.module.css';
import { useMemberRatings, useRateMember } from './use-member-ratings.ts';

/** How one sees, as a manager, the skills that a member's role asks for. The member is told and may contest it. */
export function MemberRatings({ person }: { readonly person: Colleague }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const query = useMemberRatings(person.personId, open);
  const { displayName: name } = person;
  return (
    <section className={styles.section} aria-labelledby="ratings-title">
      <h2 id="ratings-title">
        <Text id="rating.member" values={{ name }} />
      </h2>
      <p className={styles.lead}>
        <Text id="rating.member.lead" values={{ name }} />
      </p>
      {open ? (
        <Awaited
          query={query}
          failure={text('rating.member.failed')}
          skeleton={<RowsSkeleton rows={3} />}
        >
          {({ skills }) =>
            skills.length === 0 ? (
              <p className={styles.lead}>
                <Text id="rating.member.none" values={{ name }} />
              </p>
            ) : (
              <ul className={styles.list}>
                {skills.map((row) => (
                  <Row key={row.skill.skillId} row={row} person={person} />
                ))}
              </ul>
            )
          }
        </Awaited>
      ) : (
        <div>
          <Button onClick={() => setOpen(true)}>
            <Text id="rating.member.open" />
          </Button>
        </div>
      )}
    </section>
  );
}

type RowProps = {
  readonly row: ManagerRatings['skills'][number];
  readonly person: Colleague;
};

function Row({ row: { skill, mine }, person }: RowProps) {
  const text = useText();
  const offerUndo = useUndo();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const rate = useRateMember(person.personId);
  const { skillId } = skill;
  const said = mine?.level ?? null;
  const close = () => {
    setOpen(false);
    opener.current?.focus({ preventScroll: true });
  };
  const say = (level: number | null) => {
    if (level === said) return close();
    const message = text(level === null ? 'rating.member.takenBack' : 'rating.member.kept', {
      name: person.displayName,
    });
    rate.mutate(
      { skillId, level },
      {
        onSuccess: () => {
          close();
          offerUndo({ message, onUndo: () => rate.mutate({ skillId, level: said }) });
        },
      },
    );
  };
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <div>
          <h3 lang={frameworkLanguage}>{skill.name}</h3>
          <p className={styles.said}>
            {mine ? (
              <Text
                id="rating.member.said"
                values={{ level: saidWords(text, mine.level), when: text.daysAgo(mine.ratedAt) }}
              />
            ) : (
              <Text id="rating.member.notSaid" />
            )}
          </p>
        </div>
        <div className={styles.buttons}>
          <Button
            ref={opener}
            aria-expanded={open}
            aria-label={text(mine ? 'rating.member.changeOf' : 'rating.member.rateOf', {
              skill: skill.name,
            })}
            onClick={() => setOpen(!open)}
          >
            <Text id={mine ? 'rating.change' : 'rating.member.rate'} />
          </Button>
          {mine && !open && (
            <Button
              look="quiet"
              busy={rate.isPending}
              aria-label={text('rating.member.takeBackOf', { skill: skill.name })}
              onClick={() => say(null)}
            >
              <Text id="rating.takeBack" />
            </Button>
          )}
        </div>
      </div>
      {open && (
        <LevelChoice
          question={text('rating.member.question', { name: person.displayName })}
          levels={skill.levels}
          said={said}
          busy={rate.isPending}
          onSay={say}
          other={{ words: text('people.cancel'), act: close }}
        />
      )}
      <div role="alert">
        {rate.isError && (
          <p className={styles.fault}>
            <Text id="rating.failed" />
          </p>
        )}
      </div>
    </li>
  );
}
