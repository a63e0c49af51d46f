import { seededRandom } from '#engine';
import type { SkillResponse } from './skill-responses.db.ts';

/** An item as responses to it are collected: its version, and its options in order. */
export type CollectedItem = {
  readonly itemId: string;
  readonly version: number;
  readonly optionIds: readonly string[];
};

/** The answers of some people as the engine takes them. */
export type CollectedAnswers = {
  readonly people: Int32Array;
  readonly items: Int32Array;
  readonly correct: Uint8Array;
  /** The options chosen: bit k for the option k of the item. */
  readonly chosen: Int32Array;
  /** Milliseconds since 1970. */
  readonly respondedAt: Float64Array;
  /** In which each was read, as a place in `locales`. */
  readonly language: Uint8Array;
  readonly locales: readonly string[];
  readonly itemCount: number;
  readonly personCount: number;
};

type Kept = {
  readonly personId: string;
  /** In [0, 1): who stays when there are too many, whatever the order they come in. */
  readonly place: number;
  readonly items: number[];
  readonly correct: number[];
  readonly chosen: number[];
  readonly times: number[];
  readonly languages: number[];
};

/**
 * Keeps of a stream of responses, a person's side by side and in their order, what tells about items: the first response
 * of each person to each item, if it was given in a check. Whoever met an item before may have read its explanation, and
 * at the end of a unit it was just taught. Of more responses than `most`, those of a share of the people are kept, drawn
 * by lot, so that memory is bounded and nobody is preferred.
 */
export class AnswerCollector {
  readonly #indexOf: ReadonlyMap<string, number>;
  readonly #items: readonly CollectedItem[];
  readonly #most: number;
  #people: Kept[] = [];
  #current: Kept | undefined;
  readonly #met = new Set<string>();
  readonly #locales: string[] = [];
  #share = 1;
  #count = 0;
  /** The newest response seen, kept or not. */
  newest: Date | undefined;

  constructor(items: readonly CollectedItem[], most: number) {
    this.#items = items;
    this.#indexOf = new Map(items.map(({ itemId }, index) => [itemId, index]));
    this.#most = most;
  }

  add(response: SkillResponse): void {
    const { personId, itemId, itemVersion, contextKind, respondedAt } = response;
    if (contextKind === 'skillCheck' && (!this.newest || respondedAt > this.newest))
      this.newest = respondedAt;
    if (this.#current?.personId !== personId) this.#begin(personId);
    const person = this.#current;
    if (!person || this.#met.has(itemId)) return;
    this.#met.add(itemId);
    const index = this.#indexOf.get(itemId);
    const item = this.#items[index ?? -1];
    if (index === undefined || !item) return;
    if (item.version !== itemVersion || contextKind !== 'skillCheck') return;
    if (person.place >= this.#share) return;
    if (person.items.length === 0) this.#people.push(person);
    person.items.push(index);
    person.correct.push(response.isRight ? 1 : 0);
    person.chosen.push(bitsOf(item, response.chosen));
    person.times.push(respondedAt.getTime());
    person.languages.push(this.#languageOf(response.locale));
    this.#count += 1;
    if (this.#count > this.#most) this.#thin();
  }

  /** Who answered, in the order in which `answers` numbers them. */
  get personIds(): readonly string[] {
    return this.#people.map(({ personId }) => personId);
  }

  /** @param isWanted of which people */
  answers(isWanted: (personId: string) => boolean): CollectedAnswers {
    const wanted = this.#people.filter(({ personId }) => isWanted(personId));
    const count = wanted.reduce((sum, { items }) => sum + items.length, 0);
    const answers = {
      people: new Int32Array(count),
      items: new Int32Array(count),
      correct: new Uint8Array(count),
      chosen: new Int32Array(count),
      respondedAt: new Float64Array(count),
      language: new Uint8Array(count),
      locales: this.#locales,
      itemCount: this.#items.length,
      personCount: wanted.length,
    };
    let at = 0;
    for (const [index, person] of wanted.entries()) {
      answers.people.fill(index, at, at + person.items.length);
      answers.items.set(person.items, at);
      answers.correct.set(person.correct, at);
      answers.chosen.set(person.chosen, at);
      answers.respondedAt.set(person.times, at);
      answers.language.set(person.languages, at);
      at += person.items.length;
    }
    return answers;
  }

  #begin(personId: string): void {
    this.#met.clear();
    const place = seededRandom(`calibration share ${personId}`)();
    this.#current = {
      personId,
      place,
      items: [],
      correct: [],
      chosen: [],
      times: [],
      languages: [],
    };
  }

  #languageOf(locale: string): number {
    const known = this.#locales.indexOf(locale);
    // As many as a byte holds: nobody has content in more languages.
    return known >= 0 || this.#locales.length > MOST_LOCALES
      ? Math.max(0, known)
      : this.#locales.push(locale) - 1;
  }

  #thin(): void {
    this.#share /= 2;
    this.#people = this.#people.filter(({ place }) => place < this.#share);
    this.#count = this.#people.reduce((sum, { items }) => sum + items.length, 0);
  }
}

const MOST_LOCALES = 254;

function bitsOf({ optionIds }: CollectedItem, chosen: readonly string[]): number {
  return chosen.reduce((bits, optionId) => {
    const option = optionIds.indexOf(optionId);
    return option < 0 || option > 30 ? bits : bits | (1 << option);
  }, 0);
}

const LEAST_SPAN_MS = 30 * 86_400_000;

/**
 * Parts answers into the earlier and the later half, to see whether an item has changed.
 * @param respondedAt milliseconds
 * @returns 1 for each of the later ones; all 0 when they are of the same month, since nothing changes so soon
 */
export function halvesOf(respondedAt: Float64Array): Uint8Array {
  const sorted = respondedAt.toSorted();
  const first = sorted[0] ?? 0;
  const last = sorted.at(-1) ?? 0;
  if (last - first < LEAST_SPAN_MS) return new Uint8Array(respondedAt.length);
  const middle = sorted[sorted.length >> 1] ?? last;
  return Uint8Array.from(respondedAt, (at) => (at >= middle ? 1 : 0));
}
