/** What is taken for granted about people who rate, before they have rated anybody. */
export type RaterPolicy = {
  readonly version: string;
  /** in (0, 1): of how far off ratings usually are (a variance), the share that is the rater's and not the rating's */
  readonly raterShare: number;
  /** ≥ 0: for how many raters the assumed differences between raters stand */
  readonly raterWeight: number;
  /** ≥ 0: for how many ratings of each rater the assumed spread stands */
  readonly ratingWeight: number;
  /** logits, > 0: how far off a whole kind of raters may be */
  readonly usualLeniencyDeviation: number;
};

/**
 * The first published policy. All four are assumptions (SPEC.md, 'Numbers of raters-1'), to be fitted from ratings.
 */
export const RATER_POLICY_1: RaterPolicy = Object.freeze({
  version: 'raters-1',
  raterShare: 0.3,
  raterWeight: 10,
  ratingWeight: 10,
  usualLeniencyDeviation: 0.3,
});
