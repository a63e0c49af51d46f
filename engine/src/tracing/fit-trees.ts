import { seededRandom } from '../random.ts';
import { type BoostedTrees, TREE_SHAPE } from './boosted-trees.ts';
import { logistic } from './logistic.ts';

const { depth: DEPTH, nodes: NODES, inner: INNER } = TREE_SHAPE;

export type TreeSettings = {
  readonly trees: number;
  /** in (0, 1]: how much of its step each tree goes */
  readonly rate: number;
  /** prior precision of a node's value: the information with which it is held to 0 */
  readonly precision: number;
  /** the least information on either side of a cut */
  readonly leastInformation: number;
  /** in (0, 1]: share of rows and of features that each tree sees */
  readonly rowShare: number;
  readonly featureShare: number;
};

/** How many ranges a feature's values are put into before the cuts are looked for. */
const BINS = 48;

/**
 * Fits trees to what the logits given leave unexplained, one after the other, by second-order steps of the log loss.
 *
 * @param rows row by row, `featureCount` numbers each
 * @param logits one for each row: what is expected without trees
 * Source: T. Chen and C. Guestrin, 'XGBoost: a scalable tree boosting system', KDD (2016), eqs. 5 to 7; rows and
 * features by chance: J. H. Friedman, 'Stochastic gradient boosting' (2002).
 */
export function fitTrees(
  rows: Float32Array,
  featureCount: number,
  correct: Uint8Array,
  logits: Float64Array,
  settings: TreeSettings,
): BoostedTrees {
  const fit = new TreeFit(rows, featureCount, correct, logits, settings);
  for (let tree = 0; tree < settings.trees; tree++) fit.addTree(tree);
  return fit.trees;
}

class TreeFit {
  readonly trees: BoostedTrees;
  readonly #settings: TreeSettings;
  readonly #featureCount: number;
  readonly #correct: Uint8Array;
  readonly #logits: Float64Array;
  /** by feature: where one range ends and the next begins */
  readonly #edges: readonly Float32Array[];
  readonly #bins: Uint8Array;
  readonly #random = seededRandom('tracing trees');
  readonly #shuffled: Int32Array;
  /** of the rows that this tree sees: which, where in the tree, and by how much to change */
  readonly #seen: Int32Array;
  readonly #nodes: Uint8Array;
  readonly #gradients: Float32Array;
  readonly #informations: Float32Array;

  constructor(
    rows: Float32Array,
    featureCount: number,
    correct: Uint8Array,
    logits: Float64Array,
    settings: TreeSettings,
  ) {
    const count = correct.length;
    this.#settings = settings;
    this.#featureCount = featureCount;
    this.#correct = correct;
    this.#logits = Float64Array.from(logits);
    this.#edges = Array.from({ length: featureCount }, (_, feature) =>
      edgesOf(rows, featureCount, feature),
    );
    this.#bins = binned(rows, featureCount, this.#edges);
    this.#shuffled = Int32Array.from({ length: featureCount }, (_, feature) => feature);
    this.#seen = new Int32Array(count);
    this.#nodes = new Uint8Array(count);
    this.#gradients = new Float32Array(count);
    this.#informations = new Float32Array(count);
    this.trees = {
      count: settings.trees,
      features: new Int16Array(settings.trees * INNER),
      cuts: new Float32Array(settings.trees * INNER).fill(Number.POSITIVE_INFINITY),
      values: new Float32Array(settings.trees * NODES),
    };
  }

  addTree(tree: number): void {
    const seenCount = this.#drawRows();
    const features = this.#drawFeatures();
    /** by inner node: the range from which on one goes to the second child; BINS where there is no question */
    const cutBins = new Uint8Array(INNER).fill(BINS);
    for (let depth = 0; depth <= DEPTH; depth++) {
      const sums = this.#sumsByBin(features, depth, seenCount);
      for (let at = 0; at < 1 << depth; at++)
        this.#splitNode(tree, depth, at, features, sums, cutBins);
      if (depth < DEPTH) this.#descend(tree, depth, seenCount, cutBins);
    }
    this.#addToLogits(tree, cutBins);
  }

  #drawRows(): number {
    let seenCount = 0;
    for (let row = 0; row < this.#correct.length; row++) {
      if (this.#random() >= this.#settings.rowShare) continue;
      const right = logistic(this.#logits[row] ?? 0);
      this.#gradients[row] = (this.#correct[row] ?? 0) - right;
      this.#informations[row] = right * (1 - right);
      this.#nodes[row] = 0;
      this.#seen[seenCount++] = row;
    }
    return seenCount;
  }

  #drawFeatures(): Int32Array {
    const wanted = Math.ceil(this.#featureCount * this.#settings.featureShare);
    for (let at = 0; at < wanted; at++) {
      const other = at + Math.floor(this.#random() * (this.#featureCount - at));
      const feature = this.#shuffled[at] ?? 0;
      this.#shuffled[at] = this.#shuffled[other] ?? 0;
      this.#shuffled[other] = feature;
    }
    return this.#shuffled.slice(0, wanted);
  }

  /** By node of this depth, feature and range: sum of gradients, and of informations. */
  #sumsByBin(features: Int32Array, depth: number, seenCount: number): Float64Array {
    // At the leaves no question follows: one feature is enough for the sums.
    const wide = depth < DEPTH ? features.length : 1;
    const sums = new Float64Array((1 << depth) * wide * BINS * 2);
    const bins = this.#bins;
    for (let at = 0; at < seenCount; at++) {
      const row = this.#seen[at] ?? 0;
      const gradient = this.#gradients[row] ?? 0;
      const information = this.#informations[row] ?? 0;
      const start = (this.#nodes[row] ?? 0) * wide * BINS;
      const rowStart = row * this.#featureCount;
      for (let column = 0; column < wide; column++) {
        const bin = bins[rowStart + (features[column] ?? 0)] ?? 0;
        const cell = 2 * (start + column * BINS + bin);
        sums[cell] = (sums[cell] ?? 0) + gradient;
        sums[cell + 1] = (sums[cell + 1] ?? 0) + information;
      }
    }
    return sums;
  }

  #splitNode(
    tree: number,
    depth: number,
    at: number,
    features: Int32Array,
    sums: Float64Array,
    cutBins: Uint8Array,
  ): void {
    const { precision, leastInformation, rate } = this.#settings;
    const wide = depth < DEPTH ? features.length : 1;
    const start = at * wide * BINS;
    let gradient = 0;
    let information = 0;
    for (let bin = 0; bin < BINS; bin++) {
      gradient += sums[2 * (start + bin)] ?? 0;
      information += sums[2 * (start + bin) + 1] ?? 0;
    }
    const node = (1 << depth) - 1 + at;
    this.trees.values[tree * NODES + node] = (rate * gradient) / (information + precision);
    if (depth === DEPTH) return;
    const without = gradient ** 2 / (information + precision);
    let best = LEAST_GAIN;
    for (let column = 0; column < wide; column++) {
      const feature = features[column] ?? 0;
      const edges = this.#edges[feature] ?? NO_EDGES;
      let low = 0;
      let lowInformation = 0;
      for (let edge = 0; edge < edges.length; edge++) {
        const cell = 2 * (start + column * BINS + edge);
        low += sums[cell] ?? 0;
        lowInformation += sums[cell + 1] ?? 0;
        const highInformation = information - lowInformation;
        if (highInformation < leastInformation) break;
        if (lowInformation < leastInformation) continue;
        const gain =
          low ** 2 / (lowInformation + precision) +
          (gradient - low) ** 2 / (highInformation + precision) -
          without;
        if (gain <= best) continue;
        best = gain;
        this.trees.features[tree * INNER + node] = feature;
        this.trees.cuts[tree * INNER + node] = edges[edge] ?? 0;
        cutBins[node] = edge + 1;
      }
    }
  }

  #descend(tree: number, depth: number, seenCount: number, cutBins: Uint8Array): void {
    const above = (1 << depth) - 1;
    for (let at = 0; at < seenCount; at++) {
      const row = this.#seen[at] ?? 0;
      const node = above + (this.#nodes[row] ?? 0);
      const feature = this.trees.features[tree * INNER + node] ?? 0;
      const bin = this.#bins[row * this.#featureCount + feature] ?? 0;
      this.#nodes[row] = 2 * (node - above) + Number(bin >= (cutBins[node] ?? 0));
    }
    // Where no question is asked, the second child is never reached and the first is the node itself.
  }

  #addToLogits(tree: number, cutBins: Uint8Array): void {
    const start = tree * INNER;
    for (let row = 0; row < this.#correct.length; row++) {
      let node = 0;
      for (let depth = 0; depth < DEPTH; depth++) {
        const feature = this.trees.features[start + node] ?? 0;
        const bin = this.#bins[row * this.#featureCount + feature] ?? 0;
        node = 2 * node + 1 + Number(bin >= (cutBins[node] ?? 0));
      }
      this.#logits[row] = (this.#logits[row] ?? 0) + (this.trees.values[tree * NODES + node] ?? 0);
    }
  }
}

/** Nats: less is rounding. */
const LEAST_GAIN = 1e-6;
const NO_EDGES = new Float32Array(0);
/** Rows from which the ranges of a feature are taken. */
const SAMPLE = 20_000;

/** At most BINS − 1 edges, so that about as many values lie in each range. */
function edgesOf(rows: Float32Array, featureCount: number, feature: number): Float32Array {
  const count = rows.length / featureCount;
  const step = Math.max(1, Math.floor(count / SAMPLE));
  const sample = Float32Array.from(
    { length: Math.floor(count / step) },
    (_, at) => rows[at * step * featureCount + feature] ?? 0,
  ).sort();
  const edges: number[] = [];
  const least = sample[0] ?? 0;
  for (let bin = 1; bin < BINS; bin++) {
    const edge = sample[Math.floor((sample.length * bin) / BINS)] ?? 0;
    if (edge > (edges.at(-1) ?? least)) edges.push(edge);
  }
  return Float32Array.from(edges);
}

/** The range of each value: how many edges it has reached. */
function binned(
  rows: Float32Array,
  featureCount: number,
  edges: readonly Float32Array[],
): Uint8Array {
  const bins = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const ends = edges[at % featureCount] ?? NO_EDGES;
    const value = rows[at] ?? 0;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value >= (ends[middle] ?? 0)) low = middle + 1;
      else high = middle;
    }
    bins[at] = low;
  }
  return bins;
}
