// ESCO, the European classification of skills and occupations, as its publisher ships it.
export { escoId } from './concept-ids.ts';
export {
  type EscoTable,
  escoVersionOf,
  type RecognisedEsco,
  recogniseEscoTable,
} from './tables.ts';
export { type EscoOptions, type EscoResult, EscoTranslation } from './translate-esco.ts';
