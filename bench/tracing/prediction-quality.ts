export type PredictionQuality = {
  /** how often a right response had the higher probability of a right and a wrong one; ties count half */
  readonly auc: number;
  readonly accuracy: number;
  /** nats for each response */
  readonly logLoss: number;
  /** expected calibration error over 20 ranges of equal width */
  readonly ece: number;
};

const RANGES = 20;

/**
 * @param right predicted probabilities
 * Source: AUC by the ranks of H. B. Mann and D. R. Whitney (1947); ECE: M. P. Naeini et al., 'Obtaining well
 * calibrated probabilities using Bayesian binning', AAAI (2015), with the share of each range as its weight.
 */
export function predictionQuality(right: Float64Array, correct: Uint8Array): PredictionQuality {
  let hits = 0;
  let loss = 0;
  const excess = new Float64Array(RANGES);
  for (let at = 0; at < correct.length; at++) {
    const probability = right[at] ?? 0;
    const response = correct[at] ?? 0;
    if (probability >= 0.5 === (response === 1)) hits++;
    loss -= Math.log(Math.max(1e-15, response === 1 ? probability : 1 - probability));
    const range = Math.min(RANGES - 1, Math.floor(probability * RANGES));
    excess[range] = (excess[range] ?? 0) + probability - response;
  }
  const count = correct.length;
  return {
    auc: areaUnderCurve(right, correct),
    accuracy: hits / count,
    logLoss: loss / count,
    ece: excess.reduce((sum, one) => sum + Math.abs(one), 0) / count,
  };
}

/** 0.5 when all were right, or all wrong. */
function areaUnderCurve(right: Float64Array, correct: Uint8Array): number {
  const order = Uint32Array.from(right, (_, at) => at).sort(
    (a, b) => (right[a] ?? 0) - (right[b] ?? 0),
  );
  let rankSum = 0;
  let rights = 0;
  for (let from = 0; from < order.length; ) {
    let until = from + 1;
    while (until < order.length && right[order[until] ?? 0] === right[order[from] ?? 0]) until++;
    for (let at = from; at < until; at++) {
      if (correct[order[at] ?? 0] !== 1) continue;
      rights++;
      rankSum += (from + 1 + until) / 2;
    }
    from = until;
  }
  const wrongs = order.length - rights;
  if (rights === 0 || wrongs === 0) return 0.5;
  return (rankSum - (rights * (rights + 1)) / 2) / (rights * wrongs);
}
