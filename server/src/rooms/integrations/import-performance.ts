import { type Observation, RATING_STANDARD_DEVIATION } from '#engine';
import { emit } from '#kernel/events';
import { recordAudits } from '#kernel/traces';
import { inTransaction, type Work } from '#kernel/work';
import { appendEvidence, entriesOfSources, evidenceStateOf, ratedValue } from '#rooms/evidence';
import { peopleOfSource } from '#rooms/people';
import { listSkills, type Skill } from '#rooms/skills';
import { dateOf } from './people-rows.ts';
import { levelOfCell, type Measure, type PerformanceMapping } from './performance-mapping.ts';
import { readTable, TableFault } from './read-table.ts';

export type PerformanceImport = {
  readonly file: string;
  readonly mapping: PerformanceMapping;
  /** `compare` writes nothing. */
  readonly mode: 'compare' | 'apply';
  readonly actorId: string | null;
  readonly progress?: (done: number) => Promise<void> | void;
};

export type PerformanceFault = {
  readonly line: number;
  /** The column as it is named in the file. */
  readonly field: string;
  readonly detail: string;
  readonly mend: string;
};

export type PerformanceReport = {
  readonly counts: {
    /** Cells that became evidence, that were evidence already, and that could not. */
    readonly records: { new: number; unchanged: number; wrong: number };
    /** People about whom there is new evidence. */
    readonly people: number;
  };
  /** Columns that nothing is mapped to. */
  readonly dropped: readonly string[];
  /** The first thousand. */
  readonly problems: readonly PerformanceFault[];
  readonly problemCount: number;
};

const BATCH = 200;
const MOST_PROBLEMS = 1000;
const SOURCE_KIND = 'performanceRecord';
const POLICY = 'performance-record-1';

type RecordCell = {
  readonly line: number;
  readonly externalId: string;
  readonly measure: Measure;
  readonly skill: Skill;
  /** ISO date */
  readonly observedOn: string;
  readonly level: number;
};

/**
 * Takes records of work in as evidence, batch by batch. One record is a person, a measure and a day: the same file a
 * second time changes nothing, and a record is never overwritten. A wrong cell never stops the good ones.
 * @throws TableFault when the file cannot be read, a column is not there, or a skill of the mapping is not
 */
export async function importPerformance(
  work: Work,
  request: PerformanceImport,
): Promise<PerformanceReport> {
  const gathered = new Gathered();
  const rows = readTable(request.file);
  const { value: head } = await rows.next();
  if (!head)
    throw new TableFault(1, 'The file is empty.', 'Write a head and a row for each record.');
  const reader = await recordReader(work, head.cells, request.mapping);
  let batch: RecordCell[] = [];
  let done = 0;
  const save = async (): Promise<void> => {
    await saveBatch(work, request, batch, gathered);
    batch = [];
    await request.progress?.(done);
  };
  try {
    for await (const { line, cells } of rows) {
      done += 1;
      batch.push(...reader.read(line, cells, gathered));
      if (batch.length >= BATCH) await save();
    }
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    gathered.wrong({ line: error.line, field: '', detail: error.message, mend: error.mend });
  }
  await save();
  const { records, people, problems, problemCount } = gathered;
  return {
    counts: { records, people: people.size },
    dropped: reader.dropped,
    problems,
    problemCount,
  };
}

class Gathered {
  readonly records = { new: 0, unchanged: 0, wrong: 0 };
  readonly people = new Set<string>();
  readonly problems: PerformanceFault[] = [];
  problemCount = 0;

  add({ fresh, unchanged, faults, personIds }: Outcome): void {
    this.records.new += fresh;
    this.records.unchanged += unchanged;
    for (const personId of personIds) this.people.add(personId);
    for (const fault of faults) this.wrong(fault);
  }

  wrong(fault: PerformanceFault): void {
    this.records.wrong += 1;
    this.problemCount += 1;
    if (this.problems.length < MOST_PROBLEMS) this.problems.push(fault);
  }
}

type RecordReader = {
  readonly read: (line: number, cells: readonly string[], gathered: Gathered) => RecordCell[];
  readonly dropped: readonly string[];
};

async function recordReader(
  work: Work,
  head: readonly string[],
  mapping: PerformanceMapping,
): Promise<RecordReader> {
  const { columns, measures } = mapping;
  const names = head.map((name) => name.trim());
  const named = [columns.person, columns.observedOn, ...measures.map((measure) => measure.column)];
  const missing = named.filter((name) => name !== undefined && !names.includes(name));
  if (missing.length > 0) {
    throw new TableFault(
      1,
      `The file has no column ${[...new Set(missing)].map((name) => `“${name}”`).join(', ')}.`,
      'Correct the mapping, or bring the file with these columns.',
    );
  }
  const skills = new Map((await listSkills(work)).map((skill) => [skill.key, skill]));
  const unknown = measures.filter(({ skill }) => !skills.has(skill));
  if (unknown.length > 0) {
    throw new TableFault(
      1,
      `The framework has no skill ${unknown.map(({ skill }) => `“${skill}”`).join(', ')}.`,
      'Correct the mapping: a skill is named by its key.',
    );
  }
  const today = work.clock.now().toISOString().slice(0, 10);
  return {
    dropped: names.filter((name) => name !== '' && !named.includes(name)),
    read: (line, cells, gathered) => {
      const cellOf = (name: string): string => cells[names.indexOf(name)]?.trim() ?? '';
      const externalId = cellOf(columns.person);
      const told = columns.observedOn === undefined ? '' : cellOf(columns.observedOn);
      const observedOn = mapping.observedOn ?? dateOf(told, mapping.dates);
      const fault = rowFault({ line, externalId, told, observedOn, today }, mapping);
      if (fault || observedOn === undefined) {
        if (fault) gathered.wrong(fault);
        return [];
      }
      return measures.flatMap((measure): RecordCell[] => {
        const level = levelOfCell(measure, cellOf(measure.column));
        const skill = skills.get(measure.skill);
        if (level === null || !skill) return [];
        if (level !== undefined) return [{ line, externalId, measure, skill, observedOn, level }];
        gathered.wrong({
          line,
          field: measure.column,
          detail: `The mapping does not say what level “${cellOf(measure.column).slice(0, 80)}” shows.`,
          mend: measure.levels ? 'Add it to levels, or correct the cell.' : 'Write a number.',
        });
        return [];
      });
    },
  };
}

function rowFault(
  row: {
    readonly line: number;
    readonly externalId: string;
    readonly told: string;
    readonly observedOn: string | undefined;
    readonly today: string;
  },
  { columns }: PerformanceMapping,
): PerformanceFault | undefined {
  const { line, externalId, told, observedOn, today } = row;
  if (externalId === '') {
    return {
      line,
      field: columns.person,
      detail: 'The id of the person is empty.',
      mend: 'Give each row the id of its person.',
    };
  }
  const field = columns.observedOn ?? 'observedOn';
  if (observedOn === undefined) {
    return {
      line,
      field,
      detail: `“${told.slice(0, 80)}” is no day as the mapping says that days are written.`,
      mend: 'Correct it, or say in “dates” how days are written in this file.',
    };
  }
  if (observedOn <= today) return undefined;
  return {
    line,
    field,
    detail: `${observedOn} is still to come.`,
    mend: 'Give the day on which the work was seen.',
  };
}

/** What some records come to. */
type Outcome = {
  readonly fresh: number;
  readonly unchanged: number;
  readonly faults: readonly PerformanceFault[];
  /** People about whom there is new evidence. */
  readonly personIds: readonly string[];
};

/** The records of a batch, all in one transaction. */
async function saveBatch(
  work: Work,
  request: PerformanceImport,
  batch: readonly RecordCell[],
  gathered: Gathered,
): Promise<void> {
  if (batch.length === 0) return;
  const outcomes = await inTransaction(work, async (inside) => {
    const { mapping, mode } = request;
    const byPerson = Map.groupBy(batch, ({ externalId }) => externalId.toLowerCase());
    const known = await peopleOfSource(inside, mapping.source, [...byPerson.keys()]);
    const all: Outcome[] = [];
    for (const [externalId, cells] of byPerson) {
      const person = known.get(externalId);
      all.push(
        person?.status === 'active'
          ? await saveRecords(inside, request, person.personId, cells)
          : refused(cells.map((cell) => nobody(mapping, cell, person?.status))),
      );
    }
    if (mode === 'apply')
      await tell(
        inside,
        request,
        all.flatMap(({ personIds }) => personIds),
      );
    return all;
  });
  for (const outcome of outcomes) gathered.add(outcome);
}

const refused = (faults: readonly PerformanceFault[]): Outcome => ({
  fresh: 0,
  unchanged: 0,
  faults,
  personIds: [],
});

/** The records of one person. */
async function saveRecords(
  work: Work,
  { mapping, mode }: PerformanceImport,
  personId: string,
  cells: readonly RecordCell[],
): Promise<Outcome> {
  const kept = await keptOf(work, personId, mapping.source, cells);
  const fresh: RecordCell[] = [];
  const faults: PerformanceFault[] = [];
  for (const cell of cells) {
    const key = keyOf(mapping.source, cell);
    const { value } = observationOf(cell);
    const before = kept.get(key);
    if (before === undefined) {
      fresh.push(cell);
      kept.set(key, value);
    } else if (before !== value) faults.push(overwritten(cell));
  }
  if (mode === 'apply') await append(work, mapping.source, personId, fresh);
  return {
    fresh: fresh.length,
    unchanged: cells.length - fresh.length - faults.length,
    faults,
    personIds: fresh.length === 0 ? [] : [personId],
  };
}

async function append(
  work: Work,
  source: string,
  personId: string,
  cells: readonly RecordCell[],
): Promise<void> {
  if (cells.length === 0) return;
  let state = await evidenceStateOf(work, personId);
  for (const cell of cells) {
    const change = await appendEvidence(
      work,
      {
        personId,
        skillId: cell.skill.skillId,
        kind: 'performanceRecord',
        source: { kind: SOURCE_KIND, id: sourceIdOf(source, cell) },
        about: { kind: null, id: null, version: null, title: cell.measure.title },
        observedAt: noonOf(cell.observedOn, work.clock.now()),
        observation: observationOf(cell),
        policy: POLICY,
      },
      state,
    );
    state = change.state;
  }
}

/** Lets the planner and whoever audits know. */
async function tell(
  work: Work,
  { mapping, actorId }: PerformanceImport,
  personIds: readonly string[],
): Promise<void> {
  for (const personId of personIds) await emit(work, 'evidence.proficiencyChanged', { personId });
  await recordAudits(
    work,
    personIds.map((personId) => ({
      actorId,
      action: 'evidence.import',
      subjectKind: 'person',
      subjectId: personId,
      detail: { source: mapping.source },
    })),
  );
}

/** What is evidence already, by source and skill. */
async function keptOf(
  work: Work,
  personId: string,
  source: string,
  cells: readonly RecordCell[],
): Promise<Map<string, number>> {
  const sourceIds = cells.map((cell) => sourceIdOf(source, cell));
  const entries = await entriesOfSources(work, personId, SOURCE_KIND, sourceIds);
  return new Map(
    entries.flatMap(({ source: { id }, skillId, observation }) =>
      observation.kind === 'rating' ? [[`${id} ${skillId}`, observation.value] as const] : [],
    ),
  );
}

const keyOf = (source: string, cell: RecordCell): string =>
  `${sourceIdOf(source, cell)} ${cell.skill.skillId}`;

function sourceIdOf(source: string, { measure, observedOn }: RecordCell): string {
  return `${source}:${observedOn}:${measure.column}`;
}

function observationOf({ level, skill }: RecordCell): Extract<Observation, { kind: 'rating' }> {
  return {
    kind: 'rating',
    value: ratedValue(level, skill.cutPoints),
    standardDeviation: RATING_STANDARD_DEVIATION.performanceRecord,
  };
}

/** A record names a day; noon stands for it, or now while today's noon is to come. */
function noonOf(day: string, now: Date): Date {
  return new Date(Math.min(Date.parse(`${day}T12:00:00Z`), now.getTime()));
}

function nobody(
  { source, columns }: PerformanceMapping,
  { externalId, line }: RecordCell,
  status: 'active' | 'left' | 'erased' | undefined,
): PerformanceFault {
  const isGone = status !== undefined;
  return {
    line,
    field: columns.person,
    detail: isGone
      ? `“${externalId}” is not here any more.`
      : `The source “${source}” has nobody with the id “${externalId}”.`,
    mend: isGone ? 'Leave the row out.' : 'Import the people first, or correct the id.',
  };
}

function overwritten({ line, measure, observedOn }: RecordCell): PerformanceFault {
  return {
    line,
    field: measure.column,
    detail: `There is a record of ${observedOn} already, with another level.`,
    mend: 'A record stays as it was made: bring the correction with a day of its own.',
  };
}
