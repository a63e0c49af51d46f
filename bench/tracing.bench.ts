/**
 * How well the next response of learners is predicted who were not there when the weights were fitted, and how fast:
 * `npm run bench -- tracing --file F.csv.xz --train PARTS --test PARTS [--drop-repeats] [--json]`. PARTS are values of
 * the column part, with commas between them. Weights are fitted on the training parts alone and are frozen then; of
 * each test learner, responses are predicted one after the other. Four published models do the same beside it.
 */
import {
  adjustWeights,
  beginTrace,
  draftOf,
  fitTracingModel,
  predictResponse,
  type ResponseHistory,
  type TracingModel,
  traceResponse,
} from '#engine';
import { type Benched, type Measure, measureOf, medianOf } from './measure.ts';
import { type PredictionQuality, predictionQuality } from './tracing/prediction-quality.ts';
import { readResponses } from './tracing/read-responses.ts';
import { REFERENCE_MODELS } from './tracing/reference-models.ts';

/** What the issue allows for one event with its state, and for calibration. */
const MOST_MICROS = 10;
const MOST_ECE = 0.015;

type Figures = PredictionQuality & {
  readonly events: number;
  /** prediction and state, the median over blocks of events */
  readonly microsPerEvent: number;
  readonly fitSeconds: number;
  /** of the process so far */
  readonly peakMiB: number;
};

export async function bench(words: readonly string[]): Promise<Benched> {
  const option = (name: string): string => {
    const at = words.indexOf(name);
    const value = words[at + 1];
    if (at < 0 || value === undefined || value.startsWith('--'))
      throw new Error(`${name} is missing: --file F.csv.xz --train PARTS --test PARTS`);
    return value;
  };
  const [train, test] = readResponses({
    file: option('--file'),
    parts: [option('--train').split(','), option('--test').split(',')],
    dropRepeats: words.includes('--drop-repeats'),
  });
  if (!train || !test) throw new Error('two lists of parts were asked for');
  const own = measureOwn(train, test);
  const references: Record<string, Figures> = {};
  for (const [name, reference] of Object.entries(REFERENCE_MODELS)) {
    const began = performance.now();
    const predict = reference(train);
    const fitted = performance.now();
    const right = predict(test);
    references[name] = {
      ...predictionQuality(right, test.correct),
      events: right.length,
      microsPerEvent: (1000 * (performance.now() - fitted)) / right.length,
      fitSeconds: (fitted - began) / 1000,
      peakMiB: peakMiB(),
    };
  }
  const measures = [
    ...measuresOf('tracing', own),
    measureOf('tracing: weight update', 'µs', [own.updateMicros]),
    ...Object.entries(references).flatMap(([name, figures]) => measuresOf(name, figures)),
  ];
  return { measures, json: { ...own, references } };
}

function measureOwn(train: ResponseHistory, test: ResponseHistory) {
  const began = performance.now();
  const model = fitTracingModel(train, 'bench');
  const fitSeconds = (performance.now() - began) / 1000;
  const { right, micros } = predictAll(model, test);
  return {
    ...predictionQuality(right, test.correct),
    events: right.length,
    microsPerEvent: micros,
    updateMicros: updateMicros(model, test),
    fitSeconds,
    peakMiB: peakMiB(),
  };
}

/**
 * Events between two looks at the clock: one look for each would cost as much as the event. Blocks so short are seldom
 * broken off by other work, so that their median is that of a free core. The time that a thread had a core would be
 * better still, but is counted in steps of milliseconds here.
 */
const BLOCK = 200;

function predictAll(model: TracingModel, test: ResponseHistory) {
  const right = new Float64Array(test.learners.length);
  const micros = inBlocks(test, (at, trace, asked, isRight) => {
    right[at] = predictResponse(model, trace, asked);
    traceResponse(model, trace, asked, isRight);
  });
  return { right, micros };
}

/** What the weight update adds to an event. */
function updateMicros(model: TracingModel, test: ResponseHistory): number {
  const draft = draftOf(model, 'bench draft');
  const state = inBlocks(test, (_, trace, asked, isRight) =>
    traceResponse(draft, trace, asked, isRight),
  );
  const both = inBlocks(test, (_, trace, asked, isRight) => {
    adjustWeights(draft, trace, asked, isRight);
    traceResponse(draft, trace, asked, isRight);
  });
  return Math.max(0, both - state);
}

type Event = (
  at: number,
  trace: ReturnType<typeof beginTrace>,
  asked: { readonly item: number; readonly skill: number; readonly seconds: number },
  isRight: boolean,
) => void;

/** @returns microseconds an event, the median over blocks */
function inBlocks(test: ResponseHistory, event: Event): number {
  const micros: number[] = [];
  let trace = beginTrace();
  let began = performance.now();
  for (let at = 0; at < test.learners.length; at++) {
    if (at === 0 || test.learners[at] !== test.learners[at - 1]) trace = beginTrace();
    const asked = {
      item: test.items[at] ?? -1,
      skill: test.skills[at] ?? -1,
      seconds: test.seconds?.[at] ?? Number.NaN,
    };
    event(at, trace, asked, test.correct[at] === 1);
    const done = (at % BLOCK) + 1;
    if (done < BLOCK && at < test.learners.length - 1) continue;
    const now = performance.now();
    micros.push((1000 * (now - began)) / done);
    began = now;
  }
  return medianOf(micros);
}

function measuresOf(name: string, figures: Figures): Measure[] {
  const isOwn = name === 'tracing';
  return [
    measureOf(`${name}: AUC`, 'share', [figures.auc]),
    measureOf(`${name}: accuracy`, 'share', [figures.accuracy]),
    measureOf(`${name}: log loss`, 'nats', [figures.logLoss]),
    measureOf(`${name}: ECE`, 'share', [figures.ece], isOwn ? { atMost: MOST_ECE } : {}),
    measureOf(`${name}: events`, 'events', [figures.events]),
    measureOf(
      `${name}: an event`,
      'µs',
      [figures.microsPerEvent],
      isOwn ? { atMost: MOST_MICROS } : {},
    ),
    measureOf(`${name}: fitted in`, 's', [figures.fitSeconds]),
    measureOf(`${name}: peak memory`, 'MiB', [figures.peakMiB]),
  ];
}

function peakMiB(): number {
  return process.resourceUsage().maxRSS / 1024;
}
