import { expect, test } from 'vitest';
import { predictionQuality } from './prediction-quality.ts';

test('AUC is the share of pairs of a right and a wrong response that are in order; ties count half', () => {
  const right = Float64Array.of(0.9, 0.8, 0.8, 0.3, 0.1);
  const correct = Uint8Array.of(1, 0, 1, 1, 0);
  // six pairs: 0.9 above both, the first 0.8 ties with 0.8, 0.3 lies below it and above 0.1
  expect(predictionQuality(right, correct).auc).toBeCloseTo((2 + 1.5 + 1) / 6, 12);
});

test('AUC is one half where all were right', () => {
  expect(predictionQuality(Float64Array.of(0.2, 0.7), Uint8Array.of(1, 1)).auc).toBe(0.5);
});

test('accuracy, log loss and calibration error are what one finds by hand', () => {
  const right = Float64Array.of(0.52, 0.54, 0.93, 1);
  const correct = Uint8Array.of(1, 0, 1, 1);
  const { accuracy, logLoss, ece } = predictionQuality(right, correct);
  expect(accuracy).toBe(0.75);
  expect(logLoss).toBeCloseTo(-Math.log(0.52 * 0.46 * 0.93) / 4, 12);
  // the range from 0.5: 1.06 expected and 1 seen; from 0.9: 0.07 short; from 0.95, where 1 lies too: none
  expect(ece).toBeCloseTo((0.06 + 0.07) / 4, 12);
});
