import type { ResponseHistory } from '#engine';

/** Fits to one history; what it gives predicts another one, response by response, with its weights frozen. */
export type ReferenceModel = (train: ResponseHistory) => (test: ResponseHistory) => Float64Array;
