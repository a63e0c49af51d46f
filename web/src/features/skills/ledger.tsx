import { useState } from 'react';
import type { Evidence, PersonSkillDetail } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { saidWords } from '../../ui/rating/level-choice.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { useUndo } from '../../ui/state/undo-toast.tsx';
import { ContestForm } from './contest-form.tsx';
import { EntryMove } from './entry-move.tsx';
import { EntryWhat } from './entry-what.tsx';
import {
  entryCorrection,
  entryKind,
  entryLess,
  entryRater,
  entryState,
  entryTitle,
  entryWeight,
} from './entry-words.ts';
import styles from './ledger.module.css';
import { useWithdrawContest } from './use-skills.ts';

const folded = 8;

/** All that this estimate rests on, the newest first; each piece can be contested. */
export function Ledger({ skill }: { readonly skill: PersonSkillDetail }) {
  const text = useText();
  const [all, setAll] = useState(false);
  const entries = skill.evidence.toSorted((a, b) => b.observedAt.localeCompare(a.observedAt));
  // What somebody said anew since is there for who asks for all.
  const standing = entries.filter((entry) => entryState(entry) !== 'rating.replaced');
  const first = standing.slice(0, folded);
  return (
    <section aria-labelledby="evidence-title">
      <h2 id="evidence-title" className={styles.title}>
        <Text id="skills.ledger" />
      </h2>
      {entries.length === 0 ? (
        <EmptyState title={text('skills.ledger.none')} why={text('skills.ledger.none.why')} />
      ) : (
        <ul className={styles.list}>
          {(all ? entries : first).map((entry) => (
            <Entry key={entry.entryId} entry={entry} skill={skill} />
          ))}
        </ul>
      )}
      {!all && entries.length > first.length && (
        <Button onClick={() => setAll(true)}>
          <Text id="skills.ledger.all" values={{ count: entries.length }} />
        </Button>
      )}
    </section>
  );
}

type EntryProps = { readonly entry: Evidence; readonly skill: PersonSkillDetail };

function Entry({ entry, skill }: EntryProps) {
  const text = useText();
  const offerUndo = useUndo();
  const [contesting, setContesting] = useState(false);
  const withdraw = useWithdrawContest(skill.skill.skillId);
  const state = entryState(entry);
  const rater = entryRater(text, entry);
  const correction = entryCorrection(text, entry) ?? entryLess(text, entry);
  // What one said oneself is taken back, not contested.
  const isContestable = !entry.voided && entry.kind !== 'selfRating';
  const open = entry.contest?.state === 'open' ? entry.contest : null;
  return (
    <li className={styles.entry} data-counts={entry.voided ? 'no' : 'yes'}>
      <Stone weight={entry.weight} />
      <div className={styles.body}>
        <EntryWhat title={entryTitle(text, entry)} />
        <p className={styles.facts}>
          <span>{entryKind(text, entry)}</span>
          {rater && <span>{rater}</span>}
          {entry.rating && <span>{saidWords(text, entry.rating.level)}</span>}
          <time dateTime={entry.observedAt} title={text.day(entry.observedAt)}>
            {text.daysAgo(entry.observedAt)}
          </time>
          <span>{entryWeight(text, entry)}</span>
        </p>
        <EntryMove entry={entry} cutPoints={skill.skill.cutPoints} />
        {correction && <p className={styles.correction}>{correction}</p>}
        {state && (
          <p className={styles.state}>
            <Text id={state} />
            {open && <q className={styles.reason}>{open.reason}</q>}
          </p>
        )}
        {contesting && (
          <ContestForm
            entry={entry}
            skillId={skill.skill.skillId}
            onClose={() => setContesting(false)}
            onContested={(contestId) => {
              setContesting(false);
              offerUndo({
                message: text('skills.contest.done'),
                onUndo: () => withdraw.mutate({ entryId: entry.entryId, contestId }),
              });
            }}
          />
        )}
        {withdraw.isError && (
          <p role="alert" className={styles.fault}>
            <Text id="skills.contest.withdrawFailed" />
          </p>
        )}
      </div>
      <div className={styles.action}>
        {open ? (
          <Button
            look="quiet"
            busy={withdraw.isPending}
            onClick={() => withdraw.mutate({ entryId: entry.entryId, contestId: open.contestId })}
          >
            <Text id="skills.contest.withdraw" />
          </Button>
        ) : (
          !contesting &&
          isContestable && (
            <Button
              look="quiet"
              aria-label={text('skills.contest.this', { title: entryTitle(text, entry) })}
              onClick={() => setContesting(true)}
            >
              <Text id="skills.contest" />
            </Button>
          )
        )}
      </div>
    </li>
  );
}

const sizes = { little: 15, some: 22, strong: 30 } as const;

/** The heavier a piece, the bigger its stone. */
function Stone({ weight }: Pick<Evidence, 'weight'>) {
  const width = sizes[weight];
  return (
    <svg className={styles.stone} viewBox="0 0 36 24" width="36" height="24" aria-hidden="true">
      <ellipse cx="18" cy={21 - width * 0.3} rx={width / 2} ry={width * 0.3} />
    </svg>
  );
}
