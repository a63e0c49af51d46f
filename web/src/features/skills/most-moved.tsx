import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
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
  if (entries.length === 0 && skills.length === 0) return null;
  return (
    <section aria-labelledby={whyHash}>
      <h2 id={whyHash} className={styles.title} tabIndex={-1}>
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
            <Piece key={lack.entryId} skill={skill} lack={lack}>
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
          <Piece key={lack.skill.skillId} skill={skill} lack={lack}>
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

type Lack = Explanation['entries'][number] | Explanation['skills'][number];

type PieceProps = {
  readonly skill: PersonSkillDetail;
  readonly lack: Lack;
  readonly children: ReactNode;
};

function Piece({ skill, lack, children }: PieceProps) {
  const text = useText();
  const chance = chanceWords(text, skill, lack);
  return (
    <li className={styles.piece} data-direction={directionOf(skill, lack)}>
      {children}
      <p className={styles.effect}>
        {lackWords(text, skill, lack)}
        {chance && <span>{chance}</span>}
      </p>
    </li>
  );
}

/** In levels: how much higher one stands with it. */
function raised({ estimate, skill: { cutPoints } }: PersonSkillDetail, { without }: Lack): number {
  return standingOf(estimate, cutPoints).middle - standingOf(without, cutPoints).middle;
}

function directionOf(skill: PersonSkillDetail, lack: Lack): 'up' | 'down' | 'same' {
  const by = raised(skill, lack);
  return by > noticeable ? 'up' : by < -noticeable ? 'down' : 'same';
}

const words = {
  up: 'skills.why.lower',
  down: 'skills.why.higher',
  same: 'skills.why.lessSure',
} as const;

function lackWords(text: Texts, skill: PersonSkillDetail, lack: Lack): string {
  const amount = text.number(Math.abs(raised(skill, lack)), {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
  });
  return text(words[directionOf(skill, lack)], { amount });
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
