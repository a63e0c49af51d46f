import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { createPerson, createRole } from '#rooms/people';
import { sampleFramework, sampleSkill } from './framework-sample.ts';
import {
  listSkills,
  loadFramework,
  type RoleProfile,
  saveRoleProfile,
  setPersonalTarget,
  targetsOf,
  targetsOfMany,
} from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const shell = sampleSkill('shell', {
  links: [{ scheme: 'onet', id: '2.B.3.e', match: 'close' }],
});
const git = sampleSkill('git', {
  prerequisites: [{ skill: 'shell', level: 2, forLevel: 3 }],
  related: ['shell'],
});

describe('loadFramework', () => {
  test('lists nothing before a framework is loaded', async () => {
    expect(await listSkills(database.work)).toEqual([]);
  });

  test('lists skills in order with their relations and links', async () => {
    expect(await loadFramework(database.work, sampleFramework([shell, git]))).toEqual({
      changed: true,
    });
    const [first, second] = await listSkills(database.work);
    expect(first).toMatchObject({
      key: 'shell',
      groupName: 'Building software',
      cutPoints: [-2, -0.7, 0.7, 2],
      links: [{ scheme: 'onet', externalId: '2.B.3.e', match: 'close' }],
    });
    expect(first?.levels).toHaveLength(5);
    expect(second).toMatchObject({
      key: 'git',
      prerequisites: [{ skillId: first?.skillId, level: 2, forLevel: 3 }],
      related: [first?.skillId],
    });
  });

  test('changes nothing the second time', async () => {
    expect(await loadFramework(database.work, sampleFramework([shell, git]))).toEqual({
      changed: false,
    });
  });

  test('keeps the ids of skills in the next version and lists only what that has', async () => {
    const before = await listSkills(database.work);
    const renamed = { ...git, name: 'Version control', prerequisites: [], related: [] };
    await loadFramework(database.work, sampleFramework([renamed]));
    const after = await listSkills(database.work);
    expect(after.map((skill) => [skill.key, skill.name])).toEqual([['git', 'Version control']]);
    expect(after[0]?.skillId).toBe(before[1]?.skillId);
    await loadFramework(database.work, sampleFramework([shell, git]));
    expect((await listSkills(database.work)).map((skill) => skill.skillId)).toEqual(
      before.map((skill) => skill.skillId),
    );
  });

  test('refuses one that does not fit together, and keeps what was there', async () => {
    const broken = sampleFramework([sampleSkill('git', { related: ['nowhere'] })]);
    await expect(loadFramework(database.work, broken)).rejects.toMatchObject({
      kind: { slug: 'skills/broken-framework' },
    });
    expect(await listSkills(database.work)).toHaveLength(2);
  });
});

describe('targets', () => {
  let personId: string;
  let skillIds: Record<string, string>;
  const profile = (change: Partial<RoleProfile>): RoleProfile => ({
    source: 'organisation',
    externalId: 'developer',
    title: 'Developer',
    description: '',
    targets: [{ skillKey: 'git', level: 3, importance: 5 }],
    ...change,
  });

  beforeAll(async () => {
    const { work } = database;
    const roleId = await createRole(work, { key: 'developer', title: 'Developer', summary: '' });
    skillIds = Object.fromEntries(
      (await listSkills(work)).map((skill) => [skill.key, skill.skillId]),
    );
    personId = await createPerson(
      work,
      { displayName: 'Mira', identifiers: [], startedOn: '2026-01-01', roleId },
      null,
    );
    expect(await saveRoleProfile(work, profile({ roleId }))).toEqual({
      new: 1,
      changed: 0,
      unchanged: 0,
    });
    expect(await saveRoleProfile(work, profile({ roleId }))).toMatchObject({ unchanged: 1 });
  });

  test('come from the role', async () => {
    expect(await targetsOf(database.work, personId)).toEqual([
      expect.objectContaining({
        skillId: skillIds.git,
        level: 3,
        importance: 5,
        sources: ['role'],
      }),
    ]);
  });

  test('are joined by what the person asks of themselves, which is announced and can be taken back', async () => {
    const { work } = database;
    await setPersonalTarget(work, personId, skillIds.shell ?? '', 2);
    await setPersonalTarget(work, personId, skillIds.shell ?? '', 2);
    const targets = await targetsOfMany(work, [personId]);
    expect(targets.get(personId)?.map((target) => [target.skillId, target.level])).toEqual([
      [skillIds.git, 3],
      [skillIds.shell, 2],
    ]);
    const { rows } = await sql<{ count: number }>`select count(*) from kernel.outbox
      where kind = 'skills.targetChanged' and payload ->> 'personId' = ${personId}`.execute(
      work.db,
    );
    expect(rows[0]?.count).toBe(1);
    await setPersonalTarget(work, personId, skillIds.shell ?? '', null);
    expect(await targetsOf(work, personId)).toHaveLength(1);
  });

  test('follow the profile when it changes, and forget skills that the framework has not', async () => {
    const { work } = database;
    const roleId = (
      await sql<{ id: string }>`select role_id as id from people.role`.execute(work.db)
    ).rows[0]?.id;
    const targets = [
      { skillKey: 'git', level: 4, importance: 4 },
      { skillKey: 'juggling', level: 5, importance: 5 },
    ];
    const saved = await saveRoleProfile(work, profile({ roleId: roleId ?? '', targets }));
    expect(saved).toMatchObject({ changed: 1 });
    expect(await targetsOf(work, personId)).toEqual([
      expect.objectContaining({ skillId: skillIds.git, level: 4, importance: 4 }),
    ]);
  });

  test('refuses a target for a skill that is not there', async () => {
    await expect(setPersonalTarget(database.work, personId, personId, 2)).rejects.toMatchObject({
      kind: { slug: 'skills/unknown-skill' },
    });
  });
});
