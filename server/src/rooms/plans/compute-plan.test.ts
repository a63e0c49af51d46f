import { describe, expect, test } from 'vitest';
import { initialProficiency, LEVELS } from '#engine';
import type { PlannableUnit } from '#rooms/content';
import { type EvidenceState, MODEL, showingAt, standingsIn } from '#rooms/evidence';
import type { Skill, Target } from '#rooms/skills';
import { catalogueName, computePlan, type PlanInput } from './compute-plan.ts';
import { planMatters } from './plan-matters.ts';

const NOW = new Date('2026-11-24T09:00:00Z');

const skill = (
  skillId: string,
  position: number,
  prerequisites: Skill['prerequisites'] = [],
): Skill => ({
  skillId,
  key: skillId,
  groupKey: 'all',
  groupName: 'All',
  name: skillId,
  summary: '',
  levels: [],
  cutPoints: [-2, -0.7, 0.7, 2],
  position,
  prerequisites,
  related: [],
  links: [],
});
const skills = [skill('shell', 0), skill('git', 1, [{ skillId: 'shell', level: 2, forLevel: 1 }])];
const framework: EvidenceState['framework'] = {
  skills,
  indexOf: new Map([
    ['shell', 0],
    ['git', 1],
  ]),
  prerequisites: [{ skillIndex: 1, requiresIndex: 0, level: 2, forLevel: 1 }],
};
const stateAt = (mean: number, variance: number, ceiling = 4): EvidenceState => ({
  personId: 'mira',
  framework,
  own: new Map([
    [
      'git',
      {
        proficiency: { mean, variance },
        entryCount: 5,
        attainedLevel: 0,
        showing: LEVELS.map((level) =>
          level <= ceiling
            ? { proficiency: { mean, variance }, observedAt: NOW.getTime(), support: 5 }
            : { proficiency: initialProficiency(MODEL), observedAt: null, support: 0 },
        ),
        lastObservedAt: NOW,
        lastEntryId: 'e',
        modelVersion: MODEL.version,
      },
    ],
  ]),
});
const unknown: EvidenceState = { personId: 'mira', framework, own: new Map() };
const target: Target = {
  skillId: 'git',
  level: 2,
  importance: 4,
  sources: ['role'],
  byRole: 2,
  byAspiration: null,
  byTeam: null,
  bySelf: null,
};
const unit = (unitId: string, skillId: string, level: number, locale = 'en'): PlannableUnit => ({
  unitId,
  version: 1,
  moduleId: null,
  position: 1,
  durationMinutes: 10,
  itemCount: 0,
  teaches: [{ skillId, level }],
  prerequisites: [],
  titles: { [locale]: unitId },
  locales: [locale],
});
const units = [unit('shell-2', 'shell', 2), unit('git-1', 'git', 1), unit('git-2', 'git', 2)];

function plan(state: EvidenceState, change: Partial<PlanInput> = {}) {
  return computePlan({
    framework,
    standings: standingsIn(state, [target], NOW),
    showing: showingAt(state, NOW),
    units,
    removed: new Set(),
    completed: new Set(),
    minutesAWeek: 20,
    usedMinutes: 0,
    locale: 'en',
    ...change,
  });
}
const planned = (content: ReturnType<typeof plan>) => content.entries.map((entry) => entry.unitId);

describe('a plan', () => {
  test('says for whose sake each unit is in it, in ids', () => {
    const { entries } = plan(unknown);
    expect(entries.find((entry) => entry.unitId === 'git-2')?.reason).toMatchObject({
      kind: 'gap',
      skillId: 'git',
      targetLevel: 2,
    });
    expect(entries.find((entry) => entry.unitId === 'shell-2')?.reason).toMatchObject({
      kind: 'prerequisite',
      skillId: 'shell',
      forSkillId: 'git',
    });
  });

  test('leaves out what is removed or completed, and skips what is known', () => {
    const removed = plan(unknown, { removed: new Set(['git-1']), completed: new Set(['shell-2']) });
    expect(planned(removed)).toEqual(['git-2']);
    const known = plan(stateAt(2, 0.1));
    expect(planned(known)).toEqual([]);
    expect(known.skipped.map((skip) => skip.unitId)).toEqual(['git-1', 'git-2']);
  });

  test('skips nothing of which only completed units speak', () => {
    const attended = plan(stateAt(2, 0.1, 1));
    expect(attended.skipped.map((skip) => skip.unitId)).toEqual(['git-1']);
    expect(planned(attended)).not.toContain('git-1');
  });

  test('claims no level of somebody of whom nothing is known', () => {
    expect(
      plan(unknown).entries.map(({ reason }) => 'fromLevel' in reason && reason.fromLevel),
    ).toEqual([0, 0, 0]);
  });

  test('takes the person’s language first, and another when there is no other', () => {
    const both = [unit('anders', 'git', 1, 'de'), unit('other', 'git', 1, 'en')];
    const first = (locale: string, from: PlannableUnit[]) =>
      planned(plan(unknown, { units: from, locale }))[0];
    expect(first('en', both)).toBe('other');
    expect(first('de', both)).toBe('anders');
    expect(first('de', both.slice(1))).toBe('other');
  });

  test('counts this week’s minutes that are used already', () => {
    expect(plan(unknown).entries.map((entry) => entry.week)).toEqual([0, 0, 1]);
    expect(plan(unknown, { usedMinutes: 15 }).entries.map((entry) => entry.week)).toEqual([
      1, 1, 2,
    ]);
  });

  test('names a gap that nothing closes', () => {
    const standings = standingsIn(unknown, [{ ...target, level: 3 }], NOW);
    expect(plan(unknown, { units: [], standings }).uncovered).toEqual([
      { skillId: 'shell', targetLevel: 2 },
      { skillId: 'git', targetLevel: 3 },
    ]);
    // Known at level 2: what is lacking is the level to which no unit leads, and nothing below it.
    const state = stateAt(-0.7, 0.1);
    const standing = standingsIn(state, [{ ...target, level: 3 }], NOW);
    expect(plan(state, { standings: standing }).uncovered).toEqual([
      { skillId: 'git', targetLevel: 3 },
    ]);
  });
});

describe('a change matters', () => {
  const content = plan(unknown);

  test('when the probability of being at a target has moved by a tenth', () => {
    expect(planMatters(content, unknown, NOW)).toBe(false);
    expect(planMatters(content, stateAt(-1.45, 2.2), NOW)).toBe(false);
    expect(planMatters(content, stateAt(-1, 1.5), NOW)).toBe(true);
  });

  test('when a planned unit has become known', () => {
    const almost = { ...content, basis: { ...content.basis, targets: [] } };
    expect(planMatters(almost, unknown, NOW)).toBe(false);
    expect(planMatters(almost, stateAt(1, 0.1), NOW)).toBe(true);
  });

  test('when other units can be planned', () => {
    expect(catalogueName([...units])).toBe(catalogueName(units));
    expect(catalogueName(units.slice(1))).not.toBe(catalogueName(units));
  });
});
