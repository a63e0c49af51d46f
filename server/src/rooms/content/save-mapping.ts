import { inTransaction, type Work } from '#kernel/work';
import { listSkills, type Skill } from '#rooms/skills';
import { type Fault, noCounts, type SaveCounts, type SaveOutcome } from './catalogue.ts';
import { setItemParameters } from './item-parameters.ts';
import { selectItemIds } from './items.db.ts';
import {
  type ItemSkillRow,
  replaceItemSkills,
  replaceUnitSkills,
  selectItemSkills,
  selectUnitSkills,
  type UnitSkillRow,
} from './mapping.db.ts';
import { selectDecided } from './review.db.ts';
import { renewMappingRevision } from './revisions.ts';
import { selectUnitIds } from './units.db.ts';

export type SkillJudgement = { readonly skill: string; readonly level: number };

/** Which skill at which level units lead to and items show, by their ids in the source. */
export type Mapping = {
  readonly source: string;
  readonly units: Readonly<Record<string, readonly SkillJudgement[]>>;
  readonly questions: Readonly<Record<string, SkillJudgement>>;
};

/**
 * Maps a source's units and items to skills, in place of what its mapping said before; items get the parameters
 * that follow from their level until responses tell more. What a reviewer decided about stays as it is. Ids and skills
 * that are unknown are left out and told.
 */
export async function saveMapping(work: Work, mapping: Mapping): Promise<SaveOutcome> {
  return await inTransaction(work, async (inside) => {
    const skills = new Map((await listSkills(inside)).map((skill) => [skill.key, skill]));
    // What a reviewer decided holds, a refusal too: a file does not know better than who read it here.
    const decided = new Set((await selectDecided(inside.db)).map((row) => row.id));
    const units = await mapUnits(inside, mapping, skills, decided);
    const items = await mapItems(inside, mapping, skills, decided);
    const counts = noCounts();
    for (const part of [units.counts, items.counts]) {
      for (const state of ['new', 'changed', 'unchanged', 'wrong'] as const)
        counts[state] += part[state];
    }
    if (units.isChanged || items.isChanged) await renewMappingRevision(inside.db);
    return { counts, faults: [...units.faults, ...items.faults] };
  });
}

type SkillsByKey = ReadonlyMap<string, Skill>;
type Part = {
  readonly counts: SaveCounts;
  readonly faults: readonly Fault[];
  readonly isChanged: boolean;
};

const originOf = (mapping: Mapping): string => `mapping:${mapping.source}`;

async function mapUnits(
  work: Work,
  mapping: Mapping,
  skills: SkillsByKey,
  decided: ReadonlySet<string>,
): Promise<Part> {
  const counts = noCounts();
  const faults: Fault[] = [];
  const ids = await selectUnitIds(work.db, Object.keys(mapping.units));
  const links = await selectUnitSkills(work.db, originOf(mapping), [...ids.values()]);
  const stored = links.filter((row) => !decided.has(row.unit_id));
  const storedByUnit = Map.groupBy(stored, (row) => row.unit_id);
  const wanted: UnitSkillRow[] = [];
  for (const [externalId, judgements] of Object.entries(mapping.units)) {
    const unitId = ids.get(externalId);
    const rows = judgements.map((judgement) => {
      const skill = skills.get(judgement.skill);
      return { skill, row: rowOf(unitId ?? '', skill, judgement.level, mapping) };
    });
    const unknownSkill = judgements.find((judgement) => !skills.has(judgement.skill));
    if (unitId === undefined || unknownSkill) {
      counts.wrong += 1;
      faults.push(faultOf(externalId, unitId === undefined ? undefined : unknownSkill?.skill));
      continue;
    }
    if (decided.has(unitId)) {
      counts.unchanged += 1;
      continue;
    }
    const fresh = rows.map(({ row }) => row);
    wanted.push(...fresh);
    const before = storedByUnit.get(unitId) ?? [];
    const isSame = sameRows(fresh, before);
    counts[before.length === 0 ? 'new' : isSame ? 'unchanged' : 'changed'] += 1;
  }
  const change = { added: without(wanted, stored), removed: without(stored, wanted) };
  await replaceUnitSkills(work.db, change);
  return { counts, faults, isChanged: change.added.length + change.removed.length > 0 };
}

function rowOf(
  unitId: string,
  skill: Skill | undefined,
  level: number,
  mapping: Mapping,
): UnitSkillRow {
  return { unit_id: unitId, skill_id: skill?.skillId ?? '', level, origin: originOf(mapping) };
}

async function mapItems(
  work: Work,
  mapping: Mapping,
  skills: SkillsByKey,
  decided: ReadonlySet<string>,
): Promise<Part> {
  const counts = noCounts();
  const faults: Fault[] = [];
  const ids = await selectItemIds(work.db, Object.keys(mapping.questions));
  const links = await selectItemSkills(work.db, originOf(mapping), [...ids.values()]);
  const stored = links.filter((row) => !decided.has(row.item_id));
  const storedByItem = new Map(stored.map((row) => [row.item_id, row]));
  const wanted: ItemSkillRow[] = [];
  for (const [externalId, { skill: key, level }] of Object.entries(mapping.questions)) {
    const itemId = ids.get(externalId);
    const skill = skills.get(key);
    if (itemId === undefined || !skill) {
      counts.wrong += 1;
      faults.push(faultOf(externalId, itemId === undefined ? undefined : key));
      continue;
    }
    if (decided.has(itemId)) {
      counts.unchanged += 1;
      continue;
    }
    const row = { item_id: itemId, skill_id: skill.skillId, level, origin: originOf(mapping) };
    wanted.push(row);
    const before = storedByItem.get(itemId);
    counts[!before ? 'new' : sameRows([row], [before]) ? 'unchanged' : 'changed'] += 1;
  }
  const change = { added: without(wanted, stored), removed: without(stored, wanted) };
  await replaceItemSkills(work.db, change);
  const isRefitted = await setItemParameters(
    work,
    wanted.map((row) => row.item_id),
  );
  const isChanged = isRefitted || change.added.length + change.removed.length > 0;
  return { counts, faults, isChanged };
}

type LinkRow = UnitSkillRow | ItemSkillRow;

const textOf = (row: LinkRow): string =>
  ['unit_id' in row ? row.unit_id : row.item_id, row.skill_id, String(row.level), row.origin].join(
    ' ',
  );

function without<Row extends LinkRow>(rows: readonly Row[], others: readonly Row[]): Row[] {
  const known = new Set(others.map(textOf));
  return rows.filter((row) => !known.has(textOf(row)));
}

function sameRows<Row extends LinkRow>(a: readonly Row[], b: readonly Row[]): boolean {
  return a.length === b.length && without(a, b).length === 0;
}

/** @param skill the key that no skill has; undefined when the id itself is unknown */
function faultOf(externalId: string, skill: string | undefined): Fault {
  const isUnknownId = skill === undefined;
  return {
    kind: 'mapping',
    externalId,
    field: isUnknownId ? '' : '/skill',
    detail: isUnknownId
      ? `Nothing has the id “${externalId}” that the mapping names.`
      : `The mapping of “${externalId}” names the skill “${skill}”, which the framework does not have.`,
    mend: isUnknownId
      ? 'Import it first, or take it out of the mapping.'
      : 'Use the key of a skill of the framework.',
  };
}
