import { EngineError } from '../engine-error.ts';
import { normalCdf } from '../numeric/normal.ts';
import { integrateNormal } from '../numeric/normal-quadrature.ts';
import { LOGIT_LIMIT, requireBetween } from '../numeric/require.ts';
import { logistic } from './item-response.ts';
import { type CutPoints, levelEdges } from './levels.ts';
import { type Proficiency, requireProficiency } from './proficiency.ts';
import type { ProficiencyModel } from './proficiency-model.ts';
import { dependentsFirst, type SkillPrerequisite } from './skill-prerequisite.ts';

/** A skill's own posterior: from evidence about that skill alone, as the ledger gives it. */
export type OwnProficiency = Proficiency & {
  /** how many entries it rests on, ≥ 0; 0 means that it is the prior and has nothing to say to others */
  readonly evidenceCount: number;
};

/** Per level 1 to 5 (at positions 0 to 4), how firmly something is implied, in [0, 1]. */
type Strengths = Float64Array;

/**
 * The estimates to show and to decide with: each skill's own posterior together with what the own posteriors of
 * related skills imply. Showing a skill makes its prerequisites more probable; lacking a prerequisite makes the
 * skill less probable. Nothing is implied the other way round.
 *
 * Computed at reading from own posteriors only. Of all the ways by which something is implied the firmest one
 * counts, alone, so no piece of evidence is counted twice and the order of relations does not matter, to the bit.
 *
 * @param own one for each skill
 * @param relations acyclic; indexes into `own`
 * @param cutPoints one for each skill
 * @returns one for each skill; a skill about which nothing is implied keeps its own mean and variance exactly
 * @throws EngineError `cycle`, `wrongShape`, `outOfRange`
 * Source: ours (SPEC.md, P30 to P36); the soft implication is the noisy 'and' gate of conjunctive prerequisite
 * models, cf. Carmona et al., 'Introducing prerequisite relations in a multi-layered Bayesian student model', 2005.
 */
export function inferAlongPrerequisites(
  model: ProficiencyModel,
  own: readonly OwnProficiency[],
  relations: readonly SkillPrerequisite[],
  cutPoints: readonly CutPoints[],
): readonly Proficiency[] {
  if (cutPoints.length !== own.length) {
    throw new EngineError('wrongShape', 'cutPoints', 'must have one entry for each skill');
  }
  for (const skill of own) {
    requireProficiency(skill, 'own');
    requireBetween(skill.evidenceCount, 0, Number.MAX_VALUE, 'own.evidenceCount');
  }
  const edges = cutPoints.map(levelEdges);
  const graph = graphOf(own.length, relations);
  const reached = impliedReached(model, own, graph, edges);
  const lacked = impliedLacked(model, own, graph, edges);
  return own.map((skill, index) =>
    combine(model, skill, reached[index], lacked[index], edges[index] ?? []),
  );
}

type Graph = {
  /** Skills, each after all that build on it. */
  readonly order: readonly number[];
  /** By skill, the relations to what it builds on. */
  readonly down: readonly (readonly SkillPrerequisite[])[];
  /** By skill, the relations to what builds on it. */
  readonly up: readonly (readonly SkillPrerequisite[])[];
};

/** Relations are those of a framework, the same for everybody: sorted once. */
const graphs = new WeakMap<readonly SkillPrerequisite[], Graph & { readonly skillCount: number }>();

function graphOf(skillCount: number, relations: readonly SkillPrerequisite[]): Graph {
  const known = graphs.get(relations);
  if (known?.skillCount === skillCount) return known;
  const down = Array.from({ length: skillCount }, (): SkillPrerequisite[] => []);
  const up = Array.from({ length: skillCount }, (): SkillPrerequisite[] => []);
  const order = dependentsFirst(skillCount, relations);
  for (const relation of relations) {
    down[relation.skillIndex]?.push(relation);
    up[relation.requiresIndex]?.push(relation);
  }
  const graph = { skillCount, order, down, up };
  graphs.set(relations, graph);
  return graph;
}

/** What each skill's dependents imply: position l − 1 says how firmly it is at least at level l. */
function impliedReached(
  model: ProficiencyModel,
  own: readonly OwnProficiency[],
  { order, down }: Graph,
  edges: readonly (readonly number[])[],
): readonly Strengths[] {
  const implied = own.map(() => new Float64Array(5));
  for (const skill of order) {
    const here = implied[skill] ?? new Float64Array(5);
    // Most skills have neither evidence nor anything implied, and so nothing to pass on.
    if (isSilent(here, own[skill])) continue;
    spreadDown(here);
    const said = maximumOf(here, ownReached(model, own[skill], edges[skill] ?? []));
    for (const { requiresIndex, level, forLevel } of down[skill] ?? []) {
      raise(
        implied[requiresIndex],
        level - 1,
        model.prerequisiteStrength * (said[forLevel - 1] ?? 0),
      );
    }
  }
  return implied;
}

/** What each skill's prerequisites imply: position l − 1 says how firmly it is below level l. */
function impliedLacked(
  model: ProficiencyModel,
  own: readonly OwnProficiency[],
  { order, up }: Graph,
  edges: readonly (readonly number[])[],
): readonly Strengths[] {
  const implied = own.map(() => new Float64Array(5));
  for (const skill of order.toReversed()) {
    const here = implied[skill] ?? new Float64Array(5);
    if (isSilent(here, own[skill])) continue;
    spreadUp(here);
    const said = maximumOf(here, ownLacked(model, own[skill], edges[skill] ?? []));
    for (const { skillIndex, level, forLevel } of up[skill] ?? []) {
      raise(implied[skillIndex], forLevel - 1, model.prerequisiteStrength * (said[level - 1] ?? 0));
    }
  }
  return implied;
}

function isSilent(implied: Strengths, own: OwnProficiency | undefined): boolean {
  return (own?.evidenceCount ?? 0) === 0 && implied.every((strength) => strength === 0);
}

/** How far own evidence has taken 'at least at level l' from its prior probability towards certainty. */
function ownReached(
  model: ProficiencyModel,
  p: OwnProficiency | undefined,
  edges: readonly number[],
): Strengths {
  const strengths = new Float64Array(5);
  if (!p || p.evidenceCount === 0) return strengths;
  edges.forEach((edge, position) => {
    const expected = normalCdf((model.priorMean - edge) / Math.sqrt(model.priorVariance));
    const now = normalCdf((p.mean - edge) / Math.sqrt(p.variance));
    strengths[position] = excess(now, expected);
  });
  spreadDown(strengths);
  return strengths;
}

/** The same for 'below level l'. */
function ownLacked(
  model: ProficiencyModel,
  p: OwnProficiency | undefined,
  edges: readonly number[],
): Strengths {
  const strengths = new Float64Array(5);
  if (!p || p.evidenceCount === 0) return strengths;
  edges.forEach((edge, position) => {
    const expected = normalCdf((edge - model.priorMean) / Math.sqrt(model.priorVariance));
    const now = normalCdf((edge - p.mean) / Math.sqrt(p.variance));
    strengths[position] = excess(now, expected);
  });
  spreadUp(strengths);
  return strengths;
}

function excess(now: number, expected: number): number {
  return now > expected ? (now - expected) / (1 - expected) : 0;
}

/** Who is at a level is at all below it too. */
function spreadDown(strengths: Strengths): void {
  for (let position = 3; position >= 0; position--) {
    raise(strengths, position, strengths[position + 1] ?? 0);
  }
}

/** Who is below a level is below all above it too. */
function spreadUp(strengths: Strengths): void {
  for (let position = 1; position < 5; position++) {
    raise(strengths, position, strengths[position - 1] ?? 0);
  }
}

function raise(strengths: Strengths | undefined, position: number, strength: number): void {
  if (strengths) strengths[position] = Math.max(strengths[position] ?? 0, strength);
}

function maximumOf(a: Strengths, b: Strengths): Strengths {
  return a.map((strength, position) => Math.max(strength, b[position] ?? 0));
}

function combine(
  model: ProficiencyModel,
  own: OwnProficiency,
  reached: Strengths | undefined,
  lacked: Strengths | undefined,
  edges: readonly number[],
): Proficiency {
  const rises = (reached?.[0] ?? 0) > 0;
  const falls = (lacked?.[4] ?? 0) > 0;
  if (!rises && !falls) return { mean: own.mean, variance: own.variance };
  const steepness = model.prerequisiteSteepness;
  const both = integrateNormal(own.mean, own.variance, steepness, (theta) => {
    const up = rises && reached ? risingMessage(theta, reached, edges, steepness) : 1;
    return falls && lacked ? up * fallingMessage(theta, lacked, edges, steepness) : up;
  });
  return {
    mean: Math.min(LOGIT_LIMIT, Math.max(-LOGIT_LIMIT, both.mean)),
    variance: Math.min(both.variance, Math.max(own.variance, model.maximumVariance)),
  };
}

/** A mixture: with the share of each level, that level is implied; with the rest, nothing is. */
function risingMessage(
  theta: number,
  reached: Strengths,
  edges: readonly number[],
  steepness: number,
): number {
  let message = 1 - (reached[0] ?? 0);
  for (let position = 0; position < 5; position++) {
    const share = (reached[position] ?? 0) - (reached[position + 1] ?? 0);
    if (share > 0) message += share * logistic(steepness * (theta - (edges[position] ?? 0)));
  }
  return message;
}

function fallingMessage(
  theta: number,
  lacked: Strengths,
  edges: readonly number[],
  steepness: number,
): number {
  let message = 1 - (lacked[4] ?? 0);
  for (let position = 0; position < 5; position++) {
    const share = (lacked[position] ?? 0) - (lacked[position - 1] ?? 0);
    if (share > 0) message += share * logistic(steepness * ((edges[position] ?? 0) - theta));
  }
  return message;
}
