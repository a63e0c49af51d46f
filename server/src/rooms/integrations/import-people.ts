import type { Work } from '#kernel/work';
import {
  type ManagerLink,
  type PeopleOrigin,
  type PersonRecord,
  saveAttributeKinds,
  saveLeavers,
  saveManagers,
  savePeople,
} from '#rooms/people';
import type { PeopleMapping } from './people-mapping.ts';
import { type RowFault, rowReader } from './people-rows.ts';
import { readTable, TableFault } from './read-table.ts';

export type PeopleImport = {
  readonly file: string;
  readonly mapping: PeopleMapping;
  readonly mode: PeopleOrigin['mode'];
  readonly actorId: string | null;
  /** Somebody said that the file names everybody of the source: who is missing leaves. */
  readonly isComplete: boolean;
  readonly progress?: (done: number) => Promise<void> | void;
};

export type PeopleReport = {
  readonly counts: {
    readonly people: { new: number; changed: number; unchanged: number; wrong: number };
    /** People who have another manager now. */
    readonly managers: { changed: number; wrong: number };
    /** People who are missing in a file that is complete. */
    readonly leavers: number;
  };
  readonly newTeams: readonly string[];
  readonly newRoles: readonly string[];
  readonly newLocations: readonly string[];
  /** Columns that nothing is mapped to. */
  readonly dropped: readonly string[];
  /** The first thousand. */
  readonly problems: readonly RowFault[];
  /** How many there were in all. */
  readonly problemCount: number;
};

const BATCH = 500;
const MOST_PROBLEMS = 1000;

/**
 * Takes people from a table in: batch by batch, then who leads whom, then who left. A wrong row never stops the good
 * ones. The same file a second time changes nothing.
 * @throws TableFault when the file cannot be read, or a column that the mapping names is not there
 */
export async function importPeople(work: Work, request: PeopleImport): Promise<PeopleReport> {
  const { mapping, mode, actorId } = request;
  const origin: PeopleOrigin = { source: mapping.source, mode, actorId };
  if (mode === 'apply') await saveAttributeKinds(work, mapping.attributes, actorId);
  const today = work.clock.now().toISOString().slice(0, 10);
  const gathered = new Gathered();
  const rows = readTable(request.file);
  const { value: head } = await rows.next();
  if (!head)
    throw new TableFault(1, 'The file is empty.', 'Write a head and a row for each person.');
  const reader = rowReader(head.cells, mapping);
  if ('missing' in reader) throw missingColumns(reader.missing);
  let batch: { line: number; record: PersonRecord }[] = [];
  const save = async (): Promise<void> => {
    gathered.add(
      batch,
      await savePeople(
        work,
        origin,
        batch.map(({ record }) => record),
      ),
    );
    batch = [];
    await request.progress?.(gathered.present.size);
  };
  try {
    for await (const row of rows) {
      const read = reader.read(row);
      if ('record' in read) {
        batch.push(read);
        gathered.present.set(read.record.externalId.toLowerCase(), read.line);
        const { leftOn } = read.record;
        // Nobody leads who has left, whatever the row still says.
        if (read.manager && !(leftOn && leftOn <= today)) gathered.links.push(read.manager);
      } else gathered.wrong(read);
      if (batch.length >= BATCH) await save();
    }
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    await save();
    gathered.wrong({ line: error.line, field: '', detail: error.message, mend: error.mend });
    // Of a file that breaks off nobody can say who is missing.
    return await finish(work, origin, { ...request, isComplete: false }, gathered, reader.dropped);
  }
  await save();
  return await finish(work, origin, request, gathered, reader.dropped);
}

async function finish(
  work: Work,
  origin: PeopleOrigin,
  request: PeopleImport,
  gathered: Gathered,
  dropped: readonly string[],
): Promise<PeopleReport> {
  const { people, problems, present, links, places } = gathered;
  const managers = await saveManagers(work, origin, links, new Set(present.keys()));
  for (const { externalId, field: _field, ...words } of managers.faults) {
    gathered.tell({
      line: present.get(externalId.toLowerCase()) ?? 1,
      field: request.mapping.columns.manager ?? '',
      ...words,
    });
  }
  const leavers = await leaversOf(work, origin, request, gathered);
  return {
    counts: {
      people,
      managers: { changed: managers.changed, wrong: managers.faults.length },
      leavers,
    },
    newTeams: [...places.team.values()],
    newRoles: [...places.role.values()],
    newLocations: [...places.location.values()],
    dropped,
    problems,
    problemCount: gathered.problemCount,
  };
}

/** Whoever has a row is here, right or wrong; of rows without an id nobody can say whose they are. */
async function leaversOf(
  work: Work,
  origin: PeopleOrigin,
  { isComplete, mapping }: PeopleImport,
  gathered: Gathered,
): Promise<number> {
  if (!isComplete) return 0;
  if (gathered.isAnyoneUnknown) {
    gathered.tell({
      line: 1,
      field: mapping.columns.externalId,
      detail:
        'Some rows have no id, so nobody can say who is missing: nobody was marked as a leaver.',
      mend: 'Give each row its id and bring the file again.',
    });
    return 0;
  }
  return await saveLeavers(
    work,
    origin,
    new Set([...gathered.present.keys(), ...gathered.wrongIds]),
  );
}

type SaveOutcome = Awaited<ReturnType<typeof savePeople>>;

/** What the batches come to. */
class Gathered {
  readonly people = { new: 0, changed: 0, unchanged: 0, wrong: 0 };
  readonly problems: RowFault[] = [];
  problemCount = 0;
  /** Lines by the id in small letters. */
  readonly present = new Map<string, number>();
  readonly wrongIds = new Set<string>();
  isAnyoneUnknown = false;
  readonly links: ManagerLink[] = [];
  readonly places = {
    team: new Map<string, string>(),
    role: new Map<string, string>(),
    location: new Map<string, string>(),
  };

  add(batch: readonly { line: number; record: PersonRecord }[], outcome: SaveOutcome): void {
    for (const state of ['new', 'changed', 'unchanged', 'wrong'] as const)
      this.people[state] += outcome.counts[state];
    const lines = new Map(batch.map(({ line, record }) => [record.externalId, line]));
    for (const { externalId, field, detail, mend } of outcome.faults) {
      this.tell({ line: lines.get(externalId) ?? 1, field, detail, mend });
      this.wrongIds.add(externalId.toLowerCase());
    }
    for (const kind of ['team', 'role', 'location'] as const) {
      for (const name of outcome.places[kind]) {
        const key = name.toLowerCase();
        if (!this.places[kind].has(key)) this.places[kind].set(key, name);
      }
    }
  }

  /** A row that does not go in. */
  wrong(fault: RowFault): void {
    this.people.wrong += 1;
    if (fault.externalId === undefined) this.isAnyoneUnknown = true;
    else this.wrongIds.add(fault.externalId.toLowerCase());
    this.tell(fault);
  }

  tell(fault: RowFault): void {
    this.problemCount += 1;
    if (this.problems.length < MOST_PROBLEMS) this.problems.push(fault);
  }
}

function missingColumns(missing: readonly string[]): TableFault {
  return new TableFault(
    1,
    `The file has no column ${missing.map((name) => `“${name}”`).join(', ')}.`,
    'Correct the mapping, or bring the file with these columns.',
  );
}
