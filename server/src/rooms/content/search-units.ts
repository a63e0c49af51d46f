import type { Work } from '#kernel/work';
import { listSkills } from '#rooms/skills';
import { closestWords } from './closest-words.ts';
import { selectUnitSkillLinks } from './read-content.db.ts';
import { type UnitTitle, unitTitles } from './read-unit.ts';
import {
  type LocaleQuery,
  selectAllUnits,
  selectHits,
  selectSearchLocales,
  selectSimilarWords,
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
  readonly limit: number;
  readonly offset: number;
};

/** Finds units by the words of their texts; when nothing fits, by words that are written much alike. */
export async function searchUnits(
  work: Work,
  search: UnitSearch,
): Promise<{ readonly total: number; readonly units: readonly FoundUnit[] }> {
  const words = queryWords(search.query);
  const isBlank = search.query.trim() === '';
  if (words.length === 0 && !isBlank) return { total: 0, units: [] };
  const found = isBlank
    ? await selectAllUnits(work.db, search)
    : await findUnits(work, words, search);
  return { total: found.total, units: await presentHits(work, found.unitIds, search.locale) };
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

async function findUnits(work: Work, words: readonly string[], page: UnitSearch) {
  const locales = await selectSearchLocales(work.db);
  if (locales.length === 0) return { total: 0, unitIds: [] };
  const queries = (groups: LocaleQuery['groups']): LocaleQuery[] =>
    locales.map((locale) => ({ locale, dictionary: dictionaryOf(locale), groups }));
  const exact = await selectHits(work.db, queries(words.map((word) => [word])), page);
  if (exact.total > 0) return exact;
  const similar = Map.groupBy(
    await selectSimilarWords(
      work.db,
      words.filter((word) => word.length >= 4),
    ),
    (row) => row.mistyped,
  );
  if (similar.size === 0) return exact;
  const groups = words.map((word) => [
    word,
    ...closestWords(
      word,
      (similar.get(word) ?? []).map((row) => row.word),
    ),
  ]);
  return await selectHits(work.db, queries(groups), page);
}

async function presentHits(
  work: Work,
  unitIds: readonly string[],
  locale: string,
): Promise<FoundUnit[]> {
  const titles = await unitTitles(work, unitIds, locale);
  const links = Map.groupBy(await selectUnitSkillLinks(work.db, unitIds), (link) => link.unitId);
  const skills = new Map((await listSkills(work)).map((skill) => [skill.skillId, skill]));
  return unitIds.flatMap((unitId) => {
    const title = titles.get(unitId);
    if (!title) return [];
    const named = (links.get(unitId) ?? []).flatMap((link) => skills.get(link.skillId) ?? []);
    return [{ ...title, skills: named.map(({ skillId, key, name }) => ({ skillId, key, name })) }];
  });
}
