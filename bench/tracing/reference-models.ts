import { bkt } from './bkt.ts';
import { elo } from './elo.ts';
import { bestLr, pfa } from './logistic-references.ts';
import type { ReferenceModel } from './reference-model.ts';

/** The published models that the tracing model is held against, each in its plain form. */
export const REFERENCE_MODELS: Readonly<Record<string, ReferenceModel>> = {
  bkt,
  elo,
  pfa,
  bestLr,
};
