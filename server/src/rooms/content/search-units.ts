import { remembered } from '#kernel/revisions';
import type { Work } from '#kernel/work';
import { listSkills, type Skill } from '#rooms/skills';
import { closestWords } from './closest-words.ts';
import { keepLast, skillLinksOf } from './known-units.ts';
import { type UnitTitle, unitTitles } from './read-unit.ts';
import { CONTENT } from './revisions.ts';
import {
  countUnits,
  type LocaleQuery,
  type SearchHits,
  selectAllUnits,
  selectHits,
  selectSearchLocales,
  selectSimilarWords,
  type UnitCounts,
  type UnitFilter,
  type WordHits,
} from './search.db.ts';
import { dictionaryOf } from './search-text.ts';

export type FoundUnit = UnitTitle & {
  readonly skills: readonly {
    readonly skillId: string;
    readonly key: string;
    readonly name: string;
  }[];
};

export type UnitSearch = {
  /** What somebody typed; all units when blank. */
  readonly query: string;
  /** The language to show titles in; texts of every language are searched. */
  readonly locale: string;
  /** Key of the skill that they shall lead to. */
  readonly skill?: string | undefined;
  readonly source?: string | undefined;
  readonly level?: number | undefined;
  readonly kind?: UnitFilter['kind'];
  /** At most so long. */
  readonly minutes?: number | undefined;
  readonly limit: number;
  readonly offset: number;
};

/**
 * Finds units by the words of their texts, and by the name of a skill that they lead to. Those that have most of the
 * words come first; a word that no text has is read as those written much alike.
 */
export async function searchUnits(
  work: Work,
  search: UnitSearch,
): Promise<{ readonly total: number; readonly units: readonly FoundUnit[] }> {
  const words = queryWords(search.query);
  const isBlank = search.query.trim() === '';
  const skills = await listSkills(work);
  const skillId = skills.find((skill) => skill.key === search.skill)?.skillId;
  const isUnknownSkill = search.skill !== undefined && skillId === undefined;
  if (isUnknownSkill || (words.length === 0 && !isBlank)) return { total: 0, units: [] };
  const page = { ...search, skillId };
  const { source, level, kind, minutes, limit, offset } = search;
  const named = skillsNamed(skills, words);
  const asked = [isBlank, words, named, skillId, source, level, kind, minutes, limit, offset];
  const found = await findOnce(work, JSON.stringify(asked), () =>
    isBlank ? selectAllUnits(work.db, page) : findUnits(work, words, { ...page, named }),
  );
  return { total: found.total, units: await presentHits(work, found.unitIds, search.locale) };
}

const MOST_SEARCHES = 1_000;
const searches = remembered(CONTENT, async () => new Map<string, SearchHits>());

/** All find the same until content or mappings change; the last searches are kept, as many begin alike. */
async function findOnce(
  work: Work,
  asked: string,
  find: () => Promise<SearchHits>,
): Promise<SearchHits> {
  const known = await searches(work);
  const hits = known.get(asked) ?? (await find());
  keepLast(known, asked, hits, MOST_SEARCHES);
  return hits;
}

export type CountedUnits = {
  readonly skills: readonly (FoundUnit['skills'][number] & { readonly count: number })[];
  readonly sources: readonly {
    readonly source: string;
    readonly title: string;
    readonly count: number;
  }[];
  readonly kinds: UnitCounts['kinds'];
};

/** What one can browse by: skills in the framework's order, sources by name, kinds, each with the number of its units. */
export async function readUnitCounts(work: Work): Promise<CountedUnits> {
  const { skills, sources, kinds } = await countUnits(work.db);
  const counts = new Map(skills.map((row) => [row.skillId, row.count]));
  return {
    skills: (await listSkills(work)).flatMap(({ skillId, key, name }) => {
      const count = counts.get(skillId);
      return count === undefined ? [] : [{ skillId, key, name, count }];
    }),
    sources: sources.map(({ source, title, count }) => ({ source, title: title ?? source, count })),
    kinds,
  };
}

/** Skills whose name has every word that was typed, a beginning being enough. */
function skillsNamed(skills: readonly Skill[], words: readonly string[]): string[] {
  return skills
    .filter(({ name }) => {
      const named = queryWords(name);
      return words.every((word) => named.some((part) => part.startsWith(word)));
    })
    .map(({ skillId }) => skillId);
}

const MOST_WORDS = 10;
const MOST_WORD_CHARACTERS = 60;

/** The words of a query: letters and digits, with the signs that names such as `c++` and `node.js` have inside. */
export function queryWords(query: string): string[] {
  const words =
    query
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}+#]*/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, MOST_WORD_CHARACTERS)))].slice(
    0,
    MOST_WORDS,
  );
}

const searchLocales = remembered(CONTENT, ({ db }) => selectSearchLocales(db));

async function findUnits(
  work: Work,
  words: readonly string[],
  page: Parameters<typeof selectHits>[2],
): Promise<SearchHits> {
  const locales = await searchLocales(work);
  const hitsOf = (groups: LocaleQuery['groups']): Promise<WordHits> =>
    selectHits(
      work.db,
      locales.map((locale) => ({ locale, dictionary: dictionaryOf(locale), groups })),
      page,
    );
  const hits = await hitsOf(words.map((word) => [word]));
  const mistyped = hits.unmet
    .map((at) => words[at] ?? '')
    .filter((word) => word.length >= FEWEST_LETTERS);
  if (mistyped.length === 0) return hits;
  const similar = Map.groupBy(await selectSimilarWords(work.db, mistyped), (row) => row.mistyped);
  const meant = new Map(
    [...similar].map(([word, rows]) => [
      word,
      closestWords(
        word,
        rows.map((row) => row.word),
      ),
    ]),
  );
  if ([...meant.values()].every((closest) => closest.length === 0)) return hits;
  return await hitsOf(words.map((word) => [word, ...(meant.get(word) ?? [])]));
}

/** Of a shorter word that no text has, too many others could be meant. */
const FEWEST_LETTERS = 4;

async function presentHits(
  work: Work,
  unitIds: readonly string[],
  locale: string,
): Promise<FoundUnit[]> {
  const titles = await unitTitles(work, unitIds, locale);
  const links = await skillLinksOf(work, unitIds);
  const skills = new Map((await listSkills(work)).map((skill) => [skill.skillId, skill]));
  return unitIds.flatMap((unitId) => {
    const title = titles.get(unitId);
    if (!title) return [];
    const named = (links.get(unitId) ?? []).flatMap((link) => skills.get(link.skillId) ?? []);
    return [{ ...title, skills: named.map(({ skillId, key, name }) => ({ skillId, key, name })) }];
  });
}
