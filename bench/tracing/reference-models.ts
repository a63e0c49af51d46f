import type { ResponseHistory } from '#engine';
import { bkt } from './bkt.ts';
import { elo } from './elo.ts';
import { bestLr, pfa } from './logistic-references.ts';

/** Fits to one history; what it gives predicts another one, response by response, with its weights frozen. */
export type ReferenceModel = (train: ResponseHistory) => (test: ResponseHistory) => Float64Array;

/** The published models that the tracing model is held against, each in its plain form. */
export const REFERENCE_MODELS: Readonly<Record<string, ReferenceModel>> = {
  bkt,
  elo,
  pfa,
  bestLr,
};
