import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const level = z.int().min(1).max(5);
const judgement = z.strictObject({ skill: z.string(), level });
const frameworkSchema = z.strictObject({
  framework: z.string(),
  version: z.int().min(1),
  title: z.string().min(1),
  description: z.string().min(1),
  groups: z.array(z.strictObject({ group: z.string(), name: z.string().min(1) })),
  skills: z.array(
    z.strictObject({
      skill: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
      group: z.string(),
      name: z.string().min(1),
      summary: z.string().min(1),
      levels: z.array(z.strictObject({ level, name: z.string(), description: z.string().min(1) })),
      cutPoints: z.array(z.number()).length(4),
      prerequisites: z.array(z.strictObject({ skill: z.string(), level, forLevel: level })),
      related: z.array(z.string()),
      links: z.array(
        z.strictObject({
          scheme: z.enum(['onet', 'esco']),
          id: z.string().min(1),
          match: z.enum(['exact', 'close', 'broader', 'narrower']),
        }),
      ),
    }),
  ),
});
const mappingSchema = z.strictObject({
  source: z.string(),
  reviewer: z.string().min(1),
  checkedOn: z.iso.date(),
  units: z.record(z.string(), z.array(judgement).min(1)),
  questions: z.record(z.string(), judgement),
});
const band = z.looseObject({ from: z.number(), to: z.number(), meaning: z.string().min(1) });
const scaleSchema = z.looseObject({
  version: z.int().min(1),
  noTarget: z.array(z.looseObject({ rule: z.string(), below: z.number().optional() })),
  levels: z.array(band.extend({ target: level })),
  importance: z.array(band.extend({ importance: level, weight: z.number().gt(0).lte(1) })),
  links: z.array(z.looseObject({ match: z.string(), use: z.enum(['target', 'suggestion']) })),
});

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as unknown;
const framework = frameworkSchema.parse(read('framework.json'));
const scale = scaleSchema.parse(read('onet-scale.json'));
const mappings = readdirSync(new URL('mapping/', import.meta.url))
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, mapping: mappingSchema.parse(read(`mapping/${name}`)) }));
const skillKeys = new Set(framework.skills.map((skill) => skill.skill));

const corpus = new URL('../../shared/data/corpus/', import.meta.url);
const isCorpusHere = existsSync(corpus);
if (!isCorpusHere) {
  console.warn(
    `The corpus is not at ${fileURLToPath(corpus)}: the ids of mappings and links are not compared with it.`,
  );
}

/** The rows of a JSON Lines file of the corpus, zipped or not; none when there is no such file. */
function corpusRows<Row>(name: string, row: z.ZodType<Row>): Row[] {
  const file = new URL(name, corpus);
  if (!existsSync(file)) return [];
  const bytes = readFileSync(file);
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => row.parse(JSON.parse(line)));
}

/** A way back to the first skill along prerequisites, or null when there is none. */
function cycleFrom(start: string, path: readonly string[] = []): string[] | null {
  if (path.includes(start)) return [...path, start];
  const skill = framework.skills.find((candidate) => candidate.skill === start);
  for (const prerequisite of skill?.prerequisites ?? []) {
    const cycle = cycleFrom(prerequisite.skill, [...path, start]);
    if (cycle) return cycle;
  }
  return null;
}

describe('the starter framework', () => {
  it('has at least 18 skills, each key once, each in a group that exists', () => {
    const groups = new Set(framework.groups.map((group) => group.group));
    expect(framework.skills.length).toBeGreaterThanOrEqual(18);
    expect(skillKeys.size).toBe(framework.skills.length);
    expect(framework.skills.filter((skill) => !groups.has(skill.group))).toEqual([]);
  });

  it('describes five levels of each skill, named alike', () => {
    for (const { skill, levels } of framework.skills) {
      expect(
        levels.map((step) => `${step.level} ${step.name}`),
        skill,
      ).toEqual(['1 Aware', '2 Guided', '3 Independent', '4 Advanced', '5 Leading']);
    }
  });

  it('never says the same about two levels', () => {
    const said = framework.skills.flatMap((skill) =>
      skill.levels.map((step) => step.description.trim().toLowerCase()),
    );
    expect(said.filter((description) => description.length < 40)).toEqual([]);
    expect(said.filter((description, at) => said.indexOf(description) !== at)).toEqual([]);
  });

  it('has cut points that rise', () => {
    for (const { skill, cutPoints } of framework.skills) {
      const steps = cutPoints.slice(1).map((cut, at) => cut - (cutPoints[at] ?? cut));
      expect(Math.min(...steps), skill).toBeGreaterThan(0);
    }
  });

  it('refers only to skills that exist, and never to the skill itself', () => {
    for (const skill of framework.skills) {
      const others = [...skill.prerequisites.map((other) => other.skill), ...skill.related];
      expect(
        others.filter((other) => other === skill.skill || !skillKeys.has(other)),
        skill.skill,
      ).toEqual([]);
    }
  });

  it('has prerequisites without a cycle', () => {
    expect([...skillKeys].map((key) => cycleFrom(key)).filter((cycle) => cycle)).toEqual([]);
  });

  it('links each skill to O*NET and to ESCO, each id once', () => {
    for (const { skill, links } of framework.skills) {
      const ids = links.map((link) => `${link.scheme} ${link.id}`);
      expect(new Set(ids).size, skill).toBe(ids.length);
      expect(new Set(links.map((link) => link.scheme)), skill).toEqual(new Set(['onet', 'esco']));
    }
  });
});

describe('the scale from O*NET to targets', () => {
  it('covers every level and importance that makes a target, without gap or overlap', () => {
    const below = new Map(scale.noTarget.map((rule) => [rule.rule, rule.below]));
    for (const [bands, start, end] of [
      [scale.levels, below.get('level_below'), 7],
      [scale.importance, below.get('importance_below'), 5],
    ] as const) {
      expect(bands.map((item) => item.from)).toEqual([
        start,
        ...bands.slice(0, -1).map((item) => item.to),
      ]);
      expect(bands.at(-1)?.to).toBe(end);
      expect(bands.filter((item) => item.to <= item.from)).toEqual([]);
    }
  });

  it('never asks for less where O*NET asks for more', () => {
    const rises = (values: readonly number[]) =>
      values.every((value, at) => at === 0 || value > (values[at - 1] ?? value));
    expect(rises(scale.levels.map((item) => item.target))).toBe(true);
    expect(rises(scale.importance.map((item) => item.importance))).toBe(true);
    expect(rises(scale.importance.map((item) => item.weight))).toBe(true);
  });

  it('says for each kind of link what it is used for', () => {
    expect(scale.links.map((link) => link.match)).toEqual([
      'exact',
      'close',
      'broader',
      'narrower',
    ]);
  });
});

describe('the mapping', () => {
  it('covers at least six sources, 150 units and 250 questions', () => {
    const total = (part: 'units' | 'questions') =>
      mappings.reduce((sum, { mapping }) => sum + Object.keys(mapping[part]).length, 0);
    expect(mappings.length).toBeGreaterThanOrEqual(6);
    expect(total('units')).toBeGreaterThanOrEqual(150);
    expect(total('questions')).toBeGreaterThanOrEqual(250);
  });

  it.each(mappings)('$name is about its own source and about skills that exist', (file) => {
    const { source, units, questions } = file.mapping;
    expect(file.name).toBe(`${source}.json`);
    const ids = [...Object.keys(units), ...Object.keys(questions)];
    expect(ids.filter((id) => !id.startsWith(`${source}/`))).toEqual([]);
    const judgements = [...Object.values(units).flat(), ...Object.values(questions)];
    expect(judgements.filter((item) => !skillKeys.has(item.skill))).toEqual([]);
  });

  it.each(mappings)('$name names each skill of a unit once', ({ mapping }) => {
    const doubled = Object.entries(mapping.units).filter(
      ([, skills]) => new Set(skills.map((item) => item.skill)).size !== skills.length,
    );
    expect(doubled).toEqual([]);
  });
});

describe('the README', () => {
  // The formatter pads tables; the numbers are what counts.
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8').replaceAll(/ +/g, ' ');

  it('counts the units and questions of each source as they are', () => {
    const counts = mappings.map(({ mapping }) => ({
      source: mapping.source,
      units: Object.keys(mapping.units).length,
      questions: Object.keys(mapping.questions).length,
    }));
    const units = counts.reduce((sum, row) => sum + row.units, 0);
    const questions = counts.reduce((sum, row) => sum + row.questions, 0);
    const rows = [...counts, { source: 'all', units, questions }].map(
      (row) => `| ${row.source} | ${row.units} | ${row.questions} |`,
    );
    expect(rows.filter((row) => !readme.includes(row))).toEqual([]);
  });

  it('counts the units and questions of each skill and level as they are', () => {
    const perLevel = (skill: string, judgements: readonly { skill: string; level: number }[]) =>
      [1, 2, 3, 4, 5]
        .map((at) => judgements.filter((item) => item.skill === skill && item.level === at).length)
        .join(' ');
    const units = mappings.flatMap(({ mapping }) => Object.values(mapping.units).flat());
    const questions = mappings.flatMap(({ mapping }) => Object.values(mapping.questions));
    const rows = [...skillKeys].map(
      (key) => `| ${key} | ${perLevel(key, units)} | ${perLevel(key, questions)} |`,
    );
    expect(rows.filter((row) => !readme.includes(row))).toEqual([]);
  });
});

const unitRow = z.looseObject({ unit_id: z.string() });
const questionRow = z.looseObject({
  question_id: z.string(),
  type: z.string(),
  options: z.array(z.looseObject({ correct: z.boolean() })).nullish(),
});

if (isCorpusHere)
  describe('compared with the corpus', () => {
    it.each(mappings)('$name maps only units that exist', ({ mapping }) => {
      const rows = corpusRows(`content/units-${mapping.source}.jsonl`, unitRow);
      const known = new Set(rows.map((row) => row.unit_id));
      expect(Object.keys(mapping.units).filter((id) => !known.has(id))).toEqual([]);
    });

    it.each(mappings)('$name maps only choice questions with a right answer', ({ mapping }) => {
      const usable = corpusRows(`questions/${mapping.source}.jsonl`, questionRow)
        .filter((row) => row.type === 'single' || row.type === 'multiple')
        .filter((row) => row.options?.some((option) => option.correct));
      const known = new Set(usable.map((row) => row.question_id));
      expect(Object.keys(mapping.questions).filter((id) => !known.has(id))).toEqual([]);
    });

    it('links only to elements and skills that exist', () => {
      const elements = corpusRows(
        'taxonomy/onet-elements.jsonl',
        z.looseObject({ id: z.string() }),
      ).map((row) => `onet ${row.id}`);
      const skills = corpusRows(
        'taxonomy/esco-skills.jsonl.gz',
        z.looseObject({ skill_id: z.string() }),
      ).map((row) => `esco ${row.skill_id}`);
      const known = new Set([...elements, ...skills]);
      const unknown = framework.skills
        .flatMap((skill) => skill.links)
        .filter((link) => !known.has(`${link.scheme} ${link.id}`));
      expect(unknown).toEqual([]);
    });
  });
