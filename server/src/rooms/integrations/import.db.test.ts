import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { inTransaction } from '#kernel/work';
import { itemsForSkills, plannableUnits, readUnit, searchUnits } from '#rooms/content';
import { listSkills } from '#rooms/skills';
import { sampleMapping, sampleRows } from './folder-sample.ts';
import { importDirectory, importRows, loadStarter } from './index.ts';
import { selectProblems, selectRuns } from './integrations.db.ts';
import { type ReadLimits, readFolder } from './read-folder.ts';
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
    expect(runs.at(-1)?.result).toMatchObject({ units: { new: 1 } });
  });
});

describe('reading a folder', () => {
  const MANY: ReadLimits = { bytes: 1e9, lines: 1e6, wrongLines: 1e5, entries: 1000 };
  const read = async (limits: Partial<ReadLimits> = {}) => {
    const notes = new ImportNotes();
    const { rows } = await readFolder(folder, notes, { ...MANY, ...limits });
    return { rows, problems: notes.problems, problemCount: notes.problemCount };
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
    const { rows, problems } = await read({ bytes: 1024 * 1024 });
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
    rmSync(join(folder, 'bodies'), { recursive: true });
    symlinkSync(elsewhere, join(folder, 'bodies'));
    mkdirSync(join(elsewhere, 'bodies'));
    writeFileSync(join(elsewhere, 'bodies/other.jsonl'), lines([body('secret')]));
    symlinkSync(elsewhere, join(folder, 'content'));
    expect((await read()).rows.bodies).toEqual([]);
    rmSync(elsewhere, { recursive: true });
  });

  test('does not go round in links', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) symlinkSync('.', join(folder, name));
    write('bodies/acme.jsonl', lines([body('here')]));
    expect((await read()).rows.bodies).toHaveLength(1);
  });

  test('goes only so deep, and tells of the first that is too deep', async () => {
    const deep = Array.from({ length: 40 }, (_, n) => `d${n}`).join('/');
    write(`${deep}/plan.jsonl`, '{}\n');
    const { problems } = await read();
    expect(places(problems)).toEqual([`${deep.split('/').slice(0, 16).join('/')}:1`]);
  });

  test('takes only so many files, lines and wrong lines, and says where it stopped', async () => {
    for (const n of [1, 2, 3]) write(`bodies/${n}.jsonl`, lines([body('x'), body('y')]));
    expect((await read({ lines: 3 })).rows.bodies).toHaveLength(3);
    expect(places((await read({ lines: 3 })).problems)).toEqual([
      'bodies/2.jsonl:2',
      'bodies/3.jsonl:1',
    ]);
    expect((await read({ entries: 2 })).problems[0]?.detail).toContain('more than 2 files');
    write('bodies/4.jsonl', `${'x\n'.repeat(20)}${lines([body('z')])}`);
    const { problemCount, problems } = await read({ wrongLines: 10 });
    expect(problemCount).toBe(11);
    expect(problems.at(-1)).toMatchObject({ file: 'bodies/4.jsonl', line: 10 });
    expect(problems.at(-1)?.detail).toContain('Too many lines of this file are wrong');
  });

  test('is not undone by a small file that unpacks to millions of wrong or blank lines', async () => {
    write('bodies/1-wrong.jsonl.gz', gzipSync('x\n'.repeat(4_000_000)));
    write('bodies/2-blank.jsonl.gz', gzipSync('\n'.repeat(4_000_000)));
    const { problems, problemCount } = await read({ wrongLines: 50_000 });
    expect(problems).toHaveLength(1000);
    // The lines, and where the reading of each file stopped.
    expect(problemCount).toBe(50_000 + 2);
  });

  test('takes no name that is not in UTF-8, and tells of it', async () => {
    write('bodies/acme.jsonl', lines([body('here')]));
    const bad = Buffer.concat([Buffer.from(`${folder}/bodies/`), Buffer.from([0xff, 0x2e, 0x6a])]);
    writeFileSync(bad, 'x');
    mkdirSync(join(folder, 'assets/acme'), { recursive: true });
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/assets/acme/`), Buffer.from([0xfe])]), 'x');
    const { rows, problems } = await read();
    expect(rows.bodies).toHaveLength(1);
    expect(rows.assets).toEqual([]);
    expect(problems.map((problem) => problem.mend)).toEqual(['Rename it.', 'Rename it.']);
  });

  test('says of what is no folder what to give instead', async () => {
    write('file', '');
    await expect(readFolder(join(folder, 'file'), new ImportNotes())).rejects.toThrow(
      /file is no folder: give the one that holds content\/ and bodies\/\.$/,
    );
  });

  test.each([
    ['NUL', JSON.stringify([{ source: 'acme', note: 'a\0' }])],
    ['half a pair', '[{ "source": "acme", "note": "\\ud800" }]'],
    ['more than a mebibyte', JSON.stringify([{ source: 'acme' }, 'x'.repeat(1024 * 1024)])],
  ])('reads no list of sources with %s', async (_, content) => {
    write('sources.json', content);
    const { rows, problems } = await read();
    expect(rows.sources).toEqual([]);
    expect(places(problems).join()).toMatch(/^sources\.json:1/);
  });

  test('counts the list of sources in what a folder may hold, and takes of two alike the last', async () => {
    const sources = [{ source: 'acme' }, { source: 'acme', title: 'Acme' }];
    write('sources.json', JSON.stringify(sources));
    expect((await read({ bytes: 10 })).problems).toHaveLength(1);
    expect((await read()).rows.sources).toMatchObject([{ source: 'acme', title: 'Acme' }]);
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

describe('a mapping in the folder', () => {
  const parameters = { difficulty: 0.3, discrimination: 1.4, guessing: 0.2 };
  const withParameters = (given?: object) => ({
    ...sampleMapping,
    questions: Object.fromEntries(
      Object.entries(sampleMapping.questions).map(([id, judgement]) => [
        id,
        { ...judgement, ...(given ? { parameters: given } : {}) },
      ]),
    ),
  });
  const take = async (mapping: unknown) => {
    writeSample();
    write('mapping/acme.json', JSON.stringify(mapping));
    return await importDirectory(database.work, folder);
  };
  const parametersOf = async () => {
    const skills = (await listSkills(database.work)).map(({ skillId }) => skillId);
    const items = await itemsForSkills(database.work, skills);
    return items.map((item) => item.parameters);
  };

  test('makes its questions part of checks, with the parameters that it knows, else those of their level', async () => {
    const first = await take(withParameters(parameters));
    expect(first.problems).toEqual([]);
    expect(first.counts.mapping.wrong).toBe(0);
    expect(await parametersOf()).toEqual([parameters]);
    await take(withParameters({ ...parameters, difficulty: 0.5 }));
    expect(await parametersOf()).toEqual([{ ...parameters, difficulty: 0.5 }]);
    await take(withParameters());
    const [byLevel] = await parametersOf();
    // One right of two options: half of those who do not know guess.
    expect(byLevel?.guessing).toBeCloseTo(1 / 4);
  });

  test('is taken whole or not at all, and told where it is wrong', async () => {
    const [id] = Object.keys(sampleMapping.questions);
    const before = await parametersOf();
    const report = await take(withParameters({ ...parameters, discrimination: 0 }));
    expect(places(report.problems)).toEqual([
      `mapping/acme.json:1 /questions/${id?.replace('/', '~1')}/parameters/discrimination`,
    ]);
    expect(await parametersOf()).toEqual(before);
    expect(places((await take('{')).problems)).toEqual(['mapping/acme.json:1']);
  });
});
