import type { Level } from '../../../ui/skill/standing.ts';

export type DraftSkill = { readonly skillId: string; readonly level: Level };

/** What one is about to confirm: one skill, or several where a unit leads to them. */
export type Draft = {
  readonly skills: readonly DraftSkill[];
  /** The one that keys change. */
  readonly active: number;
};

/** How many skills a unit leads to at most, and a question shows. */
export const mostSkills = { unit: 3, item: 1 } as const;
export const empty: Draft = { skills: [], active: 0 };

/** The first suggestion is what one begins with. */
export function draftOf(suggestions: readonly DraftSkill[]): Draft {
  return { skills: suggestions.slice(0, 1).map(plain), active: 0 };
}

/** Puts a skill in the place of the active one; one that is there already becomes the active one. */
export function choose(draft: Draft, skill: DraftSkill): Draft {
  const there = draft.skills.findIndex(({ skillId }) => skillId === skill.skillId);
  if (there >= 0) return { ...draft, active: there };
  if (draft.skills.length === 0) return { skills: [plain(skill)], active: 0 };
  return {
    ...draft,
    skills: draft.skills.map((one, index) => (index === draft.active ? plain(skill) : one)),
  };
}

/** Another skill beside those that are there, of which there may be so many. */
export function add(draft: Draft, skill: DraftSkill, most: number): Draft {
  const there = draft.skills.findIndex(({ skillId }) => skillId === skill.skillId);
  if (there >= 0) return { ...draft, active: there };
  if (draft.skills.length >= most) return draft;
  return { skills: [...draft.skills, plain(skill)], active: draft.skills.length };
}

export function remove(draft: Draft, index: number): Draft {
  const skills = draft.skills.filter((_, place) => place !== index);
  const active = index < draft.active ? draft.active - 1 : draft.active;
  return { skills, active: Math.max(0, Math.min(active, skills.length - 1)) };
}

export function setLevel(draft: Draft, level: Level, index: number = draft.active): Draft {
  return {
    skills: draft.skills.map((one, place) => (place === index ? { ...one, level } : one)),
    active: draft.skills[index] ? index : draft.active,
  };
}

export function stepLevel(draft: Draft, by: 1 | -1): Draft {
  const active = draft.skills[draft.active];
  if (!active) return draft;
  // Between 1 and 5, and a whole number.
  return setLevel(draft, Math.max(1, Math.min(5, active.level + by)) as Level);
}

const plain = ({ skillId, level }: DraftSkill): DraftSkill => ({ skillId, level });
