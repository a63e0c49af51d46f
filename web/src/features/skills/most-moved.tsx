import { Link, useLocation, useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Explanation, PersonSkillDetail } from '../../api/wire.ts';
import { Text, type Texts, useText } from '../../i18n/text.tsx';
import { skillPath, whyHash } from '../../ui/shell/addresses.ts';
import { frameworkLanguage } from '../../ui/skill/framework-language.ts';
import { EntryWhat } from './entry-what.tsx';
import { entryKind, entryTitle } from './entry-words.ts';
import styles from './most-moved.module.css';
import { standingOf } from './standing-of.ts';

/** A move of less, in levels, is none. */
const noticeable = 0.05;

/** Why one stands there: the few pieces that the estimate owes most to, and what it would be without each. */
export function MostMoved({ skill }: { readonly skill: PersonSkillDetail }) {
  const text = useText();
  const { entries, skills } = skill.explanation;
  const known = new Map(skill.evidence.map((entry) => [entry.entryId, entry]));
  const heading = useArrival();
  if (entries.length === 0 && skills.length === 0) return null;
  return (
    <section aria-labelledby={whyHash}>
      <h2 ref={heading} id={whyHash} className={styles.title} tabIndex={-1}>
        <Text id="skills.why" />
      </h2>
      <p className={styles.lead}>
        <Text id="skills.why.lead" />
      </p>
      <ol className={styles.list}>
        {entries.map((lack) => {
          const entry = known.get(lack.entryId);
          if (!entry) return null;
          return (
            <Piece
              key={lack.entryId}
              lack={lack}
              direction={directionOf(skill, lack, entry.outcome)}
              skill={skill}
            >
              <EntryWhat title={entryTitle(text, entry)} />
              <p className={styles.facts}>
                <span>{entryKind(text, entry)}</span>
                <time dateTime={entry.observedAt} title={text.day(entry.observedAt)}>
                  {text.daysAgo(entry.observedAt)}
                </time>
              </p>
            </Piece>
          );
        })}
        {skills.map((lack) => (
          <Piece
            key={lack.skill.skillId}
            lack={lack}
            direction={directionOf(skill, lack)}
            skill={skill}
          >
            <p className={styles.what}>
              <Link
                to={skillPath}
                params={{ skillId: lack.skill.skillId }}
                lang={frameworkLanguage}
              >
                {lack.skill.name}
              </Link>
            </p>
            <p className={styles.facts}>
              <span>
                <Text id="skills.why.related" />
              </span>
            </p>
          </Piece>
        ))}
      </ol>
    </section>
  );
}

/** Whoever asked why begins here, and not at the top of the page where the shell begins. */
function useArrival() {
  const heading = useRef<HTMLHeadingElement>(null);
  const router = useRouter();
  const isAsked = useLocation({ select: ({ hash }) => hash === whyHash });
  useEffect(() => {
    if (!isAsked) return;
    const arrive = () => {
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView();
    };
    // The shell acts when the page is there. It may be there with what it is about, or before that has come.
    const frame = requestAnimationFrame(arrive);
    const forget = router.subscribe('onRendered', arrive);
    return () => {
      cancelAnimationFrame(frame);
      forget();
    };
  }, [isAsked, router]);
  return heading;
}

type Lack = Explanation['entries'][number] | Explanation['skills'][number];

type Direction = 'up' | 'down' | 'same';

type PieceProps = {
  readonly skill: PersonSkillDetail;
  readonly lack: Lack;
  readonly direction: Direction;
  readonly children: ReactNode;
};

function Piece({ skill, lack, direction, children }: PieceProps) {
  const text = useText();
  const chance = direction === 'same' ? null : chanceWords(text, skill, lack);
  const amount = text.number(Math.abs(raised(skill, lack)), {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
  });
  return (
    <li className={styles.piece} data-direction={direction}>
      {children}
      <p className={styles.effect}>
        {text(words[direction], { amount })}
        {chance && <span>{chance}</span>}
      </p>
    </li>
  );
}

const words = {
  up: 'skills.why.lower',
  down: 'skills.why.higher',
  same: 'skills.why.lessSure',
} as const;

/** In levels: how much higher one stands with it. */
function raised({ estimate, skill: { cutPoints } }: PersonSkillDetail, { without }: Lack): number {
  return standingOf(estimate, cutPoints).middle - standingOf(without, cutPoints).middle;
}

/**
 * A right response never lowers and a wrong one never raises. Where leaving it out seems to say so, the estimate only
 * was surer with it, so that later pieces moved it less.
 */
function directionOf(
  skill: PersonSkillDetail,
  lack: Lack,
  outcome?: PersonSkillDetail['evidence'][number]['outcome'],
): Direction {
  const by = raised(skill, lack);
  if (by > noticeable) return outcome === 'wrong' || outcome === 'notLearnt' ? 'same' : 'up';
  if (by < -noticeable) return outcome === 'correct' ? 'same' : 'down';
  return 'same';
}

/** What it does to the probability of the target, where that is more than rounding. */
function chanceWords(text: Texts, skill: PersonSkillDetail, lack: Lack): string | null {
  if (skill.probabilityAtTarget === null || lack.probabilityWithout === null) return null;
  const [now, without] = [skill.probabilityAtTarget, lack.probabilityWithout].map((probability) =>
    Math.round(probability * 10),
  );
  if (now === undefined || without === undefined || now === without) return null;
  return text('skills.why.chance', { now, without });
}
