/** Questions that each tree asks one after the other. */
const DEPTH = 5;
/** Nodes of a tree: 1 at the top, 2 below it, …; and those of them that ask. */
const NODES = (1 << (DEPTH + 1)) - 1;
const INNER = (1 << DEPTH) - 1;
/** In one piece: the compiler unrolls loops only over constants that a file keeps for itself, for half the time. */
export const TREE_SHAPE = { depth: DEPTH, nodes: NODES, inner: INNER };

/**
 * A sum of small decision trees over features, as plain arrays, tree by tree, each level by level: at an inner node
 * one goes to the second child when the feature is at least the cut. Every node has a value, in logits; what counts is
 * that of the leaf, the others say by how much each question moved it.
 */
export type BoostedTrees = {
  readonly count: number;
  readonly features: Int16Array;
  readonly cuts: Float32Array;
  readonly values: Float32Array;
};

/** What the trees add to the logits. */
export function treeLogits(
  { count, features, cuts, values }: BoostedTrees,
  x: Float32Array,
): number {
  let sum = 0;
  for (let tree = 0; tree < count; tree++) {
    const start = tree * INNER;
    let node = 0;
    // As a number, since a branch that nobody can foresee costs twice as much.
    for (let depth = 0; depth < DEPTH; depth++)
      node =
        2 * node + 1 + Number((x[features[start + node] ?? 0] ?? 0) >= (cuts[start + node] ?? 0));
    sum += values[tree * NODES + node] ?? 0;
  }
  return sum;
}

/**
 * What each feature adds to the logits; with `start` they sum up to `treeLogits`.
 *
 * Source: A. Saabas, as the 'path attribution' in S. M. Lundberg et al., 'From local explanations to global
 * understanding with explainable AI for trees', Nature Machine Intelligence 2 (2020), methods.
 */
export function treeContributions(
  { count, features, cuts, values }: BoostedTrees,
  x: Float32Array,
): { readonly start: number; readonly byFeature: Float64Array } {
  const byFeature = new Float64Array(x.length);
  let start = 0;
  for (let tree = 0; tree < count; tree++) {
    let node = 0;
    let value = values[tree * NODES] ?? 0;
    start += value;
    for (let depth = 0; depth < DEPTH; depth++) {
      const feature = features[tree * INNER + node] ?? 0;
      node = 2 * node + ((x[feature] ?? 0) >= (cuts[tree * INNER + node] ?? 0) ? 2 : 1);
      const below = values[tree * NODES + node] ?? 0;
      byFeature[feature] = (byFeature[feature] ?? 0) + below - value;
      value = below;
    }
  }
  return { start, byFeature };
}
