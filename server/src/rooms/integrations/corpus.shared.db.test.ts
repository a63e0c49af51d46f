/** Imports the developer corpus where it lies beside the repository: real input, as its makers wrote it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { itemsForSkills, plannableUnits, readItem, readUnit, searchUnits } from '#rooms/content';
import { listSkills } from '#rooms/skills';
import { importDirectory, importRows, loadStarter } from './index.ts';
import type { ImportReport } from './report.ts';

const corpus = join(import.meta.dirname, '../../../../../shared/data/corpus');

/** The rows of one file of the corpus. */
function rowsOf(path: string): Record<string, unknown>[] {
  const bytes = readFileSync(join(corpus, path));
  const text = path.endsWith('.gz') ? gunzipSync(bytes).toString() : bytes.toString();
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

describe('the corpus', () => {
  let database: TestDatabase;
  let first: ImportReport;
  beforeAll(async () => {
    database = await testDatabase();
    await loadStarter(database.work);
    first = await importDirectory(database.work, corpus);
  }, 180_000);
  afterAll(async () => await database.close());

  const query = async <Row>(text: ReturnType<typeof sql<Row>>) =>
    (await text.execute(database.db)).rows;
  const idOf = async (externalId: string): Promise<string> => {
    const [row] = await query(sql<{ id: string }>`
      select unit_id as id from content.unit where external_id = ${externalId}
      union all select item_id from content.item where external_id = ${externalId}`);
    return row?.id ?? '';
  };

  test('goes in without a wrong row', () => {
    expect(first.problems).toEqual([]);
    const none = { changed: 0, unchanged: 0, wrong: 0 };
    // 244 modules, 2135 units and 2403 questions, less those that are German texts of English ones.
    expect(first.counts.modules).toEqual({ new: 244 - 18, ...none });
    expect(first.counts.units).toEqual({ new: 2135 - 126, ...none });
    // 71 German questions have an English counterpart; in two of them other options are right.
    expect(first.counts.questions).toEqual({ new: 2403 - 69, ...none });
    expect(first.counts.paths).toEqual({ new: 13, ...none });
    // O*NET's elements with their groups, ESCO's skills and their groups.
    expect(first.counts.externalSkills).toEqual({ new: 87 + 4058 + 472, ...none });
    // O*NET 299, of which 23 are not rated yet, 26 of an older release, ESCO 156.
    expect(first.counts.roleProfiles).toEqual({ new: 299 + 26 + 156, ...none });
    expect(first.counts.mapping.new).toBeGreaterThan(1000);
  });

  test('keeps what O*NET and ESCO say of skills and occupations, flags and relations included', async () => {
    const [roles] = await query(sql<Record<string, number>>`
      select count(*) filter (where p.source = 'onet' and not exists (
          select 1 from skills.role_profile_rating r where r.role_profile_id = p.role_profile_id)) as unrated,
        count(*) filter (where p.source = 'onet' and exists (
          select 1 from skills.role_profile_target t where t.role_profile_id = p.role_profile_id)) as targeted,
        count(*) filter (where p.source = 'esco' and exists (
          select 1 from skills.role_profile_target t where t.role_profile_id = p.role_profile_id)) as "escoTargeted"
      from skills.role_profile p`);
    expect(roles).toMatchObject({ unrated: 23, escoTargeted: 0 });
    expect(roles?.targeted).toBeGreaterThan(100);
    const flagged = rowsOf('taxonomy/onet-role-profiles.jsonl.gz').flatMap((row) =>
      [row.skills, row.knowledge].flat().filter(
        // The shape is the corpus's own.
        (rating) => (rating as { low_precision?: boolean })?.low_precision === true,
      ),
    ).length;
    const [kept] = await query(sql<{ flagged: number; essential: number }>`
      select count(*) filter (where low_precision) as flagged,
        count(*) filter (where requirement = 'essential') as essential
      from skills.role_profile_rating`);
    expect(kept?.flagged).toBe(flagged);
    const essential = rowsOf('taxonomy/esco-role-profiles.jsonl.gz').flatMap(
      (row) => row.essential,
    );
    expect(kept?.essential).toBe(essential.length);
    const [relations] = await query(sql<{ needs: number; groups: number }>`
      select sum(jsonb_array_length(needs)) as needs, count(*) filter (where domain = 'group') as groups
      from skills.external_skill where scheme = 'esco'`);
    expect(Number(relations?.needs)).toBe(1284);
    expect(relations?.groups).toBe(472);
  });

  test('keeps the paths with their modules in order', async () => {
    const [row] = rowsOf('content/paths-mslearn.jsonl');
    const [path] = await query(sql<{ title: string; modules: string[] }>`
      select v.texts->'en'->>'title' as title, array(
        select m.external_id from unnest(v.module_ids) with ordinality as o(id, at)
        join content.module m on m.module_id = o.id order by o.at) as modules
      from content.path p join content.path_version v
        on v.path_id = p.path_id and v.version = p.current_version
      where p.external_id = ${row?.path_id}`);
    expect(path).toEqual({ title: row?.title, modules: row?.modules });
  });

  test('keeps every text, character by character', async () => {
    const [texts] = await query(sql<{ variants: number; segments: number; characters: number }>`
      select (select count(*) from content.unit_variant) as variants, count(*) as segments,
        sum(length(markdown)) as characters
      from content.segment_variant`);
    expect(texts?.variants).toBe(2135);
    expect(texts?.segments).toBeGreaterThan(10_000);
    const [row] = rowsOf('bodies/carp-git-novice.jsonl.gz');
    const unit = await readUnit(database.work, await idOf(String(row?.unit_id)), 'en');
    expect(unit.segments.map((segment) => segment.markdown).join('')).toBe(row?.body);
  });

  test('joins German texts to their English units, with the same segments where headings agree', async () => {
    const [joined] = await query(sql<{ both: number; shared: number }>`
      with pairs as (select unit_id from content.unit_variant group by unit_id having count(*) = 2)
      select count(*) as both, count(*) filter (where not exists (
        select 1 from content.segment_variant g where g.unit_id = pairs.unit_id and g.locale = 'de'
          and not exists (select 1 from content.segment_variant e where e.unit_id = g.unit_id
            and e.locale = 'en' and e.segment_id = g.segment_id))) as shared
      from pairs`);
    expect(joined?.both).toBe(126);
    expect(joined?.shared).toBeGreaterThan(110);
  });

  test('gives both languages of a question the same option ids with the same key', async () => {
    const id = 'mslearn/learn.add-and-size-disks-in-azure-virtual-machines.7-summary.q1';
    const itemId = await idOf(id);
    const english = await readItem(database.work, itemId, 1, 'en');
    const german = await readItem(database.work, itemId, 1, 'de');
    const keyOf = (item: typeof english) =>
      Object.fromEntries(item.options.map((option) => [option.optionId, option.correct]));
    expect(german.locale).toBe('de');
    expect(keyOf(german)).toEqual(keyOf(english));
    expect(german.options[0]?.text).not.toBe(english.options[0]?.text);
    const [count] = await query(sql<{ items: number; sets: number }>`
      select count(*) as items, count(distinct options) as sets from (
        select item_id, string_agg(option_id, ' ' order by option_id) as options
        from content.item_option group by item_id) per_item`);
    expect(count?.items).toBe(count?.sets);
  });

  test('plans only what the starter maps, and finds the rest', async () => {
    const units = await plannableUnits(database.work);
    const sources = await query(sql<{ source: string }>`select distinct u.source
      from content.unit u join content.unit_skill using (unit_id)`);
    expect(units.length).toBeGreaterThan(400);
    expect(sources.length).toBeGreaterThanOrEqual(5);
    expect(units.every((unit) => unit.durationMinutes >= 1 && unit.teaches.length > 0)).toBe(true);
    const skillIds = (await listSkills(database.work)).map((skill) => skill.skillId);
    expect((await itemsForSkills(database.work, skillIds)).length).toBeGreaterThan(700);
    const search = async (words: string) =>
      (await searchUnits(database.work, { query: words, locale: 'en', limit: 3, offset: 0 })).units;
    expect((await search('javascrpt closures'))[0]).toMatchObject({ title: 'Closures' });
    const [unmapped] = await query(sql<{ title: string; id: string }>`
      select t.title, u.unit_id as id from content.unit u join content.unit_variant t using (unit_id)
      where t.locale = 'en' and length(t.title) > 30 and not exists (
        select 1 from content.unit_skill s where s.unit_id = u.unit_id)
      order by u.external_id collate "C" limit 1`);
    expect(await search(unmapped?.title ?? '')).toContainEqual(
      expect.objectContaining({ unitId: unmapped?.id, isMapped: false }),
    );
    expect(units.map((unit) => unit.unitId)).not.toContain(unmapped?.id);
  });

  test('touches no row the second time', async () => {
    const rowVersions = () =>
      query(sql`select (select max(xmin::text::bigint) from content.unit) as unit,
        (select max(xmin::text::bigint) from content.unit_version) as unit_version,
        (select max(xmin::text::bigint) from content.segment_variant) as segment_variant,
        (select max(xmin::text::bigint) from content.unit_search) as unit_search,
        (select max(xmin::text::bigint) from content.item) as item,
        (select max(xmin::text::bigint) from content.item_parameter) as item_parameter,
        (select max(xmin::text::bigint) from skills.role_profile) as role_profile,
        (select json_agg(r order by name) from kernel.revision r) as revision`);
    const before = await rowVersions();
    const { counts } = await importDirectory(database.work, corpus);
    for (const [kind, count] of Object.entries(counts)) {
      expect([kind, count.new, count.changed, count.wrong]).toEqual([kind, 0, 0, 0]);
    }
    expect(counts.units.unchanged).toBe(first.counts.units.new);
    expect(await rowVersions()).toEqual(before);
  }, 60_000);

  test('gets a second version where a unit changed; the first stays as it was', async () => {
    const [row] = rowsOf('content/units-carp-git-novice.jsonl');
    const unitId = await idOf(String(row?.unit_id));
    const before = await readUnit(database.work, unitId, 'en');
    const report = await importRows(
      database.work,
      {
        units: [{ ...row, title: 'Automated version control, again' }],
        bodies: rowsOf('bodies/carp-git-novice.jsonl.gz').filter(
          (body) => body.unit_id === row?.unit_id,
        ),
      },
      null,
      { origin: 'a change' },
    );
    expect(report.counts.units).toEqual({ new: 0, changed: 1, unchanged: 0, wrong: 0 });
    const after = await readUnit(database.work, unitId, 'en');
    expect(after).toMatchObject({ version: 2, title: 'Automated version control, again' });
    expect(after.segments).toEqual(before.segments);
    expect(await readUnit(database.work, unitId, 'en', 1)).toMatchObject({
      version: 1,
      title: before.title,
    });
  });
});
