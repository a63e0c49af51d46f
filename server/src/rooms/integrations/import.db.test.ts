import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { inTransaction } from '#kernel/work';
import { plannableUnits, readUnit, searchUnits } from '#rooms/content';
import { listSkills } from '#rooms/skills';
import { sampleMapping, sampleRows } from './folder-sample.ts';
import { importDirectory, importRows, loadStarter } from './index.ts';
import { selectProblems, selectRuns } from './integrations.db.ts';
import { readFolder } from './read-folder.ts';
import { ImportNotes } from './report.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  await loadStarter(database.work);
});
afterAll(async () => await database.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-import-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lines = (rows: readonly unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function writeSample(): void {
  write('content/modules-acme.jsonl', lines(sampleRows.modules));
  write('content/units-acme.jsonl', lines(sampleRows.units));
  write('bodies/acme.jsonl.gz', gzipSync(lines(sampleRows.bodies)));
  write('questions/acme.jsonl', lines(sampleRows.questions));
  write('sources.json', JSON.stringify([{ source: 'acme-de', attribution: 'Acme auf Deutsch' }]));
}

const places = (problems: readonly { file: string; line: number; field: string }[]) =>
  problems.map(({ file, line, field }) => `${file}:${line} ${field}`.trim());

describe('importDirectory', () => {
  test('takes a folder in, two languages as one unit, and names the makers', async () => {
    writeSample();
    const told: string[] = [];
    const report = await importDirectory(database.work, folder, {
      progress: (line) => told.push(line),
    });
    const one = { new: 1, changed: 0, unchanged: 0, wrong: 0 };
    expect(report.problems).toEqual([]);
    expect(report.counts).toMatchObject({ modules: one, units: one, questions: one });
    expect(told).toEqual(['modules: 1 of 1', 'units: 1 of 1', 'questions: 1 of 1']);
    const found = await searchUnits(database.work, {
      query: 'bedacht',
      locale: 'de',
      limit: 5,
      offset: 0,
    });
    const unit = await readUnit(database.work, found.units[0]?.unitId ?? '', 'de');
    expect(unit).toMatchObject({
      title: 'Rückgängig machen',
      moduleTitle: 'Git (de)',
      attribution: 'Acme auf Deutsch',
      itemCount: 1,
    });
  });

  test('changes nothing the second time', async () => {
    writeSample();
    const { counts } = await importDirectory(database.work, folder);
    const same = { new: 0, changed: 0, unchanged: 1, wrong: 0 };
    expect(counts).toMatchObject({ modules: same, units: same, questions: same });
  });

  test('takes the good rows in and tells of each wrong one where it stands and how to mend it', async () => {
    const unit = (id: string, change: object = {}) => ({
      ...sampleRows.units[0],
      unit_id: id,
      has_body: false,
      ...change,
    });
    write(
      'content/units-more.jsonl',
      [
        JSON.stringify(unit('more/good')),
        '',
        JSON.stringify(unit('more/no-kind', { kind: 'song' })),
        '{ not json',
        JSON.stringify(unit('more/lost-body', { has_body: true })),
        JSON.stringify(unit('more/lost-module', { module_id: 'acme/nowhere' })),
        JSON.stringify(unit('more/needs', { prerequisites: ['more/good', 'more/nowhere'] })),
        JSON.stringify(unit('more/good')),
      ].join('\n'),
    );
    write('bodies/more.jsonl', lines([{ unit_id: 'more/stray', format: 'markdown', body: 'x' }]));
    write('content/paths-more.jsonl', '{}\n');
    write('notes/plan.jsonl', '{}\n');
    const report = await importDirectory(database.work, folder);
    expect(report.counts.units).toEqual({ new: 2, changed: 0, unchanged: 0, wrong: 6 });
    expect(places(report.problems).sort()).toEqual([
      'bodies/more.jsonl:1 /unit_id',
      'content/paths-more.jsonl:1 /path_id',
      'content/units-more.jsonl:3 /kind',
      'content/units-more.jsonl:4',
      'content/units-more.jsonl:5 /has_body',
      'content/units-more.jsonl:6 /module_id',
      'content/units-more.jsonl:7 /prerequisites',
      'content/units-more.jsonl:8',
    ]);
    for (const problem of report.problems) {
      expect(problem.detail).toMatch(/\.$/);
      expect(problem.mend).toMatch(/\.$/);
    }
    expect(report.passedOver).toEqual(['notes/plan.jsonl']);
    const kept = await selectProblems(database.db, report.importRunId);
    expect(places(kept)).toEqual(places(report.problems));
  });

  test('writes down each run with its counts', async () => {
    const runs = await selectRuns(database.db);
    expect(runs.map((run) => run.state)).toEqual(['done', 'done', 'done']);
    expect(runs[0]?.counts).toMatchObject({ units: { new: 1 } });
  });
});

describe('reading a folder', () => {
  const read = async (mostBytes?: number) => {
    const notes = new ImportNotes();
    const { rows } = await readFolder(folder, notes, mostBytes);
    return { rows, problems: notes.problems };
  };
  const body = (text: string) => ({ unit_id: 'acme/x', format: 'markdown', body: text });

  test('passes over a line that is too long or no text, and reads on', async () => {
    const long = Buffer.alloc(2 * 1024 * 1024 + 1, 'x');
    const parts = [long, Buffer.from('\n'), Buffer.from([0xff, 0xfe]), Buffer.from('\n')];
    write('bodies/acme.jsonl', Buffer.concat([...parts, Buffer.from(lines([body('here')]))]));
    const { rows, problems } = await read();
    expect(rows.bodies.map(({ row }) => row.body)).toEqual(['here']);
    expect(problems.map((problem) => [problem.line, problem.detail])).toEqual([
      [1, 'The line is longer than 2 MiB.'],
      [2, 'The line is not text in UTF-8.'],
    ]);
  });

  test('stops at what a small file unpacks to beyond all measure', async () => {
    write('bodies/acme.jsonl.gz', gzipSync(Buffer.alloc(8 * 1024 * 1024, 'x')));
    const { rows, problems } = await read(1024 * 1024);
    expect(rows.bodies).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.detail).toContain('more than can be read at once');
  });

  test('keeps what stands before the place where a packed file breaks', async () => {
    const texts = Array.from({ length: 2000 }, (_, index) => body(`${index} ${index ** 5}`));
    const packed = gzipSync(lines(texts));
    write('bodies/acme.jsonl.gz', packed.subarray(0, packed.length / 2));
    const { rows, problems } = await read();
    expect(rows.bodies.length).toBeGreaterThan(100);
    expect(problems.map((problem) => problem.file)).toEqual(['bodies/acme.jsonl.gz']);
  });

  test('does not follow links out of the folder', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'cairn-elsewhere-'));
    writeFileSync(join(elsewhere, 'secret.jsonl'), lines([body('secret')]));
    mkdirSync(join(folder, 'bodies'));
    symlinkSync(join(elsewhere, 'secret.jsonl'), join(folder, 'bodies/acme.jsonl'));
    expect((await read()).rows.bodies).toEqual([]);
    rmSync(elsewhere, { recursive: true });
  });
});

describe('importRows', () => {
  test('takes rows from memory in with their mapping and pictures, inside the caller’s transaction', async () => {
    const options = { origin: 'memory', filesDir: join(folder, 'files') };
    const bytes = new Uint8Array(Buffer.from('<svg/>'));
    const assets = [
      { source: 'acme', path: 'images/a.svg', bytes },
      { source: 'acme', path: 'run.exe', bytes },
    ];
    const report = await inTransaction(database.work, (work) =>
      importRows(work, { ...sampleRows, assets }, sampleMapping, options),
    );
    expect(report.counts).toMatchObject({
      units: { unchanged: 1 },
      mapping: { new: 2, wrong: 0 },
      assets: { new: 1, wrong: 1 },
    });
    expect(places(report.problems)).toEqual(['assets/acme/run.exe:1']);
    const [unit] = await plannableUnits(database.work);
    const git = (await listSkills(database.work)).find((skill) => skill.key === 'git');
    expect(unit?.teaches).toEqual([{ skillId: git?.skillId, level: 2 }]);
  });

  test('checks each row like a line of a file', async () => {
    const units = [...sampleRows.units, { ...sampleRows.units[0], unit_id: 'acme/odd', kind: 1 }];
    const report = await importRows(database.work, { ...sampleRows, units }, null, {
      origin: 'memory',
    });
    expect(places(report.problems)).toEqual(['units:3 /kind']);
  });

  test('tells of a mapping that names what is not there', async () => {
    const mapping = { ...sampleMapping, units: { 'acme/gone': [{ skill: 'git', level: 1 }] } };
    const report = await importRows(database.work, sampleRows, mapping, { origin: 'memory' });
    expect(report.counts.mapping).toMatchObject({ wrong: 1 });
    expect(places(report.problems)).toEqual(['mapping/acme.json:1']);
  });
});

test('loadStarter loads the starter framework once', async () => {
  const before = await listSkills(database.work);
  expect(before.length).toBeGreaterThanOrEqual(16);
  await loadStarter(database.work);
  expect(await listSkills(database.work)).toBe(before);
});
