import { describe, expect, it } from 'vitest';
import * as engine from './index.ts';
import { refusalOf } from './testing/properties.oracle.ts';

const model = engine.PROFICIENCY_MODEL_1;
const cutPoints = [-2, -0.7, 0.7, 2];

describe('the engine’s door', () => {
  it('takes a person once round the loop, as the README shows', () => {
    const item = engine.priorItemParameters(3, cutPoints, 4);
    const [step] = engine.replayEntries(model, [
      { id: 'e1', observedAt: 0, observation: { kind: 'response', correct: true, item } },
    ]);
    const proficiency = step?.after ?? engine.initialProficiency(model);
    expect(proficiency.mean).toBeCloseTo(-0.601, 3);
    expect(engine.standing(proficiency, cutPoints)).toMatchObject({
      likelyLevel: 3,
      lowLevel: 1,
      highLevel: 4,
      certainty: 'unsure',
    });

    const skills = [{ proficiency, cutPoints, targetLevel: 3, weight: 1 }];
    const choice = engine.chooseItem({
      skills,
      candidates: [{ skillIndex: 0, item, timesMet: 0 }],
      askedBySkill: [1],
      random: engine.seededRandom('assessment 1, item 2'),
    });
    expect(choice).toMatchObject({ index: 0, probability: 1 });

    const showing = engine.LEVELS.map(() => proficiency);
    const { entries } = engine.makePlan({
      model,
      skills: skills.map((skill) => ({ ...skill, showing })),
      units: [
        {
          teaches: [{ skillIndex: 0, level: 3 }],
          durationMinutes: 12,
          prerequisites: [],
          completed: false,
          removed: false,
          preference: 0,
        },
      ],
      skillPrerequisites: [],
      minutesAWeek: 45,
      maximumWeeks: 12,
    });
    expect(entries[0]?.reason).toEqual({
      kind: 'gap',
      skillIndex: 0,
      fromLevel: 3,
      targetLevel: 3,
    });
    expect(engine.chooseNow({ entries, minutes: 15 })).toEqual({ index: 0, fits: true });
  });

  it('publishes models that nobody can change', () => {
    for (const published of [
      engine.PROFICIENCY_MODEL_1,
      engine.PROFICIENCY_MODEL_1.assistance,
      engine.PROFICIENCY_MODEL_1.assistance.hint,
      engine.PROFICIENCY_MODELS,
      engine.ASSESSMENT_POLICY_1,
      engine.PLANNING_POLICY_1,
      engine.EVIDENCE_CEILING,
      engine.RATING_STANDARD_DEVIATION,
      engine.LEVELS,
    ]) {
      expect(Object.isFrozen(published)).toBe(true);
    }
  });

  it('keeps the published numbers: a changed number is another version', () => {
    expect(JSON.stringify(engine.PROFICIENCY_MODEL_1)).toBe(
      '{"version":"proficiency-1","priorMean":-1.5,"priorVariance":2.25,' +
        '"driftVariancePerDay":0.002,"maximumVariance":2.25,"attainedProbability":0.95,' +
        '"attainedResponses":2,"knownProbability":0.8,"assistance":{"hint":{"helpedSuccess":0.3,"weight":1},' +
        '"retry":{"helpedSuccess":0.5,"weight":0.5}},"hurriedWeight":0.25,' +
        '"prerequisiteStrength":0.8,"prerequisiteSteepness":3}',
    );
  });

  it('finds a published model by its version, and refuses one that never was', () => {
    expect(engine.proficiencyModel('proficiency-1')).toBe(model);
    for (const version of ['proficiency-0', 'toString']) {
      expect(refusalOf(() => engine.proficiencyModel(version))).toBe('unknownName version');
    }
  });
});
