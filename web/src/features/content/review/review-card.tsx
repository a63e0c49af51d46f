import { useEffect, useRef, useState } from 'react';
import { useFramework } from '../../../api/framework.ts';
import type { Framework } from '../../../api/wire.ts';
import { useText } from '../../../i18n/text.tsx';
import { levelName } from '../../../ui/skill/words.ts';
import { add, choose, type DraftSkill, mostSkills, remove, setLevel, stepLevel } from './draft.ts';
import { DraftSkills } from './draft-skills.tsx';
import { EntryHead } from './entry-head.tsx';
import { GroupDialog } from './group-dialog.tsx';
import { RefuseDialog } from './refuse-dialog.tsx';
import styles from './review.module.css';
import { ReviewActions } from './review-actions.tsx';
import type { ReviewEntry } from './review-entry.ts';
import type { ReviewAction } from './shortcuts.ts';
import { SkillPicker } from './skill-picker.tsx';
import { SuggestedSkills } from './suggested-skills.tsx';
import { draftable, draftLevel, useDraft } from './use-draft.ts';
import { useLetterKeys } from './use-letter-keys.ts';
import type { Review } from './use-review.ts';
import { useShortcuts } from './use-shortcuts.ts';

type ReviewCardProps = {
  readonly entry: ReviewEntry;
  readonly review: Review;
  readonly left: number;
  readonly personId: string;
};

/** The window that is open; one about a group keeps what it was opened for, as the next entry comes before it closes. */
type Opened =
  | { readonly kind: 'add' | 'change' | 'reason' }
  | {
      readonly kind: 'group';
      readonly entry: ReviewEntry;
      readonly title: string;
      readonly skill: DraftSkill;
    };

/** A unit or a question, what its text suggests, and what one decides about it. */
export function ReviewCard({ entry, review, left, personId }: ReviewCardProps) {
  const text = useText();
  const skills = useFramework().data?.skills;
  const [draft, setDraft] = useDraft(personId, entry);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [news, setNews] = useState('');
  const [hasKeys, setHasKeys] = useLetterKeys();
  const heading = useFocusOnChange(entry.id);
  const { kind, title } = entry;
  const most = mostSkills[kind];
  const group = entry.kind === 'item' ? entry.item.group : null;
  const [skill] = draft.skills;
  const nameOf = (skillId: string): string => skillName(entry, skills, skillId);
  const said = (skill: DraftSkill): string =>
    text('content.review.at', {
      skill: nameOf(skill.skillId),
      level: levelName(text, skill.level),
    });

  const accept = (): void => {
    if (draft.skills.length === 0) {
      setOpened({ kind: 'add' });
      return;
    }
    const named = text.list(draft.skills.map(said));
    setNews(text('content.review.news.accepted', { kind, title, skills: named, count: left - 1 }));
    review.decide({ kind: 'accept', skills: draft.skills });
  };
  const refuse = (reason?: string): void => {
    setNews(text('content.review.news.refused', { kind, title, count: left - 1 }));
    review.decide({ kind: 'refuse', ...(reason !== undefined && { reason }) });
  };
  const undo = (): void => {
    const undone = review.undo();
    setNews(
      undone
        ? text('content.review.news.undone', { title: undone.title, count: undone.ids.length })
        : text('content.review.news.nothing'),
    );
  };
  const act = (action: ReviewAction): void => {
    switch (action.kind) {
      case 'choose': {
        const suggestion = entry.suggestions[action.index];
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
      case 'group':
        if (!group || !skill) break;
        review.group.reset();
        setOpened({ kind: 'group', entry, title: group.title, skill });
        break;
      case 'refuse':
        refuse();
        break;
      case 'next':
        setNews(text('content.review.news.skipped', { title }));
        review.next();
        break;
      case 'undo':
        undo();
        break;
      case 'add':
        if (draft.skills.length < most) setOpened({ kind: 'add' });
        break;
      case 'change':
      case 'reason':
        setOpened({ kind: action.kind });
        break;
    }
  };
  useShortcuts(hasKeys && opened === null, act);
  const close = (): void => {
    setOpened(null);
    heading.current?.focus({ preventScroll: true });
  };

  return (
    <article className={styles.card} aria-labelledby="review-entry">
      <p role="status" className="visually-hidden">
        {news}
      </p>
      <EntryHead entry={entry} heading={heading} />
      <SuggestedSkills
        entry={entry}
        chosen={draft.skills.map(({ skillId }) => skillId)}
        hasKeys={hasKeys}
        onChoose={(index) => act({ kind: 'choose', index })}
      />
      <DraftSkills
        kind={kind}
        draft={draft}
        skills={skills}
        nameOf={nameOf}
        onActivate={(index) => setDraft({ ...draft, active: index })}
        onLevel={(level, index) => setDraft(setLevel(draft, level, index))}
        onRemove={(index) => setDraft(remove(draft, index))}
      />
      <ReviewActions
        kind={kind}
        draft={draft}
        groupCount={group?.count ?? null}
        undoCount={review.last?.ids.length ?? 0}
        isUndoing={review.isUndoing}
        hasKeys={hasKeys}
        onKeys={setHasKeys}
        onAct={act}
      />
      {(opened?.kind === 'add' || opened?.kind === 'change') && (
        <SkillPicker
          title={text(opened.kind === 'add' ? 'content.review.add' : 'content.review.change')}
          skills={skills ?? []}
          onClose={close}
          onPick={(skillId) => {
            const picked = { skillId, level: draftLevel(entry, skillId) };
            setDraft(opened.kind === 'add' ? add(draft, picked, most) : choose(draft, picked));
          }}
        />
      )}
      {opened?.kind === 'reason' && <RefuseDialog kind={kind} onRefuse={refuse} onClose={close} />}
      {opened?.kind === 'group' && (
        <GroupDialog
          entry={opened.entry}
          title={opened.title}
          skill={opened.skill}
          skillName={nameOf(opened.skill.skillId)}
          group={review.group}
          onAccepted={(count) => {
            const skills = said(opened.skill);
            setNews(text('content.review.news.group', { skills, count, left: left - count }));
          }}
          onClose={close}
        />
      )}
    </article>
  );
}

function skillName(
  { suggestions }: ReviewEntry,
  skills: Framework['skills'] | undefined,
  skillId: string,
): string {
  const named = [...(skills ?? []), ...suggestions].find((one) => one.skillId === skillId);
  return named?.name ?? '';
}

/** The next entry is read out, and keys go on from there. */
function useFocusOnChange(id: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(id);
  useEffect(() => {
    if (shown.current === id) return;
    shown.current = id;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  return heading;
}
