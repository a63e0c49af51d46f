import { setImmediate as nextTurn } from 'node:timers/promises';
import { remembered } from '#kernel/revisions';
import type { Work } from '#kernel/work';
import { listSkills, type Skill } from '#rooms/skills';
import { gistOf, ITEM_WEIGHTS, SKILL_WEIGHTS, UNIT_WEIGHTS, type Weights } from './gists.ts';
import { CONTENT, TEXTS } from './revisions.ts';
import { dictionaryOf } from './search-text.ts';
import {
  type Asked,
  type Gist,
  gatherNeighbours,
  indexTexts,
  type Link,
  type Neighbourhood,
  type Suggestion,
  suggestSkills,
  surenessOf,
  type TextIndex,
} from './suggest-skills.ts';
import {
  type DocumentRow,
  type ItemFact,
  type MappedRow,
  type ReviewFact,
  readSkillDocuments,
  type SubjectKind,
  selectItemDocuments,
  selectItemFacts,
  selectMapped,
  selectModuleDocuments,
  selectTextLocales,
  selectUnitDocuments,
  selectUnitFacts,
  selectUnitTitleDocuments,
  type UnitFact,
} from './suggestions.db.ts';

export type Suggestions = {
  /** Every unit and every item that is not withdrawn, by its id. */
  readonly units: ReadonlyMap<string, UnitFact>;
  readonly items: ReadonlyMap<string, ItemFact>;
  readonly skills: readonly Skill[];
  /** The skills that a unit or an item has now; none for one that is open. */
  readonly linksOf: (id: string) => readonly Link[];
  /** Skills for a unit or an item by all that is mapped now. */
  readonly suggest: (id: string) => readonly Suggestion[];
  /**
   * The scores of the first suggestions of all that is open of a kind. As they were when texts, framework or mapping
   * files last changed: so the order of the queue stands still under the hands of who works through it.
   */
  readonly readSureness: (kind: SubjectKind) => Promise<(id: string) => number>;
};

/** What text similarity says about units and items; texts are read once and kept until they change. */
export async function readSuggestions(work: Work): Promise<Suggestions> {
  const texts = await readTexts(work);
  const index = await indexFor(work, texts, await listSkills(work));
  const mapped = await readMapped(work);
  const hood = hoodFor(index, mapped);
  const linksOf = (id: string): readonly Link[] => mapped.get(id)?.skills ?? [];
  const askedOf = (id: string): Asked => ({
    textId: id,
    whole: linksOf(texts.items.get(id)?.unitId ?? ''),
    fallbackLevel: fallbackLevelOf(id, texts),
  });
  return {
    units: texts.units,
    items: texts.items,
    skills: await listSkills(work),
    linksOf,
    suggest: (id) => suggestSkills(index, hood, askedOf(id)),
    readSureness: async (kind) => {
      const facts = kind === 'unit' ? texts.units : texts.items;
      const open = [...facts.keys()].filter((id) => !mapped.has(id));
      const fileCount = [...mapped.values()].filter((row) => row.isByFile).length;
      const score = (id: string): number => surenessOf(index, hood, askedOf(id));
      const sureness = await orderOf(kind, { index, fileCount }, open, score);
      // One whose decision was taken back was not there when the order was made.
      return (id) => sureness.get(id) ?? score(id);
    },
  };
}

/** What makers call a level, as far as the word tells; most units that say nothing lead to level 2. */
function fallbackLevelOf(id: string, { units, items }: Texts): number {
  const unit = units.get(id) ?? units.get(items.get(id)?.unitId ?? '');
  const said = unit?.level?.toLowerCase() ?? '';
  if (/advanced|expert/.test(said)) return 4;
  return said.includes('intermediate') ? 3 : 2;
}

type Texts = {
  readonly units: ReadonlyMap<string, UnitFact>;
  readonly items: ReadonlyMap<string, ItemFact>;
  readonly gists: ReadonlyMap<string, Gist>;
};

const readTexts = remembered(TEXTS, async (work): Promise<Texts> => {
  const units = byId(await selectUnitFacts(work.db));
  const items = byId(await selectItemFacts(work.db));
  const locales = await selectTextLocales(work.db);
  const dictionaries = Object.fromEntries(locales.map((locale) => [locale, dictionaryOf(locale)]));
  const modules = joined(await selectModuleDocuments(work.db, dictionaries));
  const titles = joined(await selectUnitTitleDocuments(work.db));
  const moduleTitle = (unit: UnitFact | undefined): string =>
    modules.get(unit?.moduleId ?? '') ?? '';
  const itemTitles = ({ unitId }: ItemFact): string =>
    `${titles.get(unitId ?? '') ?? ''} ${moduleTitle(units.get(unitId ?? ''))}`;
  const read = new Map([
    ...(await readGists(units, UNIT_WEIGHTS, moduleTitle, (ids) =>
      selectUnitDocuments(work.db, ids),
    )),
    ...(await readGists(items, ITEM_WEIGHTS, itemTitles, (ids) =>
      selectItemDocuments(work.db, dictionaries, ids),
    )),
  ]);
  knownGists = new Map([...read.values()].map(({ key, gist }) => [key, gist]));
  return { units, items, gists: new Map([...read].map(([id, { gist }]) => [id, gist])) };
});

const byId = <Fact extends ReviewFact>(facts: readonly Fact[]): Map<string, Fact> =>
  new Map(facts.map((fact) => [fact.id, fact]));

const joined = (rows: readonly DocumentRow[]): Map<string, string> =>
  new Map(
    [...Map.groupBy(rows, (row) => row.id)].map(([id, own]) => [
      id,
      own.map((row) => row.document).join(' '),
    ]),
  );

const TEXTS_AT_A_TIME = 500;
/** The words of texts by what they were made of, so that a change of one reads no other again. */
let knownGists: ReadonlyMap<string, Gist> = new Map();

/** @param titlesAbove the documents of the titles of what a text is part of */
async function readGists<Fact extends ReviewFact>(
  facts: ReadonlyMap<string, Fact>,
  weights: Weights,
  titlesAbove: (fact: Fact) => string,
  select: (ids: readonly string[]) => Promise<DocumentRow[]>,
): Promise<Map<string, { readonly key: string; readonly gist: Gist }>> {
  const known = knownGists;
  const read = new Map<string, { readonly key: string; readonly gist: Gist }>();
  const missing: { readonly key: string; readonly fact: Fact }[] = [];
  for (const fact of facts.values()) {
    const key = `${fact.id} ${fact.textHash} ${titlesAbove(fact)}`;
    const gist = known.get(key);
    if (gist) read.set(fact.id, { key, gist });
    else missing.push({ key, fact });
  }
  const parts = Array.from({ length: Math.ceil(missing.length / TEXTS_AT_A_TIME) }, (_, at) =>
    missing.slice(at * TEXTS_AT_A_TIME, (at + 1) * TEXTS_AT_A_TIME),
  );
  const ask = (part: typeof missing | undefined) => part && select(part.map(({ fact }) => fact.id));
  let asked = ask(parts[0]);
  for (const [at, part] of parts.entries()) {
    const documents = Map.groupBy((await asked) ?? [], (row) => row.id);
    // The database looks up the next ones while the words of these are counted.
    asked = ask(parts[at + 1]);
    for (const { key, fact } of part) {
      const own = (documents.get(fact.id) ?? []).map((row) => row.document);
      read.set(fact.id, { key, gist: gistOf(own, titlesAbove(fact), weights) });
    }
  }
  return read;
}

const readMapped = remembered(
  CONTENT,
  async (work): Promise<ReadonlyMap<string, MappedRow>> =>
    new Map((await selectMapped(work.db)).map((row) => [row.id, row])),
);

let knownIndex:
  | { readonly texts: Texts; readonly skills: readonly Skill[]; readonly index: TextIndex }
  | undefined;

async function indexFor(work: Work, texts: Texts, skills: readonly Skill[]): Promise<TextIndex> {
  if (knownIndex?.texts === texts && knownIndex.skills === skills) return knownIndex.index;
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
    texts.gists,
    new Map(
      documents.map(({ skillId, document }) => [skillId, gistOf([document], '', SKILL_WEIGHTS)]),
    ),
  );
  knownIndex = { texts, skills, index };
  return index;
}

type Mapped = ReadonlyMap<string, MappedRow>;
let knownHood:
  | { readonly index: TextIndex; readonly mapped: Mapped; readonly hood: Neighbourhood }
  | undefined;

function hoodFor(index: TextIndex, mapped: Mapped): Neighbourhood {
  if (knownHood?.index === index && knownHood.mapped === mapped) return knownHood.hood;
  const links = new Map([...mapped].map(([id, { skills }]) => [id, skills]));
  const hood = gatherNeighbours(index, links);
  knownHood = { index, mapped, hood };
  return hood;
}

type Order = {
  readonly index: TextIndex;
  readonly fileCount: number;
  readonly sureness: ReadonlyMap<string, number>;
};
const knownOrders = new Map<SubjectKind, Order>();

async function orderOf(
  kind: SubjectKind,
  { index, fileCount }: Omit<Order, 'sureness'>,
  open: readonly string[],
  score: (id: string) => number,
): Promise<Order['sureness']> {
  const known = knownOrders.get(kind);
  if (known?.index === index && known.fileCount === fileCount) return known.sureness;
  const sureness = new Map<string, number>();
  for (const id of open) {
    // All of a large catalogue takes a second: others get their turn in between.
    if (sureness.size % 100 === 99) await nextTurn();
    sureness.set(id, score(id));
  }
  knownOrders.set(kind, { index, fileCount, sureness });
  return sureness;
}
