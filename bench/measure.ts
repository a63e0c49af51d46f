/** One figure of a bench: the median of its runs, and what it is held against in the same run. */
export type Measure = {
  readonly name: string;
  readonly unit:
    | 'ms'
    | 'µs'
    | 's'
    | 'MB'
    | 'MiB'
    | 'per second'
    | '%'
    | 'logits'
    | 'nats'
    | 'share'
    | 'items'
    | 'edges'
    | 'answers'
    | 'events'
    | 'questions';
  readonly values: readonly number[];
  /** Of a figure over seeds, its mean. */
  readonly median: number;
  /** Of a figure over seeds: the standard deviation from seed to seed, and how many there were. */
  readonly overSeeds?: { readonly deviation: number; readonly seeds: number };
  /** What it may be at most (at least, for what should be much), and how much of that it uses up (1 = all of it). */
  readonly limit?: { readonly value: number; readonly share: number };
  /** How many times the figure of that name, measured on the same machine a moment earlier. */
  readonly against?: { readonly name: string; readonly times: number };
};

/** Figures to read, and the same for tools in a shape of the bench's own. */
export type Benched = { readonly measures: readonly Measure[]; readonly json: unknown };

/** @param words what stands behind the name on the command line */
export type Bench = (words: readonly string[]) => Promise<readonly Measure[] | Benched>;

export function measureOf(
  name: string,
  unit: Measure['unit'],
  values: readonly number[],
  held: {
    readonly atMost?: number;
    readonly atLeast?: number;
    readonly against?: Measure;
  } = {},
): Measure {
  const median = medianOf(values);
  return {
    name,
    unit,
    values: values.map(rounded),
    median: rounded(median),
    ...(held.atMost === undefined
      ? {}
      : { limit: { value: held.atMost, share: rounded(median / held.atMost) } }),
    ...(held.atLeast === undefined
      ? {}
      : { limit: { value: held.atLeast, share: rounded(held.atLeast / median) } }),
    ...(held.against === undefined
      ? {}
      : { against: { name: held.against.name, times: rounded(median / held.against.median) } }),
  };
}

/** A figure that is a mean over seeds. The share of its limit is not rounded: a hair over it is over it. */
export function meanOverSeeds(
  name: string,
  unit: Measure['unit'],
  values: readonly number[],
  atMost?: number,
): Measure {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const squares = values.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / Math.max(1, values.length - 1));
  return {
    name,
    unit,
    values: [Number(mean.toPrecision(4))],
    median: Number(mean.toPrecision(4)),
    overSeeds: { deviation: rounded(deviation), seeds: values.length },
    ...(atMost === undefined ? {} : { limit: { value: atMost, share: mean / atMost } }),
  };
}

/** The whole number behind a flag on the command line, `--seeds 20`; `otherwise` without the flag. */
export function numberAfter(words: readonly string[], flag: string, otherwise: number): number {
  if (!words.includes(flag)) return otherwise;
  const value = Number(words[words.indexOf(flag) + 1]);
  if (!Number.isInteger(value) || value < 0) throw new RangeError(`${flag} wants a whole number`);
  return value;
}

/** The middle value; of two in the middle their mean. @throws RangeError when there is none */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [
    sorted[Math.ceil(sorted.length / 2) - 1],
    sorted[Math.floor(sorted.length / 2)],
  ];
  if (low === undefined || high === undefined)
    throw new RangeError('there is no median of nothing');
  return (low + high) / 2;
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
