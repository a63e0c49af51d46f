import { useEffect, useRef, useState } from 'react';
import { useFramework } from '../../../api/framework.ts';
import type { Framework, ReviewUnit } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { IconExternalLink } from '../../../ui/icons.tsx';
import type { Level } from '../../../ui/skill/standing.ts';
import { levelName } from '../../../ui/skill/words.ts';
import { add, choose, type Draft, draftOf, remove, setLevel, stepLevel } from './draft.ts';
import { DraftSkills } from './draft-skills.tsx';
import styles from './review.module.css';
import { ReviewActions } from './review-actions.tsx';
import { keepDraft, readMemory } from './review-memory.ts';
import { actionOf, placeOf, type ReviewAction } from './shortcuts.ts';
import { SkillPicker } from './skill-picker.tsx';
import { SuggestedSkills } from './suggested-skills.tsx';
import { useLetterKeys } from './use-letter-keys.ts';
import type { Review } from './use-review.ts';

type ReviewUnitCardProps = {
  readonly unit: ReviewUnit;
  readonly review: Review;
  readonly left: number;
  readonly personId: string;
};

/** A unit, what its text suggests, and what one decides about it. */
export function ReviewUnitCard({ unit, review, left, personId }: ReviewUnitCardProps) {
  const text = useText();
  const skills = useFramework().data?.skills;
  const [draft, setDraft] = useDraft(personId, unit);
  const [picking, setPicking] = useState<'add' | 'change' | null>(null);
  const [news, setNews] = useState('');
  const [hasKeys, setHasKeys] = useLetterKeys();
  const heading = useFocusOnChange(unit.unitId);
  const nameOf = (skillId: string): string => skillName(unit, skills, skillId);

  const accept = (): void => {
    if (draft.skills.length === 0) {
      setPicking('add');
      return;
    }
    const skills = draft.skills.map(({ skillId, level }) =>
      text('content.review.at', { skill: nameOf(skillId), level: levelName(text, level) }),
    );
    const { title } = unit;
    setNews(
      text('content.review.news.accepted', { title, skills: text.list(skills), count: left - 1 }),
    );
    review.decide({ kind: 'accept', skills: [...draft.skills] });
  };
  const undo = (): void => {
    const undone = review.undo();
    setNews(
      undone
        ? text('content.review.news.undone', { title: undone.title })
        : text('content.review.news.nothing'),
    );
  };
  const act = (action: ReviewAction): void => {
    switch (action.kind) {
      case 'choose': {
        const suggestion = unit.suggestions[action.index];
        if (suggestion) setDraft(choose(draft, draftable(suggestion)));
        break;
      }
      case 'level':
        setDraft(setLevel(draft, action.level));
        break;
      case 'step':
        setDraft(stepLevel(draft, action.by));
        break;
      case 'accept':
        accept();
        break;
      case 'refuse':
        setNews(text('content.review.news.refused', { title: unit.title, count: left - 1 }));
        review.decide({ kind: 'refuse' });
        break;
      case 'next':
        setNews(text('content.review.news.skipped', { title: unit.title }));
        review.next();
        break;
      case 'undo':
        undo();
        break;
      case 'add':
      case 'change':
        setPicking(action.kind);
        break;
    }
  };
  useShortcuts(hasKeys && picking === null, act);

  return (
    <article className={styles.card} aria-labelledby="review-unit">
      <p role="status" className="visually-hidden">
        {news}
      </p>
      <header className={styles.unit}>
        <p className={styles.facts}>
          {[unit.moduleTitle, unit.sourceTitle].filter((fact) => fact).join(' · ')}
          {' · '}
          <Text id="learning.minutes" values={{ minutes: unit.durationMinutes }} />
          {unit.itemCount > 0 && ' · '}
          {unit.itemCount > 0 && (
            <Text id="content.review.questions" values={{ count: unit.itemCount }} />
          )}
        </p>
        <h2
          ref={heading}
          id="review-unit"
          className={styles.title}
          lang={unit.locale}
          dir="auto"
          tabIndex={-1}
        >
          {unit.title}
        </h2>
        <Beginning unit={unit} />
        <a
          className={styles.open}
          href={`/units/${unit.unitId}`}
          target="_blank"
          rel="noopener noreferrer"
        >
          <Text id="content.review.open" />
          <IconExternalLink size={18} stroke={1.75} aria-hidden="true" />
        </a>
      </header>
      <SuggestedSkills
        unit={unit}
        chosen={draft.skills.map(({ skillId }) => skillId)}
        hasKeys={hasKeys}
        onChoose={(index) => act({ kind: 'choose', index })}
      />
      <DraftSkills
        draft={draft}
        skills={skills}
        nameOf={nameOf}
        onActivate={(index) => setDraft({ ...draft, active: index })}
        onLevel={(level, index) => setDraft(setLevel(draft, level, index))}
        onRemove={(index) => setDraft(remove(draft, index))}
      />
      <ReviewActions
        draft={draft}
        canUndo={review.last !== undefined}
        isUndoing={review.isUndoing}
        hasKeys={hasKeys}
        onKeys={setHasKeys}
        onAct={act}
      />
      {picking && (
        <SkillPicker
          title={text(picking === 'add' ? 'content.review.add' : 'content.review.change')}
          skills={skills ?? []}
          onClose={() => {
            setPicking(null);
            heading.current?.focus({ preventScroll: true });
          }}
          onPick={(skillId) => {
            const level = draftLevel(unit, skillId);
            setDraft((picking === 'add' ? add : choose)(draft, { skillId, level }));
          }}
        />
      )}
    </article>
  );
}

function Beginning({ unit }: { readonly unit: ReviewUnit }) {
  const summary = unit.summary === unit.title ? '' : unit.summary;
  return (
    <div className={styles.beginning} lang={unit.locale}>
      {summary && <p dir="auto">{summary}</p>}
      {unit.excerpt && unit.excerpt !== summary && <p dir="auto">{unit.excerpt}</p>}
      {!summary && !unit.excerpt && (
        <p>
          <Text id="content.review.noText" />
        </p>
      )}
      {unit.headings.length > 0 && (
        <ul className={styles.headings}>
          {unit.headings.map((heading) => (
            <li key={heading} dir="auto">
              {heading}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What one is about to confirm for this unit; a reload brings it back. */
function useDraft(personId: string, unit: ReviewUnit): [Draft, (draft: Draft) => void] {
  const begin = (): { unitId: string; draft: Draft } => {
    const kept = readMemory(personId).draft;
    return {
      unitId: unit.unitId,
      draft: kept?.unitId === unit.unitId ? kept.draft : draftOf(unit.suggestions.map(draftable)),
    };
  };
  const [state, setState] = useState(begin);
  const now = state.unitId === unit.unitId ? state : begin();
  if (now !== state) setState(now);
  return [
    now.draft,
    (draft) => {
      setState({ unitId: unit.unitId, draft });
      keepDraft(personId, unit.unitId, draft);
    },
  ];
}

type Suggestion = ReviewUnit['suggestions'][number];

/** The server gives levels from 1 to 5. */
const draftable = ({ skillId, level }: Suggestion) => ({ skillId, level: level as Level });

function draftLevel(unit: ReviewUnit, skillId: string): Level {
  const suggestion = unit.suggestions.find((one) => one.skillId === skillId);
  return suggestion ? draftable(suggestion).level : 2;
}

function skillName(
  unit: ReviewUnit,
  skills: Framework['skills'] | undefined,
  skillId: string,
): string {
  const named = [...(skills ?? []), ...unit.suggestions].find((one) => one.skillId === skillId);
  return named?.name ?? '';
}

/** The next unit is read out, and keys go on from there. */
function useFocusOnChange(unitId: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(unitId);
  useEffect(() => {
    if (shown.current === unitId) return;
    shown.current = unitId;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [unitId]);
  return heading;
}

function useShortcuts(enabled: boolean, act: (action: ReviewAction) => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const action = actionOf(event, placeOf(event.target));
      if (!action) return;
      event.preventDefault();
      latest.current(action);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}
