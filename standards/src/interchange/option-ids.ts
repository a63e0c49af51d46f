// Stable ids for the options of a question, which the files do not give.
//
// The rule, in this order:
// 1. An option whose text was there before keeps its id, wherever it stands now and whether or
//    not it is right now: order and a corrected key change nothing.
// 2. An option that differs from one of before by a slip of writing keeps its id: few letters
//    changed, all digits and signs the same, as right or wrong as before.
// 3. In another language, where no text can agree, options at the same position are the same, if
//    both languages have the same number of options and the same ones are right. If not, the
//    question itself is a different one (it happens in real translations) and shares no ids.
// 4. Everything else is new; its id comes from the question and the text, so that two fresh
//    imports of the same file agree, in whatever order the options stand.

export type OptionToName = { readonly text: string; readonly correct: boolean };
export type NamedOption = OptionToName & { readonly optionId: string };

export type OptionIdsInput = {
  /** The canonical question id (`canonicalQuestionId`), the same in every language. */
  readonly questionId: string;
  /** The options as they stand in the file. */
  readonly options: readonly OptionToName[];
  /** The options of the last version in the same language, if there is one. */
  readonly previous?: readonly NamedOption[];
  /** The options in another language, in the order of its file, if there is one. */
  readonly counterpart?: readonly NamedOption[];
};

/**
 * Gives each option its id by the rule above.
 *
 * @returns one id per option, in the order given; all different
 */
export function assignOptionIds(input: OptionIdsInput): string[] {
  const ids: (string | undefined)[] = input.options.map(() => undefined);
  const previous = input.previous ?? [];
  keepByText(ids, input.options, previous);
  keepBySlip(ids, input.options, previous);
  keepByPosition(ids, input.options, input.counterpart ?? []);
  return nameTheRest(ids, input, previous);
}

/**
 * The id of an option that was never seen before: `o` and a number in base 36 made from the
 * question and the text. White space does not count.
 */
export function optionId(questionId: string, text: string): string {
  return `o${hash53(`${questionId}\n${normalizeOptionText(text)}`).toString(36)}`;
}

/** The text as it is compared: composed characters, single spaces. Case counts: it may be code. */
export function normalizeOptionText(text: string): string {
  return text.normalize('NFC').split(/\s+/u).join(' ').trim();
}

/**
 * True when two languages of one question can share ids and statistics: the same number of
 * options, and the same positions right.
 */
export function haveSameKey(
  first: readonly OptionToName[],
  second: readonly OptionToName[],
): boolean {
  return (
    first.length === second.length &&
    first.every((option, index) => option.correct === second[index]?.correct)
  );
}

type Ids = (string | undefined)[];

function keepByText(
  ids: Ids,
  options: readonly OptionToName[],
  previous: readonly NamedOption[],
): void {
  const known = new Map(
    previous.map((option) => [normalizeOptionText(option.text), option.optionId]),
  );
  for (const [index, option] of options.entries()) {
    const id = known.get(normalizeOptionText(option.text));
    if (id !== undefined && !ids.includes(id)) ids[index] = id;
  }
}

function keepBySlip(
  ids: Ids,
  options: readonly OptionToName[],
  previous: readonly NamedOption[],
): void {
  const left = previous
    .filter((before) => !ids.includes(before.optionId))
    .map((before) => ({ ...before, form: slipForm(before.text) }));
  const pairs = options.flatMap((option, index) => {
    if (ids[index] !== undefined) return [];
    const form = slipForm(option.text);
    return left
      .filter((before) => before.correct === option.correct)
      .map((before) => ({ index, id: before.optionId, edits: slipEdits(before.form, form) }));
  });
  // The closest pair first; equal ones in the order of the file, so that the outcome is one.
  pairs.sort((a, b) => a.edits - b.edits);
  for (const { index, id, edits } of pairs) {
    if (edits < Number.POSITIVE_INFINITY && ids[index] === undefined && !ids.includes(id)) {
      ids[index] = id;
    }
  }
}

function keepByPosition(
  ids: Ids,
  options: readonly OptionToName[],
  counterpart: readonly NamedOption[],
): void {
  if (!haveSameKey(options, counterpart)) return;
  for (const [index, other] of counterpart.entries()) {
    if (ids[index] === undefined && !ids.includes(other.optionId)) ids[index] = other.optionId;
  }
}

function nameTheRest(ids: Ids, input: OptionIdsInput, previous: readonly NamedOption[]): string[] {
  const taken = new Set([...ids, ...previous.map((option) => option.optionId)]);
  return input.options.map((option, index) => {
    const kept = ids[index];
    if (kept !== undefined) return kept;
    let text = option.text;
    // Only when an older option took this id along to a changed text, or texts are doubled.
    while (taken.has(optionId(input.questionId, text))) text += '+';
    const id = optionId(input.questionId, text);
    taken.add(id);
    return id;
  });
}

/** Share of the letters that a slip of writing may touch, and the longest text compared. */
const SLIP_SHARE = 0.15;
const LONGEST_COMPARED = 600;

/** A text made ready to be compared: its letters, and what else it holds; null when too long. */
type SlipForm = { readonly letters: string; readonly signs: string } | null;

function slipForm(text: string): SlipForm {
  const letters = normalizeOptionText(text).toLowerCase();
  if (letters.length > LONGEST_COMPARED) return null;
  // What is left without letters, spaces and the marks of a sentence.
  return { letters, signs: letters.replace(/[\p{L}\p{M}\s.,;:!?'"’‘“”„`]/gu, '') };
}

/**
 * How many letters were changed, added, dropped or swapped with their neighbour, or infinity when
 * it is more than a slip. Digits and signs must agree: 3306 for 3307 is another answer.
 */
function slipEdits(before: SlipForm, after: SlipForm): number {
  if (before === null || after === null || before.signs !== after.signs) {
    return Number.POSITIVE_INFINITY;
  }
  const longest = Math.max(before.letters.length, after.letters.length);
  const edits = editDistance(before.letters, after.letters);
  return edits <= Math.max(1, Math.floor(SLIP_SHARE * longest)) ? edits : Number.POSITIVE_INFINITY;
}

/**
 * Edits between two texts, a swap of neighbours counting as one.
 * Source: optimal string alignment (restricted Damerau-Levenshtein distance).
 */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const straight = (last[j - 1] ?? 0) + (isSame ? 0 : 1);
      let least = Math.min(straight, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/**
 * A number below 2^53 that spreads texts evenly: two 32-bit multiplicative rounds with different
 * odd constants, mixed at the end. Not a secret and not a seal; ids only need to differ.
 */
function hash53(text: string): number {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x5bd1e995);
  }
  high = Math.imul(high ^ (high >>> 15), 0x2c1b3c6d) ^ Math.imul(low ^ (low >>> 13), 0x297a2d39);
  low = Math.imul(low ^ (low >>> 16), 0x297a2d39) ^ Math.imul(high ^ (high >>> 12), 0x2c1b3c6d);
  return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
}
