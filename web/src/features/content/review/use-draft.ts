import { useState } from 'react';
import type { Level } from '../../../ui/skill/standing.ts';
import { type Draft, draftOf } from './draft.ts';
import type { ReviewEntry } from './review-entry.ts';
import { keepDraft, readMemory } from './review-memory.ts';

/** What one is about to confirm for this entry; a reload brings it back. */
export function useDraft(
  personId: string,
  { id, suggestions }: ReviewEntry,
): [Draft, (draft: Draft) => void] {
  const begin = (): { id: string; draft: Draft } => {
    const kept = readMemory(personId).draft;
    return { id, draft: kept?.id === id ? kept.draft : draftOf(suggestions.map(draftable)) };
  };
  const [state, setState] = useState(begin);
  const now = state.id === id ? state : begin();
  if (now !== state) setState(now);
  return [
    now.draft,
    (draft) => {
      setState({ id, draft });
      keepDraft(personId, id, draft);
    },
  ];
}

type Suggestion = ReviewEntry['suggestions'][number];

/** The server gives levels from 1 to 5. */
export const draftable = ({ skillId, level }: Suggestion) => ({ skillId, level: level as Level });

export function draftLevel({ suggestions }: ReviewEntry, skillId: string): Level {
  const suggestion = suggestions.find((one) => one.skillId === skillId);
  return suggestion ? draftable(suggestion).level : 2;
}
