import type { ProfileSource } from './role-profiles.db.ts';

/** Set by somebody of the organisation; following from a rating; or proposed and not confirmed by anybody yet. */
export type TargetOrigin = 'set' | 'rating' | 'proposal';

/** What a publisher says of an element, and the version of the scale that makes a target of it. */
export type RatingBasis = {
  readonly kind: 'rating';
  readonly externalId: string;
  /** 0 to 7 */
  readonly level: number;
  /** 1 to 5 */
  readonly importance: number;
  /** The level that the scale made of it, 1 to 5. */
  readonly target: number;
  readonly scaleVersion: number;
};

/** A profile that a proposal comes from. */
export type ProposalSource = {
  readonly roleProfileId: string;
  readonly title: string;
  readonly source: ProfileSource;
  /** In [0, 1]. */
  readonly similarity: number;
  readonly level: number;
};

export type ProposalBasis = {
  readonly kind: 'proposal';
  readonly level: number;
  readonly from: readonly ProposalSource[];
};

/** Where a target comes from; kept when somebody confirms or changes it. */
export type TargetBasis = RatingBasis | ProposalBasis;

/** A target of a profile or role with where it comes from. */
export type OriginatedTarget = {
  readonly skillId: string;
  readonly level: number;
  readonly importance: number;
  readonly origin: TargetOrigin;
  readonly basis: TargetBasis | null;
  /** When somebody set or confirmed it; null when nobody did, or when it was not noted. */
  readonly setAt: Date | null;
};
