import { describe, expect, test } from 'vitest';
import type { ExternalSkill } from './external-skill.ts';
import { type ComparedProfile, profileChanges, skillChanges } from './field-changes.ts';
import type { Rating } from './targets-from-ratings.ts';

const element = (change: Partial<ExternalSkill> = {}): ExternalSkill => ({
  externalId: '2.B.3.e',
  name: 'Programming',
  domain: 'skill',
  description: 'Writing programs.',
  alternateNames: ['Coding', 'Scripting'],
  broaderIds: ['2.B.3'],
  needs: [{ id: 'logic', kind: 'essential' }],
  levelAnchors: [
    { value: 2, text: 'Write a macro' },
    { value: 6, text: 'Write a compiler' },
  ],
  ...change,
});
const nameOf = (id: string) => `The ${id}`;
const rating = (externalId: string, change: Partial<Rating> = {}): Rating => ({
  externalId,
  importance: 3.5,
  level: 4,
  lowPrecision: false,
  notRelevant: false,
  ...change,
});
const occupation = (change: Partial<ComparedProfile> = {}): ComparedProfile => ({
  title: 'Developers',
  description: 'Develop.',
  jobZone: 4,
  alternateTitles: ['Coders'],
  ratings: [rating('2.B.3.e'), rating('2.C.3.a')],
  targets: [{ skillId: 'git', level: 3, importance: 4 }],
  ...change,
});
const names = { element: nameOf, skill: nameOf };

describe('skillChanges', () => {
  test('finds nothing in the same, whatever the order of its lists', () => {
    expect(
      skillChanges(element(), element({ alternateNames: ['Scripting', 'Coding'] }), nameOf),
    ).toEqual([]);
  });

  test('says each text before and after; an empty one is none', () => {
    const after = element({ name: 'Computer programming', domain: 'knowledge', description: '' });
    expect(skillChanges(element(), after, nameOf)).toEqual([
      { field: 'name', about: null, before: 'Programming', after: 'Computer programming' },
      { field: 'domain', about: null, before: 'skill', after: 'knowledge' },
      { field: 'description', about: null, before: 'Writing programs.', after: null },
    ]);
  });

  test('says what lists lost and got, with the names of other skills', () => {
    const after = element({
      alternateNames: ['Coding', 'Hacking'],
      broaderIds: ['2.D'],
      needs: [
        { id: 'logic', kind: 'optional' },
        { id: 'typing', kind: 'essential' },
      ],
    });
    const about = (id: string) => ({ id, name: `The ${id}` });
    expect(skillChanges(element(), after, nameOf)).toEqual([
      { field: 'alternateName', about: null, before: 'Scripting', after: null },
      { field: 'alternateName', about: null, before: null, after: 'Hacking' },
      { field: 'broader', about: about('2.B.3'), before: 'The 2.B.3', after: null },
      { field: 'broader', about: about('2.D'), before: null, after: 'The 2.D' },
      { field: 'need', about: about('logic'), before: 'essential', after: 'optional' },
      { field: 'need', about: about('typing'), before: null, after: 'essential' },
    ]);
  });

  test('says what anchors say now, by their level', () => {
    const after = element({
      levelAnchors: [
        { value: 4, text: 'Write a tool' },
        { value: 2, text: 'Record a macro' },
      ],
    });
    const about = (id: string) => ({ id, name: id });
    expect(skillChanges(element(), after, nameOf)).toEqual([
      {
        field: 'levelAnchor',
        about: about('2'),
        before: 'Write a macro',
        after: 'Record a macro',
      },
      { field: 'levelAnchor', about: about('4'), before: null, after: 'Write a tool' },
      { field: 'levelAnchor', about: about('6'), before: 'Write a compiler', after: null },
    ]);
  });
});

describe('profileChanges', () => {
  test('finds nothing in the same, and nothing in a rating that says no requirement in two ways', () => {
    expect(profileChanges(occupation(), occupation(), names)).toEqual([]);
    // As the database gives it.
    const stored = [{ ...rating('2.B.3.e'), requirement: null }, rating('2.C.3.a')] as Rating[];
    expect(profileChanges(occupation({ ratings: stored }), occupation(), names)).toEqual([]);
  });

  test('says ratings and the targets that follow from them before and after', () => {
    const after = occupation({
      jobZone: null,
      ratings: [rating('2.B.3.e', { level: 5, lowPrecision: true }), rating('2.A.1.a')],
      targets: [
        { skillId: 'git', level: 4, importance: 4 },
        { skillId: 'sql', level: 2, importance: 3 },
      ],
    });
    const value = { importance: 3.5, lowPrecision: false, notRelevant: false, requirement: null };
    const about = (id: string) => ({ id, name: `The ${id}` });
    expect(profileChanges(occupation(), after, names)).toEqual([
      { field: 'jobZone', about: null, before: '4', after: null },
      {
        field: 'rating',
        about: about('2.A.1.a'),
        before: null,
        after: { ...value, level: 4 },
      },
      {
        field: 'rating',
        about: about('2.B.3.e'),
        before: { ...value, level: 4 },
        after: { ...value, level: 5, lowPrecision: true },
      },
      { field: 'rating', about: about('2.C.3.a'), before: { ...value, level: 4 }, after: null },
      {
        field: 'target',
        about: about('git'),
        before: { level: 3, importance: 4 },
        after: { level: 4, importance: 4 },
      },
      { field: 'target', about: about('sql'), before: null, after: { level: 2, importance: 3 } },
    ]);
  });
});
