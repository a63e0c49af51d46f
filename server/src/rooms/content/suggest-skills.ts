/**
 * Which skills a text is about, by the words that it shares with the skills' own texts and with units that are mapped
 * already. Pure: the words come from PostgreSQL's dictionaries, nothing is learned or kept.
 *
 * Measured by `npm run bench -- suggest`. Tried on the 1,133 mapped units that are not in its sample, first choice
 * right: ts_rank_cd over the skills' texts 30 %, ts_rank 36 %, trigrams of title and name 15 %, this cosine without
 * neighbours 49 %, with neighbours of other sources 57 %, of other modules 74 %, of the same module too 85 %.
 */

/** The words of a text, each once, and how much is made of each. */
export type Gist = { readonly words: readonly string[]; readonly weights: readonly number[] };

export type Link = { readonly skillId: string; readonly level: number };

export type Suggestion = Link & {
  /** From 0 to about 2; see `surenessOf` in review-queue.ts for how often which is right. */
  readonly score: number;
  /** Words, as the dictionary cuts them, that speak for it; the strongest first. */
  readonly words: readonly string[];
  /** Mapped units that speak for it, the nearest first. */
  readonly unitIds: readonly string[];
};

/** A text as a direction: its words by number, rising, and weights whose squares add up to 1. */
type Vector = { readonly words: Int32Array; readonly weights: Float32Array };

export type TextIndex = {
  readonly vocabulary: readonly string[];
  readonly units: ReadonlyMap<string, Vector>;
  readonly skills: readonly { readonly skillId: string; readonly weights: Float32Array }[];
};

/** Words that more of all units have say nothing about one of them. 5 % instead lost 7 points of 100, 50 % won none. */
const MOST_COMMON = 0.3;
const NEIGHBOURS = 10;
const SUGGESTIONS = 5;
const MOST_WORDS = 6;

/** Weighs words by how rare they are among the units (tf-idf, both on a logarithm). */
export function indexTexts(
  units: ReadonlyMap<string, Gist>,
  skills: ReadonlyMap<string, Gist>,
): TextIndex {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  for (const { words } of units.values()) {
    for (const word of words) {
      const number = numbers.get(word) ?? numbers.size;
      if (number === numbers.size) numbers.set(word, number);
      counts[number] = (counts[number] ?? 0) + 1;
    }
  }
  const most = Math.max(5, units.size * MOST_COMMON);
  const rarity = Float32Array.from(counts, (count) =>
    count > most ? 0 : Math.log(1 + units.size / count),
  );
  return {
    vocabulary: [...numbers.keys()],
    units: new Map(
      [...units].map(([unitId, gist]) => [unitId, vectorOf(gist, numbers, rarity)] as const),
    ),
    skills: skillWeights(skills, numbers, rarity),
  };
}

function vectorOf(
  { words, weights }: Gist,
  numbers: ReadonlyMap<string, number>,
  rarity: Float32Array,
): Vector {
  const entries = words
    .map((word, index): [number, number] => {
      const number = numbers.get(word) ?? 0;
      return [number, Math.log(1 + (weights[index] ?? 0)) * (rarity[number] ?? 0)];
    })
    .filter(([, weight]) => weight > 0)
    .sort(([a], [b]) => a - b);
  const length = lengthOf(entries.map(([, weight]) => weight));
  return {
    words: Int32Array.from(entries, ([number]) => number),
    weights: Float32Array.from(entries, ([, weight]) => weight / length),
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

/** The mapped units by word, so that only those are looked at that share one. */
export type Neighbourhood = {
  readonly unitIds: readonly string[];
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
  const units = [...mapped].flatMap(([unitId, links]) => {
    const vector = index.units.get(unitId);
    return vector && links.length > 0 ? [{ unitId, links, vector }] : [];
  });
  const starts = new Int32Array(index.vocabulary.length + 1);
  for (const { vector } of units)
    for (const word of vector.words) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  for (let word = 1; word < starts.length; word += 1)
    starts[word] = (starts[word] ?? 0) + (starts[word - 1] ?? 0);
  const next = starts.slice();
  const places = new Int32Array(starts.at(-1) ?? 0);
  const weights = new Float32Array(places.length);
  for (const [place, { vector }] of units.entries()) {
    for (const [entry, word] of vector.words.entries()) {
      const at = next[word] ?? 0;
      next[word] = at + 1;
      places[at] = place;
      weights[at] = vector.weights[entry] ?? 0;
    }
  }
  return {
    unitIds: units.map(({ unitId }) => unitId),
    links: units.map(({ links }) => links),
    starts,
    places,
    weights,
  };
}

/**
 * The likeliest skills of a unit, at most five, the likeliest first; none when no word of it says anything.
 * @param fallbackLevel the level where no neighbour tells one
 */
export function suggestSkills(
  index: TextIndex,
  neighbourhood: Neighbourhood,
  unitId: string,
  fallbackLevel: number,
): Suggestion[] {
  const vector = index.units.get(unitId);
  if (!vector) return [];
  const near = nearestUnits(vector, neighbourhood, unitId);
  const votes = votesOf(near, neighbourhood);
  const scored = index.skills.map(({ skillId, weights }) => {
    let own = 0;
    for (let at = 0; at < vector.words.length; at += 1)
      own += (vector.weights[at] ?? 0) * (weights[vector.words[at] ?? 0] ?? 0);
    return { skillId, weights, score: own + (votes.get(skillId) ?? 0) };
  });
  return scored
    .filter(({ score }) => score > 0.01)
    .sort((a, b) => b.score - a.score || (a.skillId < b.skillId ? -1 : 1))
    .slice(0, SUGGESTIONS)
    .map(({ skillId, weights, score }) => {
      const speaking = near.filter(({ place }) =>
        neighbourhood.links[place]?.some((link) => link.skillId === skillId),
      );
      return {
        skillId,
        score,
        level: levelOf(skillId, speaking, neighbourhood) ?? fallbackLevel,
        words: sharedWords(index, vector, weights, speaking, neighbourhood),
        unitIds: speaking.slice(0, 2).map(({ place }) => neighbourhood.unitIds[place] ?? ''),
      };
    });
}

type Near = { readonly place: number; readonly similarity: number };

function nearestUnits(vector: Vector, hood: Neighbourhood, unitId: string): Near[] {
  const similarities = new Float64Array(hood.unitIds.length);
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
    if (similarity <= last || hood.unitIds[place] === unitId) continue;
    const before = nearest.findIndex((other) => other.similarity < similarity);
    nearest.splice(before < 0 ? nearest.length : before, 0, { place, similarity });
    if (nearest.length > NEIGHBOURS) nearest.pop();
  }
  return nearest;
}

/**
 * Each skill's share of the neighbours, which count by the square of how near they are; all of it as much as the
 * nearest is near, because ten strangers who agree are still strangers.
 */
function votesOf(near: readonly Near[], { links }: Neighbourhood): Map<string, number> {
  const votes = new Map<string, number>();
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
  { vocabulary, units }: TextIndex,
  vector: Vector,
  skill: Float32Array,
  speaking: readonly Near[],
  { unitIds }: Neighbourhood,
): string[] {
  const said = new Map<number, number>();
  for (const [at, word] of vector.words.entries())
    said.set(word, (vector.weights[at] ?? 0) * (skill[word] ?? 0));
  for (const { place, similarity } of speaking.slice(0, 3)) {
    const other = units.get(unitIds[place] ?? '');
    for (const [at, word] of (other?.words ?? new Int32Array()).entries()) {
      const before = said.get(word);
      if (before === undefined) continue;
      const mine = vector.weights[vector.words.indexOf(word)] ?? 0;
      said.set(word, before + similarity * mine * (other?.weights[at] ?? 0));
    }
  }
  return [...said]
    .filter(([, weight]) => weight > 0)
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, MOST_WORDS)
    .map(([word]) => vocabulary[word] ?? '');
}
