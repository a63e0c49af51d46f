import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { createPerson } from './create-person.ts';
import { selectPersonByIdentifier } from './people.db.ts';
import type { PersonRecord } from './person-record.ts';
import { saveLeavers } from './save-leavers.ts';
import { saveManagers } from './save-managers.ts';
import { type PeopleOrigin, savePeople } from './save-people.ts';
import { createOneTimeLink, signInWithLink } from './sign-in.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await sql`insert into people.attribute_kind (key, title, purpose, viewer, created_at)
    values ('grade', 'Grade', 'Targets by grade', 'manager', now())`.execute(database.db);
});
afterAll(async () => await database.close());

const apply: PeopleOrigin = { source: 'hris', mode: 'apply', actorId: null };
const compare: PeopleOrigin = { ...apply, mode: 'compare' };
const mira: PersonRecord = {
  externalId: '17',
  displayName: 'Mira Sand',
  email: 'mira@cairn.example',
  team: 'North',
  role: 'Analyst',
  location: 'Kiel',
  startedOn: '2024-02-01',
  attributes: { grade: '7' },
};
const jonas: PersonRecord = { externalId: '18', team: 'North' };

async function stateOf(externalId: string, source = 'hris') {
  const { rows } = await sql<Record<string, unknown>>`
    select p.status, d.display_name as name,
      array(select t.name || ' ' || m.valid_from || '–' || coalesce(m.valid_to::text, '')
        from people.team_membership m join people.team t on t.team_id = m.team_id
        where m.person_id = p.person_id order by m.valid_from) as teams,
      array(select e.started_on || '–' || coalesce(e.ended_on::text, '') from people.employment e
        where e.person_id = p.person_id order by e.started_on) as employments
    from people.identifier i join people.person p on p.person_id = i.person_id
    join people.personal_detail d on d.person_id = p.person_id
    where i.source = ${source} and i.external_id = ${externalId} and i.valid_to is null`.execute(
    database.db,
  );
  return rows[0];
}

describe('savePeople', () => {
  test('writes nothing when it only compares', async () => {
    const outcome = await savePeople(database.work, compare, [mira, jonas]);
    expect(outcome).toEqual({
      counts: { new: 2, changed: 0, unchanged: 0, wrong: 0 },
      faults: [],
      places: { team: ['North'], role: ['Analyst'], location: ['Kiel'] },
    });
    expect(await stateOf('17')).toBeUndefined();
  });

  test('takes people in with team, role, place and dates, and the same again changes nothing', async () => {
    const first = await savePeople(database.work, apply, [mira, jonas]);
    expect(first.counts).toEqual({ new: 2, changed: 0, unchanged: 0, wrong: 0 });
    expect(await stateOf('17')).toEqual({
      status: 'active',
      name: 'Mira Sand',
      teams: ['North 2024-02-01–'],
      employments: ['2024-02-01–'],
    });
    // Who has no name in the file is called by their id.
    expect(await stateOf('18')).toMatchObject({ name: '18' });
    const second = await savePeople(database.work, apply, [mira, jonas]);
    expect(second.counts).toEqual({ new: 0, changed: 0, unchanged: 2, wrong: 0 });
  });

  test('dates what changed, and keeps the team that was', async () => {
    const { counts, places } = await savePeople(database.work, apply, [{ ...mira, team: 'South' }]);
    expect(counts.changed).toBe(1);
    expect(places.team).toEqual(['South']);
    expect(await stateOf('17')).toMatchObject({
      teams: ['North 2024-02-01–2026-11-24', 'South 2026-11-24–'],
    });
    const back = await savePeople(database.work, apply, [mira]);
    expect(back.counts.changed).toBe(1);
    expect(await stateOf('17')).toMatchObject({
      teams: ['North 2024-02-01–2026-11-24', 'North 2026-11-24–'],
    });
  });

  test('adopts somebody who is known by their e-mail address, and leaves others’ addresses alone', async () => {
    const personId = await createPerson(
      database.work,
      {
        displayName: 'Ada',
        identifiers: [{ source: 'email', externalId: 'Ada@cairn.example' }],
        startedOn: '2026-01-01',
      },
      null,
    );
    const outcome = await savePeople(database.work, apply, [
      { externalId: '19', email: 'ada@cairn.example' },
      { externalId: '20', email: 'MIRA@cairn.example' },
      { externalId: '21', email: 'two@cairn.example' },
      { externalId: '22', email: 'two@cairn.example' },
    ]);
    expect(outcome.counts).toEqual({ new: 1, changed: 1, unchanged: 0, wrong: 2 });
    expect(outcome.faults.map(({ externalId, field }) => [externalId, field])).toEqual([
      ['20', 'email'],
      ['22', 'email'],
    ]);
    expect(await selectPersonByIdentifier(database.db, '19', 'hris')).toBe(personId);
  });

  test('knows from when to when somebody was here whom no file brought, so that a leaver stays one', async () => {
    await createPerson(
      database.work,
      {
        displayName: 'Edda',
        identifiers: [{ source: 'email', externalId: 'edda@cairn.example' }],
        startedOn: '2026-03-01',
      },
      null,
    );
    const origin: PeopleOrigin = { ...apply, source: 'payroll' };
    const left = [{ externalId: 'E1', email: 'edda@cairn.example', leftOn: '2026-09-30' }];
    expect((await savePeople(database.work, origin, left)).counts.changed).toBe(1);
    expect(await stateOf('E1', 'payroll')).toMatchObject({
      status: 'left',
      employments: ['2026-03-01–2026-09-30'],
    });
    expect((await savePeople(database.work, origin, left)).counts.unchanged).toBe(1);
  });

  test('takes in who has left before anybody told of them, and lets nobody leave before they began', async () => {
    const origin: PeopleOrigin = { ...apply, source: 'archive' };
    await createPerson(
      database.work,
      {
        displayName: 'Nils',
        identifiers: [{ source: 'email', externalId: 'nils@cairn.example' }],
        startedOn: '2026-10-01',
      },
      null,
    );
    const left: PersonRecord[] = [
      { externalId: 'L1', leftOn: '2026-01-31', team: 'North' },
      { externalId: 'L2', email: 'nils@cairn.example', leftOn: '2026-09-30' },
    ];
    expect((await savePeople(database.work, origin, left)).counts).toMatchObject({
      new: 1,
      changed: 1,
    });
    expect(await stateOf('L1', 'archive')).toMatchObject({
      status: 'left',
      teams: ['North 2026-01-31–2026-01-31'],
      employments: ['2026-01-31–2026-01-31'],
    });
    expect(await stateOf('L2', 'archive')).toMatchObject({
      employments: ['2026-10-01–2026-10-01'],
    });
    expect((await savePeople(database.work, origin, left)).counts.unchanged).toBe(2);
  });

  test('corrects the first and the last day of who has left', async () => {
    const origin: PeopleOrigin = { ...apply, source: 'archive' };
    const told = [{ externalId: 'L1', startedOn: '2025-05-01', leftOn: '2026-02-28' }];
    expect((await savePeople(database.work, origin, told)).counts.changed).toBe(1);
    expect(await stateOf('L1', 'archive')).toMatchObject({
      status: 'left',
      employments: ['2025-05-01–2026-02-28'],
    });
    expect((await savePeople(database.work, origin, told)).counts.unchanged).toBe(1);
  });

  test('keeps an audit entry of each, without what it was', async () => {
    const { rows } = await sql<{ action: string; detail: unknown }>`
      select action, detail from kernel.audit_entry
      where action in ('person.create', 'person.import') and detail->>'source' = 'hris'
      order by audit_entry_id`.execute(database.db);
    expect(rows.map(({ action }) => action).sort()).toEqual(
      ['create', 'create', 'create', 'import', 'import', 'import'].map((deed) => `person.${deed}`),
    );
    expect(JSON.stringify(rows)).not.toContain('South');
  });
});

describe('saveManagers', () => {
  test('finds managers by any identifier, and tells of those who are unknown', async () => {
    const links = [
      { externalId: '17', manager: '18' },
      { externalId: '18', manager: 'ada@cairn.example' },
      { externalId: '19', manager: 'nobody' },
    ];
    const compared = await saveManagers(database.work, compare, links);
    expect(compared.changed).toBe(2);
    const { changed, faults } = await saveManagers(database.work, apply, links);
    expect(changed).toBe(2);
    expect(faults).toMatchObject([{ externalId: '19', field: 'manager' }]);
    expect((await saveManagers(database.work, apply, links)).changed).toBe(0);
  });

  test('refuses a circle and keeps what was', async () => {
    const { changed, faults } = await saveManagers(database.work, apply, [
      { externalId: '19', manager: '17' },
    ]);
    expect(changed).toBe(0);
    expect(faults[0]?.detail).toContain('circle');
  });

  test('finds managers who come in the same file when it only compares', async () => {
    const links = [{ externalId: '17', manager: '99' }];
    expect((await saveManagers(database.work, compare, links)).faults).toHaveLength(1);
    const coming = new Set(['99']);
    expect(await saveManagers(database.work, compare, links, coming)).toEqual({
      changed: 1,
      faults: [],
    });
  });
});

describe('saveLeavers', () => {
  test('marks whom a complete file does not name, from today, and ends their sessions', async () => {
    const present = new Set(['17', '19', '21']);
    expect(await saveLeavers(database.work, compare, present)).toBe(1);
    expect(await stateOf('18')).toMatchObject({ status: 'active' });
    const personId = (await selectPersonByIdentifier(database.db, '18', 'hris')) ?? '';
    const { url } = await createOneTimeLink(database.work, personId, null, 'http://localhost');
    await signInWithLink(database.work, url.split('#')[1] ?? '');
    expect(await saveLeavers(database.work, apply, present)).toBe(1);
    expect(await stateOf('18')).toMatchObject({
      status: 'left',
      teams: [],
      employments: ['2026-11-24–2026-11-24'],
    });
    const { rows } = await sql`select 1 from people.session
      where person_id = ${personId} and ended_at is null`.execute(database.db);
    expect(rows).toEqual([]);
    expect(await saveLeavers(database.work, apply, present)).toBe(0);
  });

  test('lets them come back as the same person', async () => {
    database.clock.set(new Date('2027-03-01T09:00:00Z'));
    const { counts } = await savePeople(database.work, apply, [jonas]);
    expect(counts.changed).toBe(1);
    expect(await stateOf('18')).toMatchObject({
      status: 'active',
      teams: ['North 2027-03-01–'],
      employments: ['2026-11-24–2026-11-24', '2027-03-01–'],
    });
    const again = await savePeople(database.work, apply, [jonas]);
    expect(again.counts.unchanged).toBe(1);
  });
});
