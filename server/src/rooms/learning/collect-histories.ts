import { type ResponseHistory, seededRandom } from '#engine';
import type { TracedRow } from './traced-responses.db.ts';

type Kept = {
  readonly personId: string;
  /** In [0, 1): who stays when there are too many, whatever the order they come in. */
  readonly place: number;
  readonly items: number[];
  readonly skills: number[];
  readonly correct: number[];
  readonly seconds: number[];
};

/** Numbers things in the order in which they come, going on from those that have numbers. */
export class Numbers {
  readonly ids: string[];
  readonly #numberOf: Map<string, number>;

  constructor(known: readonly string[] = []) {
    this.ids = [...known];
    this.#numberOf = new Map(known.map((id, number) => [id, number]));
  }

  /** A new one for what has none. */
  of(id: string): number {
    const known = this.#numberOf.get(id);
    if (known !== undefined) return known;
    this.#numberOf.set(id, this.ids.length);
    return this.ids.push(id) - 1;
  }

  /** −1 for what has none. */
  known(id: string | null): number {
    return (id === null ? undefined : this.#numberOf.get(id)) ?? -1;
  }
}

/**
 * Keeps a stream of responses, a person's side by side and in their order, as the engine takes them. Of more responses
 * than `most`, those of a share of the people are kept, drawn by lot, so that memory is bounded whatever comes.
 */
export class HistoryCollector {
  readonly items: Numbers;
  readonly skills: Numbers;
  readonly #most: number;
  #people: Kept[] = [];
  #current: Kept | undefined;
  #share = 1;
  #count = 0;
  /** The newest response seen, kept or not. */
  newest: Date | undefined;

  constructor(items: Numbers, skills: Numbers, most: number) {
    this.items = items;
    this.skills = skills;
    this.#most = most;
  }

  add({ personId, itemId, skillId, isRight, respondedAt }: TracedRow): void {
    if (!this.newest || respondedAt > this.newest) this.newest = respondedAt;
    if (this.#current?.personId !== personId) this.#begin(personId);
    const person = this.#current;
    if (!person || person.place >= this.#share) return;
    if (person.items.length === 0) this.#people.push(person);
    person.items.push(this.items.of(itemId));
    person.skills.push(skillId === null ? -1 : this.skills.of(skillId));
    person.correct.push(isRight ? 1 : 0);
    person.seconds.push(respondedAt.getTime() / 1_000);
    this.#count += 1;
    if (this.#count > this.#most) this.#thin();
  }

  /** @param isWanted of which people */
  history(isWanted: (personId: string) => boolean): ResponseHistory & { personCount: number } {
    const wanted = this.#people.filter(({ personId }) => isWanted(personId));
    const count = wanted.reduce((sum, { items }) => sum + items.length, 0);
    const history = {
      learners: new Int32Array(count),
      items: new Int32Array(count),
      skills: new Int32Array(count),
      correct: new Uint8Array(count),
      seconds: new Float64Array(count),
      personCount: wanted.length,
    };
    let at = 0;
    for (const [index, person] of wanted.entries()) {
      history.learners.fill(index, at, at + person.items.length);
      history.items.set(person.items, at);
      history.skills.set(person.skills, at);
      history.correct.set(person.correct, at);
      history.seconds.set(person.seconds, at);
      at += person.items.length;
    }
    return history;
  }

  #begin(personId: string): void {
    const place = seededRandom(`tracing share ${personId}`)();
    this.#current = { personId, place, items: [], skills: [], correct: [], seconds: [] };
  }

  #thin(): void {
    this.#share /= 2;
    this.#people = this.#people.filter(({ place }) => place < this.#share);
    this.#count = this.#people.reduce((sum, { items }) => sum + items.length, 0);
  }
}
