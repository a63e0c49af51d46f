import { normalCdf } from '../numeric/normal.ts';
import type { OwnProficiency } from './infer-along-prerequisites.ts';
import { type CutPoints, LEVELS, levelEdge } from './levels.ts';
import type { Proficiency } from './proficiency.ts';
import type { ProficiencyModel } from './proficiency-model.ts';
import type { SkillPrerequisite } from './skill-prerequisite.ts';

/** The same estimates by walking every chain of relations one by one, and by a fine grid. Slow on purpose. */
export function inferByChains(
  model: ProficiencyModel,
  own: readonly OwnProficiency[],
  relations: readonly SkillPrerequisite[],
  cutPoints: readonly CutPoints[],
): readonly Proficiency[] {
  const cuts = (skill: number) => cutPoints[skill] ?? [];
  const prior = { mean: model.priorMean, variance: model.priorVariance };
  const above = (p: Proficiency, skill: number, level: number) =>
    normalCdf((p.mean - levelEdge(level, cuts(skill))) / Math.sqrt(p.variance));
  const excess = (now: number, expected: number) => Math.max(0, (now - expected) / (1 - expected));
  const shows = (skill: number, level: number): number =>
    Math.max(
      ...LEVELS.filter((l) => l >= level).map((l) => {
        const p = own[skill];
        if (!p || p.evidenceCount === 0) return 0;
        return excess(above(p, skill, l), above(prior, skill, l));
      }),
    );
  const lacks = (skill: number, level: number): number =>
    Math.max(
      ...LEVELS.filter((l) => l <= level).map((l) => {
        const p = own[skill];
        if (!p || p.evidenceCount === 0) return 0;
        return excess(1 - above(p, skill, l), 1 - above(prior, skill, l));
      }),
    );
  const impliedReached = (skill: number, level: number): number =>
    Math.max(
      0,
      ...relations
        .filter((r) => r.requiresIndex === skill && r.level >= level)
        .map((r) => {
          const said = Math.max(
            shows(r.skillIndex, r.forLevel),
            impliedReached(r.skillIndex, r.forLevel),
          );
          return model.prerequisiteStrength * said;
        }),
    );
  const impliedLacked = (skill: number, level: number): number =>
    Math.max(
      0,
      ...relations
        .filter((r) => r.skillIndex === skill && r.forLevel <= level)
        .map((r) => {
          const said = Math.max(
            lacks(r.requiresIndex, r.level),
            impliedLacked(r.requiresIndex, r.level),
          );
          return model.prerequisiteStrength * said;
        }),
    );
  return own.map((p, skill) => {
    const up = LEVELS.map((level) => impliedReached(skill, level));
    const down = LEVELS.map((level) => impliedLacked(skill, level));
    const edges = LEVELS.map((level) => levelEdge(level, cuts(skill)));
    let total = 0;
    let first = 0;
    let second = 0;
    for (let point = -3000; point <= 3000; point++) {
      const z = point / 250;
      const theta = p.mean + z * Math.sqrt(p.variance);
      const isAt = (level: number) =>
        1 / (1 + Math.exp(-model.prerequisiteSteepness * (theta - (edges[level - 1] ?? 0))));
      let rising = 1 - (up[0] ?? 0);
      let falling = 1 - (down[4] ?? 0);
      for (const level of LEVELS) {
        rising += ((up[level - 1] ?? 0) - (up[level] ?? 0)) * isAt(level);
        falling += ((down[level - 1] ?? 0) - (down[level - 2] ?? 0)) * (1 - isAt(level));
      }
      const weight = Math.exp((-z * z) / 2) * rising * falling;
      total += weight;
      first += weight * z;
      second += weight * z * z;
    }
    const shift = first / total;
    return {
      mean: p.mean + shift * Math.sqrt(p.variance),
      variance: p.variance * (second / total - shift * shift),
    };
  });
}
