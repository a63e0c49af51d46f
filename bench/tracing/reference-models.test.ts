import { expect, test } from 'vitest';
import { type ResponseHistory, seededRandom } from '#engine';
import { predictionQuality } from './prediction-quality.ts';
import { REFERENCE_MODELS } from './reference-models.ts';

/** Learners who come to know two skills by practice: guess 0.2, slip 0.1, known at first 0.3, learnt 0.15. */
function practice(seed: string): ResponseHistory {
  const random = seededRandom(seed);
  const rows: { learner: number; item: number; skill: number; correct: number }[] = [];
  for (let learner = 0; learner < 300; learner++) {
    for (let skill = 0; skill < 2; skill++) {
      let isKnown = random() < 0.3;
      for (let turn = 0; turn < 12; turn++) {
        const correct = random() < (isKnown ? 0.9 : 0.2) ? 1 : 0;
        rows.push({ learner, item: skill * 12 + turn, skill, correct });
        isKnown ||= random() < 0.15;
      }
    }
  }
  return {
    learners: Int32Array.from(rows, ({ learner }) => learner),
    items: Int32Array.from(rows, ({ item }) => item),
    skills: Int32Array.from(rows, ({ skill }) => skill),
    correct: Uint8Array.from(rows, ({ correct }) => correct),
  };
}

const train = practice('references: train');
const others = practice('references: test');

test.for(Object.entries(REFERENCE_MODELS))(
  '%s predicts learners that it has not seen far better than chance, and says so honestly',
  ([, reference]) => {
    const { auc, ece } = predictionQuality(reference(train)(others), others.correct);
    expect(auc).toBeGreaterThan(0.7);
    expect(ece).toBeLessThan(0.08);
  },
);

test('bkt is the best of them where learners learn as it says', () => {
  const loss = (name: string) =>
    predictionQuality(
      REFERENCE_MODELS[name]?.(train)(others) ?? new Float64Array(others.learners.length),
      others.correct,
    ).logLoss;
  const [best] = Object.keys(REFERENCE_MODELS).sort((a, b) => loss(a) - loss(b));
  expect(best).toBe('bkt');
});

test.for(Object.entries(REFERENCE_MODELS))(
  '%s predicts skills and items that were not in training',
  ([, reference]) => {
    const later = {
      ...others,
      skills: others.skills.map((skill) => skill + 50),
      items: others.items.map(() => -1),
    };
    const right = reference(train)(later);
    expect(right.every((one) => one > 0 && one < 1)).toBe(true);
  },
);
