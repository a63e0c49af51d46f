import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Work } from '#kernel/work';
import { listSkills, type Skill } from '#rooms/skills';
import { gistOf, SKILL_WEIGHTS, UNIT_WEIGHTS } from './gists.ts';
import { remembered } from './remembered.ts';
import {
  type ReviewFact,
  readSkillDocuments,
  selectDocuments,
  selectModuleDocuments,
  selectReviewFacts,
} from './review.db.ts';
import { selectSearchLocales } from './search.db.ts';
import { dictionaryOf } from './search-text.ts';
import {
  type Gist,
  gatherNeighbours,
  indexTexts,
  type Neighbourhood,
  type Suggestion,
  suggestSkills,
  type TextIndex,
} from './suggest-skills.ts';

export type Suggestions = {
  /** Every unit that is not withdrawn. */
  readonly facts: ReadonlyMap<string, ReviewFact>;
  readonly skills: readonly Skill[];
  /** Skills for a unit by all that is mapped now. */
  readonly suggest: (unitId: string) => readonly Suggestion[];
  /**
   * The score of a unit's first suggestion, 0 without one. As it was when texts, framework or mapping files last
   * changed: so the order of the queue stands still under the hands of who works through it.
   */
  readonly surenessOf: (unitId: string) => number;
};

/** What text similarity says about the units; texts are read once and kept until they change. */
export async function readSuggestions(work: Work): Promise<Suggestions> {
  const { facts, gists, textKey } = await readTexts(work);
  const skills = await listSkills(work);
  const index = await indexFor(work, textKey, gists, skills);
  const hood = gatherNeighbours(
    index,
    new Map([...facts.values()].map((fact) => [fact.unitId, fact.skills])),
  );
  const suggest = (unitId: string): Suggestion[] =>
    suggestSkills(index, hood, unitId, levelOf(facts.get(unitId)?.level));
  const orderKey = `${textKey} ${[...facts.values()].filter((fact) => fact.isMappedByFile).length}`;
  const sureness = await surenessFor(orderKey, index, facts, hood);
  return {
    facts,
    skills,
    suggest,
    surenessOf: (unitId) => sureness.get(unitId) ?? suggest(unitId)[0]?.score ?? 0,
  };
}

/** What makers call a level, as far as the word tells; most units that say nothing lead to level 2. */
function levelOf(word: string | null | undefined): number {
  const said = word?.toLowerCase() ?? '';
  if (/advanced|expert/.test(said)) return 4;
  return said.includes('intermediate') ? 3 : 2;
}

type Texts = {
  readonly facts: ReadonlyMap<string, ReviewFact>;
  readonly gists: ReadonlyMap<string, Gist>;
  readonly textKey: string;
};

const UNITS_AT_A_TIME = 200;
/** The words of texts by what they were made of, so that a decision about one unit reads no text again. */
let knownGists: ReadonlyMap<string, Gist> = new Map();

const readTexts = remembered(async (work): Promise<Texts> => {
  const rows = await selectReviewFacts(work.db);
  const modules = await readModuleDocuments(work);
  const keyOf = (fact: ReviewFact): string =>
    `${fact.unitId} ${fact.textHash} ${modules.get(fact.moduleId ?? '') ?? ''}`;
  const before = knownGists;
  const kept = new Map<string, Gist>();
  const missing = rows.filter((fact) => !before.has(keyOf(fact)));
  for (let from = 0; from < missing.length; from += UNITS_AT_A_TIME) {
    const part = missing.slice(from, from + UNITS_AT_A_TIME);
    const documents = Map.groupBy(
      await selectDocuments(
        work.db,
        part.map((fact) => fact.unitId),
      ),
      (row) => row.unitId,
    );
    for (const fact of part) {
      const own = (documents.get(fact.unitId) ?? []).map((row) => row.document);
      kept.set(keyOf(fact), gistOf(own, modules.get(fact.moduleId ?? '') ?? '', UNIT_WEIGHTS));
    }
  }
  const none: Gist = { words: [], weights: [] };
  const gists = new Map<string, Gist>();
  for (const fact of rows) {
    const key = keyOf(fact);
    const gist = kept.get(key) ?? before.get(key) ?? none;
    kept.set(key, gist);
    gists.set(fact.unitId, gist);
  }
  knownGists = kept;
  return {
    facts: new Map(rows.map((fact) => [fact.unitId, fact])),
    gists,
    textKey: [...kept.keys()].sort().join('\n'),
  };
});

async function readModuleDocuments(work: Work): Promise<Map<string, string>> {
  const locales = await selectSearchLocales(work.db);
  const dictionaries = Object.fromEntries(locales.map((locale) => [locale, dictionaryOf(locale)]));
  const rows = Map.groupBy(
    await selectModuleDocuments(work.db, dictionaries),
    (row) => row.moduleId,
  );
  return new Map(
    [...rows].map(([moduleId, texts]) => [moduleId, texts.map((row) => row.document).join(' ')]),
  );
}

let knownIndex:
  | { readonly textKey: string; readonly skills: readonly Skill[]; readonly index: TextIndex }
  | undefined;

async function indexFor(
  work: Work,
  textKey: string,
  gists: ReadonlyMap<string, Gist>,
  skills: readonly Skill[],
): Promise<TextIndex> {
  if (knownIndex?.textKey === textKey && knownIndex.skills === skills) return knownIndex.index;
  // The framework is written in English.
  const documents = await readSkillDocuments(
    work.db,
    dictionaryOf('en'),
    skills.map((skill) => ({
      skillId: skill.skillId,
      name: skill.name,
      summary: skill.summary,
      levels: skill.levels.map((level) => level.description).join('\n'),
      group: skill.groupName,
    })),
  );
  const index = indexTexts(
    gists,
    new Map(
      documents.map(({ skillId, document }) => [skillId, gistOf([document], '', SKILL_WEIGHTS)]),
    ),
  );
  knownIndex = { textKey, skills, index };
  return index;
}

let knownOrder:
  | {
      readonly key: string;
      readonly index: TextIndex;
      readonly sureness: ReadonlyMap<string, number>;
    }
  | undefined;

async function surenessFor(
  key: string,
  index: TextIndex,
  facts: ReadonlyMap<string, ReviewFact>,
  hood: Neighbourhood,
): Promise<ReadonlyMap<string, number>> {
  if (knownOrder?.key === key && knownOrder.index === index) return knownOrder.sureness;
  const sureness = new Map<string, number>();
  for (const fact of facts.values()) {
    if (fact.skills.length > 0) continue;
    // All of a large catalogue takes a second: others get their turn in between.
    if (sureness.size % 100 === 99) await nextTurn();
    sureness.set(fact.unitId, suggestSkills(index, hood, fact.unitId, 2)[0]?.score ?? 0);
  }
  knownOrder = { key, index, sureness };
  return sureness;
}
