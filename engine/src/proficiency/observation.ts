import { EngineError } from '../engine-error.ts';
import { LOGIT_LIMIT, requireBetween } from '../numeric/require.ts';
import type { ItemParameters } from './item-response.ts';
import { requireItem } from './item-response.ts';

/** The help that a person had before the response: none, a hint, or a first try with its feedback. */
export type Assistance = 'none' | 'hint' | 'retry';

/** One observed fact about a person and a skill, with the parameters that were used. */
export type Observation =
  | {
      readonly kind: 'response';
      readonly correct: boolean;
      readonly item: ItemParameters;
      /** 'none' when absent */
      readonly assistance?: Assistance | undefined;
      /** given before anybody can have read the item; false when absent */
      readonly hurried?: boolean | undefined;
    }
  /** 'I haven't learnt this yet': a wrong response that took no luck and no guess */
  | {
      readonly kind: 'notLearnt';
      readonly item: ItemParameters;
      /** 'none' when absent; only a retry makes a difference, which counts with less weight */
      readonly assistance?: Assistance | undefined;
    }
  /** a rating, record or completion, put on the skill's scale */
  | {
      readonly kind: 'rating';
      /** logits, in [−20, 20] */
      readonly value: number;
      /** logits, in [0.05, 20]: how far off such a rating usually is */
      readonly standardDeviation: number;
    };

const ASSISTANCES: readonly unknown[] = ['none', 'hint', 'retry', undefined];
const HURRIES: readonly unknown[] = [true, false, undefined];

/**
 * Observations are read back from ledgers, so what the types rule out is looked at too.
 *
 * @throws EngineError `outOfRange` unless every parameter of the observation lies in its range; `unknownName` for a
 * kind or a kind of help that the engine does not know
 */
export function requireObservation(observation: Observation): void {
  switch (observation.kind) {
    case 'rating':
      requireBetween(observation.value, -LOGIT_LIMIT, LOGIT_LIMIT, 'observation.value');
      requireBetween(observation.standardDeviation, 0.05, 20, 'observation.standardDeviation');
      return;
    case 'response':
    case 'notLearnt':
      requireItem(observation.item, 'observation.item');
      if (!ASSISTANCES.includes(observation.assistance))
        throw new EngineError('unknownName', 'observation.assistance', 'is no kind of help');
      if (observation.kind === 'response' && !HURRIES.includes(observation.hurried))
        throw new EngineError('unknownName', 'observation.hurried', 'is neither true nor false');
      return;
    default:
      throw new EngineError('unknownName', 'observation.kind', 'is no kind of observation');
  }
}
