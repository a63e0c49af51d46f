/** 1 / (1 + e^(−x)), in [0, 1]. */
export function logistic(logits: number): number {
  return 1 / (1 + Math.exp(-logits));
}

/**
 * The mean of the logistic function over a normal distribution is nearly the logistic of this.
 *
 * Source: D. J. C. MacKay, 'The evidence framework applied to classification networks', Neural Computation 4 (1992),
 * section 4: κ(s²) = 1 / √(1 + π s² / 8).
 */
export function moderated(mean: number, variance: number): number {
  return mean / Math.sqrt(1 + (Math.PI / 8) * variance);
}
