/**
 * Which skill a text is about, a unit's or a question's, by the words that it shares with the skills' own texts and
 * with units and questions that are mapped already. Pure: the words come from PostgreSQL's dictionaries, nothing is
 * learned or kept.
 *
 * Measured by `npm run bench -- suggest`. Tried on the 1,133 mapped units that are not in its sample, first choice
 * right: ts_rank_cd over the skills' texts 30 %, ts_rank 36 %, trigrams of title and name 15 %, this cosine without
 * neighbours 49 %, with neighbours of other sources 57 %, of other modules 74 %, of the same module too 85 %. With
 * questions among the neighbours 62, 75 and 85 %.
 *
 * On the 1,007 mapped questions that are not in the sample: without neighbours 63 %, with neighbours of other sources
 * 70 %, of other units 72 %, what their own unit leads to besides 74 %, with other questions of their unit 93 %; of the
 * 129 whose unit is mapped and its other questions are not, 90 % for 81 % without the unit's voice. In the last three
 * ways it is 65, 68 and 92 % with questions alone as neighbours, 77, 78 and 78 % with units alone, 68, 70 and 90 %
 * without the titles of unit and module, 71, 73 and 92 % without what explains the options, and 35, 37 and 91 % with
 * words that are rare among units alone. A voice for other questions of the unit, whatever they say: 0.6 points more.
 */

/** The words of a text, each once, and how much is made of each. */
export type Gist = { readonly words: readonly string[]; readonly weights: readonly number[] };

export type Link = { readonly skillId: string; readonly level: number };

export type Suggestion = Link & {
  /** From 0 to about 2; see `surenessOf` in present-review.ts for how often which is right. */
  readonly score: number;
  /** Words, as the dictionary cuts them, that speak for it; the strongest first. */
  readonly words: readonly string[];
  /** Mapped units and questions that speak for it, the nearest first. */
  readonly alikeIds: readonly string[];
  /** What the text belongs to leads to it. */
  readonly isOfWhole: boolean;
};

/** A text as a direction: its words by number, rising, and weights whose squares add up to 1. */
type Vector = { readonly words: Int32Array; readonly weights: Float32Array };

export type TextIndex = {
  readonly vocabulary: readonly string[];
  readonly texts: ReadonlyMap<string, Vector>;
  readonly skills: readonly { readonly skillId: string; readonly weights: Float32Array }[];
};

/** Words that more of all texts have say nothing about one of them. 10 % instead lost 2 to 7 points of 100, 50 % won none. */
const MOST_COMMON = 0.3;
const NEIGHBOURS = 10;
const SUGGESTIONS = 5;
/** How much the voice of the whole weighs that a text is part of: half of it or twice as much is no better. */
const WHOLE = 0.3;
const MOST_WORDS = 6;

/** Weighs words by how rare they are among the texts (tf-idf, both on a logarithm). */
export function indexTexts(
  texts: ReadonlyMap<string, Gist>,
  skills: ReadonlyMap<string, Gist>,
): TextIndex {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  for (const { words } of texts.values()) {
    for (const word of words) {
      const number = numbers.get(word) ?? numbers.size;
      if (number === numbers.size) numbers.set(word, number);
      counts[number] = (counts[number] ?? 0) + 1;
    }
  }
  const most = Math.max(5, texts.size * MOST_COMMON);
  const rarity = Float32Array.from(counts, (count) =>
    count > most ? 0 : Math.log(1 + texts.size / count),
  );
  return {
    vocabulary: [...numbers.keys()],
    texts: new Map(
      [...texts].map(([textId, gist]) => [textId, vectorOf(gist, numbers, rarity)] as const),
    ),
    skills: skillWeights(skills, numbers, rarity),
  };
}

function vectorOf(
  { words, weights }: Gist,
  numbers: ReadonlyMap<string, number>,
  rarity: Float32Array,
): Vector {
  const byWord = new Map<number, number>();
  for (const [index, word] of words.entries()) {
    const number = numbers.get(word) ?? 0;
    const weight = Math.log(1 + (weights[index] ?? 0)) * (rarity[number] ?? 0);
    if (weight > 0) byWord.set(number, weight);
  }
  // Plain numbers in a typed list are sorted several times faster than pairs.
  const rising = Int32Array.from(byWord.keys()).sort();
  const length = lengthOf([...byWord.values()]);
  return {
    words: rising,
    weights: Float32Array.from(rising, (number) => (byWord.get(number) ?? 0) / length),
  };
}

/** A word that many skills have, such as `team`, tells them less apart: its rarity among the skills counts too. */
function skillWeights(
  skills: ReadonlyMap<string, Gist>,
  numbers: ReadonlyMap<string, number>,
  rarity: Float32Array,
): TextIndex['skills'] {
  const counts = new Map<string, number>();
  for (const { words } of skills.values())
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...skills].map(([skillId, gist]) => {
    const weights = new Float32Array(numbers.size);
    const all: number[] = [];
    for (const [index, word] of gist.words.entries()) {
      const own = Math.log(1 + (gist.weights[index] ?? 0));
      const apart = Math.log(1 + skills.size / (counts.get(word) ?? 1)) / 4;
      const number = numbers.get(word);
      const weight =
        own * apart * (number === undefined ? Math.log(1 + numbers.size) : (rarity[number] ?? 0));
      if (number !== undefined) weights[number] = weight;
      all.push(weight);
    }
    const length = lengthOf(all);
    return { skillId, weights: weights.map((weight) => weight / length) };
  });
}

const lengthOf = (weights: readonly number[]): number =>
  Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;

/** The mapped texts by word, so that only those are looked at that share one. */
export type Neighbourhood = {
  readonly textIds: readonly string[];
  readonly links: readonly (readonly Link[])[];
  /** For each word of the vocabulary, where its entries begin in the two lists below. */
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly weights: Float32Array;
};

export function gatherNeighbours(
  index: TextIndex,
  mapped: ReadonlyMap<string, readonly Link[]>,
): Neighbourhood {
  const texts = [...mapped].flatMap(([textId, links]) => {
    const vector = index.texts.get(textId);
    return vector && links.length > 0 ? [{ textId, links, vector }] : [];
  });
  const starts = new Int32Array(index.vocabulary.length + 1);
  for (const { vector } of texts)
    for (const word of vector.words) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  for (let word = 1; word < starts.length; word += 1)
    starts[word] = (starts[word] ?? 0) + (starts[word - 1] ?? 0);
  const next = starts.slice();
  const places = new Int32Array(starts.at(-1) ?? 0);
  const weights = new Float32Array(places.length);
  for (const [place, { vector }] of texts.entries()) {
    for (const [entry, word] of vector.words.entries()) {
      const at = next[word] ?? 0;
      next[word] = at + 1;
      places[at] = place;
      weights[at] = vector.weights[entry] ?? 0;
    }
  }
  return {
    textIds: texts.map(({ textId }) => textId),
    links: texts.map(({ links }) => links),
    starts,
    places,
    weights,
  };
}

export type Asked = {
  readonly textId: string;
  /** What the unit leads to that a question belongs to; none for what stands alone. */
  readonly whole: readonly Link[];
  /** The level where nothing alike tells one. */
  readonly fallbackLevel: number;
};

/** The likeliest skills of a text, at most five, the likeliest first; none when no word of it says anything. */
export function suggestSkills(
  index: TextIndex,
  neighbourhood: Neighbourhood,
  asked: Asked,
): Suggestion[] {
  const vector = index.texts.get(asked.textId);
  if (!vector) return [];
  const near = nearestTexts(vector, neighbourhood, asked.textId);
  return rankSkills(index, vector, votesOf(near, neighbourhood, asked.whole))
    .slice(0, SUGGESTIONS)
    .map(({ skillId, weights, score }) => {
      const speaking = near.filter(({ place }) =>
        neighbourhood.links[place]?.some((link) => link.skillId === skillId),
      );
      const ofWhole = asked.whole.find((link) => link.skillId === skillId);
      const level = levelOf(skillId, speaking, neighbourhood) ?? ofWhole?.level;
      return {
        skillId,
        score,
        level: level ?? asked.fallbackLevel,
        words: sharedWords(index, vector, weights, speaking, neighbourhood),
        alikeIds: speaking.slice(0, 2).map(({ place }) => neighbourhood.textIds[place] ?? ''),
        isOfWhole: ofWhole !== undefined,
      };
    });
}

/** The score of the first suggestion, 0 without one: all that an order by it needs, in a third of the time. */
export function surenessOf(
  index: TextIndex,
  neighbourhood: Neighbourhood,
  asked: Omit<Asked, 'fallbackLevel'>,
): number {
  const vector = index.texts.get(asked.textId);
  if (!vector) return 0;
  const near = nearestTexts(vector, neighbourhood, asked.textId);
  return rankSkills(index, vector, votesOf(near, neighbourhood, asked.whole))[0]?.score ?? 0;
}

type Ranked = TextIndex['skills'][number] & { readonly score: number };

function rankSkills(
  { skills }: TextIndex,
  vector: Vector,
  votes: ReadonlyMap<string, number>,
): Ranked[] {
  return skills
    .map(({ skillId, weights }) => {
      let own = 0;
      for (let at = 0; at < vector.words.length; at += 1)
        own += (vector.weights[at] ?? 0) * (weights[vector.words[at] ?? 0] ?? 0);
      return { skillId, weights, score: own + (votes.get(skillId) ?? 0) };
    })
    .filter(({ score }) => score > 0.01)
    .sort((a, b) => b.score - a.score || (a.skillId < b.skillId ? -1 : 1));
}

type Near = { readonly place: number; readonly similarity: number };

function nearestTexts(vector: Vector, hood: Neighbourhood, textId: string): Near[] {
  const similarities = new Float64Array(hood.textIds.length);
  for (let at = 0; at < vector.words.length; at += 1) {
    const word = vector.words[at] ?? 0;
    const weight = vector.weights[at] ?? 0;
    const end = hood.starts[word + 1] ?? 0;
    for (let entry = hood.starts[word] ?? 0; entry < end; entry += 1) {
      const place = hood.places[entry] ?? 0;
      similarities[place] = (similarities[place] ?? 0) + weight * (hood.weights[entry] ?? 0);
    }
  }
  const nearest: Near[] = [];
  for (let place = 0; place < similarities.length; place += 1) {
    const similarity = similarities[place] ?? 0;
    const last = nearest[NEIGHBOURS - 1]?.similarity ?? 0;
    if (similarity <= last || hood.textIds[place] === textId) continue;
    const before = nearest.findIndex((other) => other.similarity < similarity);
    nearest.splice(before < 0 ? nearest.length : before, 0, { place, similarity });
    if (nearest.length > NEIGHBOURS) nearest.pop();
  }
  return nearest;
}

/**
 * Each skill's share of the neighbours, which count by the square of how near they are; all of it as much as the
 * nearest is near, because ten strangers who agree are still strangers. What a question's unit leads to is a voice more.
 */
function votesOf(
  near: readonly Near[],
  { links }: Neighbourhood,
  whole: readonly Link[],
): Map<string, number> {
  const votes = new Map(whole.map(({ skillId }) => [skillId, WHOLE / whole.length]));
  const all = near.reduce((sum, { similarity }) => sum + similarity ** 2, 0);
  const trust = near[0]?.similarity ?? 0;
  for (const { place, similarity } of near) {
    for (const { skillId } of links[place] ?? [])
      votes.set(skillId, (votes.get(skillId) ?? 0) + (trust * similarity ** 2) / all);
  }
  return votes;
}

function levelOf(
  skillId: string,
  speaking: readonly Near[],
  { links }: Neighbourhood,
): number | undefined {
  let sum = 0;
  let all = 0;
  for (const { place, similarity } of speaking) {
    const level = links[place]?.find((link) => link.skillId === skillId)?.level;
    if (level === undefined) continue;
    sum += level * similarity ** 2;
    all += similarity ** 2;
  }
  return all === 0 ? undefined : Math.round(sum / all);
}

function sharedWords(
  { vocabulary, texts }: TextIndex,
  vector: Vector,
  skill: Float32Array,
  speaking: readonly Near[],
  { textIds }: Neighbourhood,
): string[] {
  const said = new Map<number, number>();
  for (let at = 0; at < vector.words.length; at += 1) {
    const word = vector.words[at] ?? 0;
    const weight = (vector.weights[at] ?? 0) * (skill[word] ?? 0);
    if (weight > 0) said.set(word, weight);
  }
  for (const { place, similarity } of speaking.slice(0, 3)) {
    const other = texts.get(textIds[place] ?? '');
    for (const [word, weight] of other ? sharedBetween(vector, other) : [])
      said.set(word, (said.get(word) ?? 0) + similarity * weight);
  }
  return [...said]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, MOST_WORDS)
    .map(([word]) => vocabulary[word] ?? '');
}

/** The words that two texts share, with the product of their weights; both rise. */
function sharedBetween(a: Vector, b: Vector): [word: number, weight: number][] {
  const shared: [number, number][] = [];
  let at = 0;
  for (let other = 0; other < b.words.length; other += 1) {
    const word = b.words[other] ?? 0;
    while ((a.words[at] ?? Number.POSITIVE_INFINITY) < word) at += 1;
    if (a.words[at] === word) shared.push([word, (a.weights[at] ?? 0) * (b.weights[other] ?? 0)]);
  }
  return shared;
}
