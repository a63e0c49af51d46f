/** A skill, a knowledge area or a group of them as its publisher describes it. */
export type ExternalSkill = {
  readonly externalId: string;
  readonly name: string;
  /** `skill`, `knowledge` or `group`. */
  readonly domain: string;
  readonly description: string;
  readonly alternateNames: readonly string[];
  /** Ids of the skills and groups above it. */
  readonly broaderIds: readonly string[];
  /** Ids of the skills that it needs. */
  readonly needs: readonly { readonly id: string; readonly kind: 'essential' | 'optional' }[];
  /** What some values of the publisher's level scale look like. */
  readonly levelAnchors: readonly { readonly value: number; readonly text: string }[];
};
