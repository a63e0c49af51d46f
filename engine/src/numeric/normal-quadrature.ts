/** What is left of a normal distribution after multiplying it with a likelihood. */
export type WeightedNormal = {
  /** the average of the likelihood, ≥ 0 */
  readonly mass: number;
  readonly mean: number;
  readonly variance: number;
};

/**
 * Multiplies a normal distribution with a likelihood and gives the first three moments of the product.
 *
 * Equally spaced nodes in standard deviations: for smooth functions under a normal weight this rule converges
 * exponentially and needs fewer nodes than Gauss-Hermite, which spends most of its nodes in the far tails. A
 * likelihood built from logistic curves has its nearest poles at π / (steepness · deviation) standard
 * deviations from the real line, so the step below keeps the error under about e^−32.
 * Its logarithm never changes faster than `steepness`, so the product's centre moves by at most
 * steepness · deviation standard deviations: the nodes reach 8.5 beyond that.
 *
 * @param steepness per logit, > 0: the largest slope of the logarithm of the likelihood
 * @param likelihood a function of theta in logits, ≥ 0, positive at `mean`
 * Source: Trefethen and Weideman, 'The exponentially convergent trapezoidal rule', SIAM Review 56(3), 2014.
 */
export function integrateNormal(
  mean: number,
  variance: number,
  steepness: number,
  likelihood: (theta: number) => number,
): WeightedNormal {
  const deviation = Math.sqrt(variance);
  const sharpness = steepness * deviation;
  const step = Math.min(0.125, 0.6 / sharpness);
  const reach = Math.ceil((8.5 + sharpness) / step);
  let weightSum = 0;
  let mass = 0;
  let first = 0;
  let second = 0;
  for (let node = -reach; node <= reach; node++) {
    const z = node * step;
    const weight = Math.exp(-0.5 * z * z);
    const share = weight * likelihood(mean + deviation * z);
    weightSum += weight;
    mass += share;
    first += share * z;
    second += share * z * z;
  }
  const shift = first / mass;
  return {
    mass: mass / weightSum,
    mean: mean + deviation * shift,
    variance: variance * (second / mass - shift * shift),
  };
}
