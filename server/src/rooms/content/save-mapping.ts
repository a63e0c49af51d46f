import type { ItemParameters } from '#engine';
import type { Db } from '#kernel/database';
import { inTransaction, type Work } from '#kernel/work';
import { listSkills, type Skill } from '#rooms/skills';
import { type Fault, noCounts, type SaveCounts, type SaveOutcome } from './catalogue.ts';
import { setItemParameters } from './item-parameters.ts';
import { selectItemIds } from './items.db.ts';
import {
  type LinkRow,
  type MappedKind,
  replaceLinks,
  selectLinks,
  selectSegmentIds,
} from './mapping.db.ts';
import { selectDecided } from './review.db.ts';
import { renewMappingRevision } from './revisions.ts';
import { selectUnitIds } from './units.db.ts';

export type SkillJudgement = { readonly skill: string; readonly level: number };
type QuestionJudgement = SkillJudgement & {
  /** On the skill's scale, when they are known from elsewhere; else they follow from the level. */
  readonly parameters?: ItemParameters | undefined;
};

/** Which skill at which level units lead to, their parts are about, and items show, by their ids in the source. */
export type Mapping = {
  readonly source: string;
  readonly units: Readonly<Record<string, readonly SkillJudgement[]>>;
  /** By unit and key of the segment. */
  readonly segments?: Readonly<Record<string, Readonly<Record<string, readonly SkillJudgement[]>>>>;
  readonly questions: Readonly<Record<string, QuestionJudgement>>;
};

/**
 * Maps a source's units, their segments and items to skills, in place of what its mapping said before; items get the
 * parameters that it gives them, else those that follow from their level. What a reviewer decided about stays as it is. Ids
 * and skills that are unknown are left out and told.
 */
export async function saveMapping(work: Work, mapping: Mapping): Promise<SaveOutcome> {
  return await inTransaction(work, async (inside) => {
    const skills = new Map((await listSkills(inside)).map((skill) => [skill.key, skill]));
    const origin = `mapping:${mapping.source}`;
    const items = await itemsIn(inside, mapping);
    const parts = [
      await mapSubjects(inside, 'unit', await unitsIn(inside, mapping), { skills, origin }),
      await mapSubjects(inside, 'segment', await segmentsIn(inside, mapping), { skills, origin }),
      await mapSubjects(inside, 'item', items, { skills, origin }),
    ];
    const given = items.flatMap(({ externalId, id }) => {
      const parameters = mapping.questions[externalId]?.parameters;
      return id !== undefined && parameters ? [[id, parameters] as const] : [];
    });
    const isSet = await setItemParameters(inside, parts[2]?.mappedIds ?? [], new Map(given));
    const counts = noCounts();
    for (const part of parts) {
      for (const state of ['new', 'changed', 'unchanged', 'wrong'] as const)
        counts[state] += part.counts[state];
    }
    if (isSet || parts.some(({ isChanged }) => isChanged)) await renewMappingRevision(inside.db);
    return { counts, faults: parts.flatMap(({ faults }) => faults) };
  });
}

/** What a mapping says of one unit, segment or item. */
type Judged = {
  /** How the mapping names it. */
  readonly externalId: string;
  /** Undefined when there is nothing of that name. */
  readonly id: string | undefined;
  readonly judgements: readonly SkillJudgement[];
  /** A reviewer decided: that holds, a refusal too, as a file does not know better than who read it here. */
  readonly isDecided: boolean;
};

async function unitsIn({ db }: Work, { units }: Mapping): Promise<Judged[]> {
  const ids = await selectUnitIds(db, Object.keys(units));
  const decided = await decidedIds(db);
  return Object.entries(units).map(([externalId, judgements]) => {
    const id = ids.get(externalId);
    return { externalId, id, judgements, isDecided: decided.has(id ?? '') };
  });
}

async function segmentsIn({ db }: Work, { segments = {} }: Mapping): Promise<Judged[]> {
  const rows = await selectSegmentIds(db, Object.keys(segments));
  const known = new Map(rows.map((row) => [`${row.unitExternalId}#${row.key}`, row]));
  return Object.entries(segments).flatMap(([unit, byKey]) =>
    Object.entries(byKey).map(([key, judgements]): Judged => {
      const externalId = `${unit}#${key}`;
      const row = known.get(externalId);
      return { externalId, id: row?.segmentId, judgements, isDecided: row?.isDecided === true };
    }),
  );
}

async function itemsIn({ db }: Work, { questions }: Mapping): Promise<Judged[]> {
  const ids = await selectItemIds(db, Object.keys(questions));
  const decided = await decidedIds(db);
  return Object.entries(questions).map(([externalId, judgement]) => {
    const id = ids.get(externalId);
    return { externalId, id, judgements: [judgement], isDecided: decided.has(id ?? '') };
  });
}

async function decidedIds(db: Db): Promise<ReadonlySet<string>> {
  return new Set((await selectDecided(db)).map((row) => row.id));
}

type Part = {
  readonly counts: SaveCounts;
  readonly faults: readonly Fault[];
  readonly mappedIds: readonly string[];
  readonly isChanged: boolean;
};

async function mapSubjects(
  work: Work,
  kind: MappedKind,
  subjects: readonly Judged[],
  { skills, origin }: { readonly skills: ReadonlyMap<string, Skill>; readonly origin: string },
): Promise<Part> {
  const counts = noCounts();
  const faults: Fault[] = [];
  const decided = new Set(subjects.flatMap(({ id, isDecided }) => (id && isDecided ? [id] : [])));
  const ids = subjects.flatMap(({ id }) => id ?? []);
  const links = await selectLinks(work.db, kind, { origin, ids });
  const stored = links.filter((row) => !decided.has(row.id));
  const storedById = Map.groupBy(stored, (row) => row.id);
  const wanted: LinkRow[] = [];
  for (const { externalId, id, judgements, isDecided } of subjects) {
    const unknown = judgements.find((judgement) => !skills.has(judgement.skill));
    if (id === undefined || unknown) {
      counts.wrong += 1;
      faults.push(faultOf(externalId, id === undefined ? undefined : unknown?.skill));
      continue;
    }
    if (isDecided) {
      counts.unchanged += 1;
      continue;
    }
    const fresh = judgements.flatMap(({ skill, level }): LinkRow[] => {
      const skillId = skills.get(skill)?.skillId;
      return skillId === undefined ? [] : [{ id, skillId, level, origin }];
    });
    wanted.push(...fresh);
    const before = storedById.get(id) ?? [];
    counts[before.length === 0 ? 'new' : sameRows(fresh, before) ? 'unchanged' : 'changed'] += 1;
  }
  const change = { added: without(wanted, stored), removed: without(stored, wanted) };
  await replaceLinks(work.db, kind, change);
  return {
    counts,
    faults,
    mappedIds: wanted.map(({ id }) => id),
    isChanged: change.added.length + change.removed.length > 0,
  };
}

const textOf = ({ id, skillId, level, origin }: LinkRow): string =>
  [id, skillId, String(level), origin].join(' ');

function without(rows: readonly LinkRow[], others: readonly LinkRow[]): LinkRow[] {
  const known = new Set(others.map(textOf));
  return rows.filter((row) => !known.has(textOf(row)));
}

function sameRows(a: readonly LinkRow[], b: readonly LinkRow[]): boolean {
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
