import { expect, it } from 'vitest';
import {
  add as addOf,
  choose,
  type Draft,
  type DraftSkill,
  draftOf,
  empty,
  mostSkills,
  remove,
  setLevel,
  stepLevel,
} from './draft.ts';

const add = (draft: Draft, skill: DraftSkill) => addOf(draft, skill, mostSkills.unit);
const git = { skillId: 'git', level: 2 } as const;
const shell = { skillId: 'shell', level: 3 } as const;
const sql = { skillId: 'sql', level: 4 } as const;
const law = { skillId: 'law', level: 1 } as const;

it('begins with the first suggestion, or with none', () => {
  expect(draftOf([git, shell])).toEqual({ skills: [git], active: 0 });
  expect(draftOf([])).toEqual(empty);
  expect(choose(empty, shell).skills).toEqual([shell]);
});

it('changes the active one, and never has a skill twice', () => {
  const two = add(draftOf([git]), shell);
  expect(two).toEqual({ skills: [git, shell], active: 1 });
  expect(choose(two, sql).skills).toEqual([git, sql]);
  expect(choose(two, git)).toEqual({ skills: [git, shell], active: 0 });
  expect(add(two, git)).toEqual({ skills: [git, shell], active: 0 });
});

it('takes three at most of a unit, and one of a question', () => {
  const three = [shell, sql].reduce(add, draftOf([git]));
  expect(add(three, law)).toEqual(three);
  expect(addOf(draftOf([git]), law, mostSkills.item)).toEqual(draftOf([git]));
  expect(addOf(empty, law, mostSkills.item).skills).toEqual([law]);
});

it('keeps the active one while another is taken out', () => {
  const three = [shell, sql].reduce(add, draftOf([git]));
  expect(remove(three, 0)).toEqual({ skills: [shell, sql], active: 1 });
  expect(remove(three, 2)).toEqual({ skills: [git, shell], active: 1 });
  expect(remove(draftOf([git]), 0)).toEqual(empty);
});

it('moves the level of the active one between 1 and 5', () => {
  const two = add(draftOf([git]), shell);
  expect(stepLevel(two, 1).skills).toEqual([git, { ...shell, level: 4 }]);
  expect(setLevel(two, 5, 0)).toEqual({ skills: [{ ...git, level: 5 }, shell], active: 0 });
  expect(stepLevel(draftOf([law]), -1).skills).toEqual([law]);
  expect(stepLevel(empty, 1)).toEqual(empty);
});
