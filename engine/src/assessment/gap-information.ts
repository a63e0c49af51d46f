import { normalCdf, normalDensity } from '../numeric/normal.ts';
import { requireWhole } from '../numeric/require.ts';
import { type ItemParameters, successProbability } from '../proficiency/item-response.ts';
import { levelEdges } from '../proficiency/levels.ts';
import { requireProficiency } from '../proficiency/proficiency.ts';
import type { AssessedSkill } from './assessment-types.ts';

/**
 * An estimate cut into small cells, each inside one gap: the number of levels that are missing to the target.
 * Everything at or above the target is one gap of 0, for there it makes no difference; without a target each
 * level is its own.
 */
export type GapGrid = {
  /** average of each cell, logits */
  readonly thetas: Float64Array;
  /** probability of each cell, sums to 1 */
  readonly masses: Float64Array;
  /** index of each cell's gap, in [0, gapCount) */
  readonly gaps: Uint8Array;
  readonly gapCount: number;
};

const REACH = 5;
const CELLS_PER_DEVIATION = 6;

/** Cuts a skill's estimate into cells of at most a sixth of a standard deviation. @throws EngineError */
export function gapGrid(skill: AssessedSkill): GapGrid {
  const { mean, variance } = skill.proficiency;
  requireProficiency(skill.proficiency, 'skills.proficiency');
  requireWhole(skill.targetLevel, 0, 5, 'skills.targetLevel');
  const deviation = Math.sqrt(variance);
  const edges = levelEdges(skill.cutPoints);
  const wanted = skill.targetLevel === 0 ? edges : edges.slice(0, skill.targetLevel);
  const bounds = wanted.map((edge) => (edge - mean) / deviation);
  const thetas: number[] = [];
  const masses: number[] = [];
  const gaps: number[] = [];
  let low = -REACH;
  [...bounds, REACH].forEach((bound, gap) => {
    const high = Math.min(REACH, Math.max(low, bound));
    const cells = Math.ceil((high - low) * CELLS_PER_DEVIATION);
    let left = edgeAt(low);
    for (let cell = 1; cell <= cells; cell++) {
      const right = edgeAt(low + ((high - low) * cell) / cells);
      const mass = right.below - left.below;
      // The average of a normal variable inside the cell, to first order right where the middle is not.
      const centre = mass > 0 ? (left.density - right.density) / mass : left.at;
      thetas.push(mean + deviation * Math.min(right.at, Math.max(left.at, centre)));
      masses.push(mass);
      gaps.push(gap);
      left = right;
    }
    low = high;
  });
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return {
    thetas: Float64Array.from(thetas),
    masses: Float64Array.from(masses, (mass) => mass / total),
    gaps: Uint8Array.from(gaps),
    gapCount: bounds.length + 1,
  };
}

/** Where two cells meet, in standard deviations, and the standard normal distribution there. */
function edgeAt(at: number): {
  readonly at: number;
  readonly below: number;
  readonly density: number;
} {
  return { at, below: normalCdf(at), density: normalDensity(at) };
}

/**
 * What a response to the item is expected to tell about the gap: the mutual information of the two.
 *
 * @returns nats, in [0, ln 2]
 * Source: Shannon 1948; Weissman 2007. Pinned by gap-information.oracle.ts.
 */
export function expectedInformation(grid: GapGrid, item: ItemParameters): number {
  const { thetas, masses, gaps, gapCount } = grid;
  const gapMass = new Float64Array(gapCount);
  const rightMass = new Float64Array(gapCount);
  let right = 0;
  for (let cell = 0; cell < thetas.length; cell++) {
    const mass = masses[cell] ?? 0;
    const share = mass * successProbability(thetas[cell] ?? 0, item);
    const gap = gaps[cell] ?? 0;
    gapMass[gap] = (gapMass[gap] ?? 0) + mass;
    rightMass[gap] = (rightMass[gap] ?? 0) + share;
    right += share;
  }
  let information = 0;
  for (let gap = 0; gap < gapCount; gap++) {
    const mass = gapMass[gap] ?? 0;
    const share = rightMass[gap] ?? 0;
    information += surprise(share, mass * right) + surprise(mass - share, mass * (1 - right));
  }
  return Math.min(Math.LN2, Math.max(0, information));
}

function surprise(joint: number, independent: number): number {
  return joint > 0 && independent > 0 ? joint * Math.log(joint / independent) : 0;
}
