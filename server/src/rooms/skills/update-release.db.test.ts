import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import type { Work } from '#kernel/work';
import { createPerson } from '#rooms/people';
import { makeRole } from './change-role.ts';
import { selectFoundProfiles } from './find-profiles.db.ts';
import { sampleFramework, sampleSkill } from './framework-sample.ts';
import {
  beginUpdate,
  endUpdate,
  listSkills,
  loadFramework,
  type RatingScale,
  type ReleaseChange,
  readRole,
  releasesOfImport,
  type ToldOccupation,
  type UpdateMode,
  updateOccupations,
  updateSkills,
  withdrawOccupations,
} from './index.ts';
import { selectChanges } from './releases.db.ts';

const scale: RatingScale = {
  scale: 'test',
  version: 1,
  noTarget: [],
  levels: [
    { from: 0, to: 4, target: 2 },
    { from: 4, to: 7, target: 4 },
  ],
  importance: [{ from: 1, to: 5, importance: 3 }],
  links: [{ match: 'exact', use: 'target' }],
};

let database: TestDatabase;
let work: Work;
let personId: string;
beforeAll(async () => {
  database = await testDatabase();
  work = database.work;
  const links = [{ scheme: 'onet' as const, id: '2.B.3.e', match: 'exact' as const }];
  await loadFramework(work, sampleFramework([sampleSkill('git', { links })]));
  personId = await createPerson(
    work,
    { displayName: 'Ada', identifiers: [], startedOn: '2026-01-01' },
    null,
  );
});
afterAll(async () => await database.close());

const begin = (mode: UpdateMode, version = '1', ofScale = scale) =>
  beginUpdate(work, { scheme: 'onet', version, scale: ofScale, names: new Map(), mode });
const apply = (importRunId: string): UpdateMode => ({
  kind: 'apply',
  importRunId,
  begunBy: personId,
});
const element = (name: string) => ({ externalId: '2.B.3.e', name, domain: 'skill' });
const occupation = (id: string, level: number): ToldOccupation => ({
  externalId: `onet:${id}`,
  title: `Occupation ${id}`,
  description: '',
  ratings: [
    { externalId: '2.B.3.e', importance: 4, level, lowPrecision: false, notRelevant: false },
  ],
});
const targets = async (roleId: string) =>
  (await readRole(work, roleId)).targets.map(({ level, origin, basis }) => ({
    level,
    origin,
    rated: basis?.kind === 'rating' ? basis.level : null,
  }));
const names = async (releaseId: string | undefined) =>
  (await selectChanges(work.db, releaseId ?? '', { query: '', limit: 100, offset: 0 })).changes.map(
    ({ state, name }) => `${state} ${name}`,
  );

test('a release that broke off is listed as such, and goes on where it was', async () => {
  const run = work.newId();
  const first = await begin(apply(run));
  await updateSkills(first, [element('Programming')]);
  await updateOccupations(first, [occupation('a', 3)]);
  const [broken] = await releasesOfImport(work, run);
  expect(broken).toMatchObject({ state: 'applying', appliedAt: null });
  const second = await begin(apply(run));
  expect(await updateSkills(second, [element('Programming')])).toMatchObject({ unchanged: 1 });
  expect(await updateOccupations(second, [occupation('a', 3), occupation('b', 3)])).toEqual({
    new: 1,
    changed: 0,
    unchanged: 1,
  });
  await endUpdate(second);
  const releases = await releasesOfImport(work, run);
  expect(releases).toMatchObject([{ releaseId: broken?.releaseId, state: 'applied' }]);
  expect(await names(broken?.releaseId)).toEqual([
    'new Occupation a',
    'new Occupation b',
    'new Programming',
  ]);
});

test('an update that changes nothing leaves no release', async () => {
  const run = work.newId();
  const update = await begin(apply(run));
  await updateSkills(update, [element('Programming')]);
  await withdrawOccupations(update, new Set(['onet:a', 'onet:b']), 'onet:');
  await endUpdate(update);
  expect(await releasesOfImport(work, run)).toEqual([]);
});

test('a role of a role follows the same occupation; a rating within its level moves only what it is based on', async () => {
  const { profiles } = await selectFoundProfiles(work.db, {
    ...{ query: 'Occupation a', limit: 1, offset: 0 },
  });
  const developer = await makeRole(work, personId, {
    title: 'Developer',
    summary: '',
    fromProfileId: profiles[0]?.roleProfileId,
  });
  const roles = await selectFoundProfiles(work.db, {
    ...{ query: 'Developer', source: 'organisation', limit: 1, offset: 0 },
  });
  const tester = await makeRole(work, personId, {
    title: 'Tester',
    summary: '',
    fromProfileId: roles.profiles[0]?.roleProfileId,
  });
  const run = work.newId();
  const nudge = await begin(apply(run), '2');
  await updateOccupations(nudge, [occupation('a', 3.5)]);
  await endUpdate(nudge);
  const [release] = await releasesOfImport(work, run);
  // Nobody is asked for anything else, so the roles are not among what changed.
  expect(await names(release?.releaseId)).toEqual(['changed Occupation a']);
  expect(await targets(developer)).toEqual([{ level: 2, origin: 'rating', rated: 3.5 }]);
  const told: ReleaseChange[] = [];
  const preview = await begin({ kind: 'tell', tell: (_of, changes) => told.push(...changes) });
  await updateOccupations(preview, [occupation('a', 5)]);
  await endUpdate(preview);
  expect(told.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'occupation Occupation a',
    'role Developer',
    'role Tester',
  ]);
  expect(await targets(tester)).toEqual([{ level: 2, origin: 'rating', rated: 3.5 }]);
  const rise = await begin(apply(work.newId()), '3');
  await updateOccupations(rise, [occupation('a', 5)]);
  await endUpdate(rise);
  for (const roleId of [developer, tester])
    expect(await targets(roleId)).toEqual([{ level: 4, origin: 'rating', rated: 5 }]);
  // Whoever read the role before has to read it again before they change it.
  expect((await readRole(work, developer)).version).toBe(3);
});

test('a new scale changes the targets of a release that is here, and says so', async () => {
  const higher = { ...scale, version: 2, levels: [{ from: 0, to: 7, target: 5 }] };
  const run = work.newId();
  const update = await begin(apply(run), '3', higher);
  expect(await updateOccupations(update, [occupation('b', 3)])).toMatchObject({ changed: 1 });
  await endUpdate(update);
  const [release] = await releasesOfImport(work, run);
  const { changes } = await selectChanges(work.db, release?.releaseId ?? '', {
    ...{ query: '', limit: 10, offset: 0 },
  });
  const [skill] = await listSkills(work);
  expect(changes).toMatchObject([
    {
      name: 'Occupation b',
      fields: [
        {
          field: 'target',
          about: { id: skill?.skillId, name: skill?.name },
          before: { level: 2 },
          after: { level: 5 },
        },
      ],
    },
  ]);
});

test('what an occupation of an older scheme is called is no business of a newer one', async () => {
  const older = await begin(apply(work.newId()), '0');
  await updateOccupations(older, [{ ...occupation('x', 3), externalId: 'onet2010:x' }]);
  await endUpdate(older);
  const told: ReleaseChange[] = [];
  const update = await begin({ kind: 'tell', tell: (_of, changes) => told.push(...changes) });
  await withdrawOccupations(update, new Set(['onet:a']), 'onet:');
  expect(told.map(({ state, externalId }) => `${state} ${externalId}`)).toEqual([
    'withdrawn onet:b',
  ]);
});
