import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { splitSegments } from '#standards/interchange';

const key = z.string().regex(/^[a-z]+(-[a-z]+)*$/);
const level = z.int().min(1).max(5);
const importance = z.int().min(1).max(5);
const words = z.string().min(1);
const person = z.strictObject({
  person: key,
  name: words,
  email: z.email(),
  team: key,
  role: key,
  manager: key.nullable(),
  locale: z.enum(['en', 'de']),
  timeZone: words,
  site: words,
  startedDaysAgo: z.int().min(0),
  minutesAWeek: z.int().min(10).max(300),
  aspirationRole: key.optional(),
  aspiration: words.optional(),
  formats: z.array(z.enum(['article', 'video', 'audio', 'exercise', 'quiz'])).optional(),
  administrator: z.literal(true).optional(),
  learningLead: z.literal(true).optional(),
  sharesRanges: z.literal(true).optional(),
  shows: z.array(z.string()).optional(),
  removesUnit: z.literal(true).optional(),
  contests: words.optional(),
  /** What they say of themself, their manager of them, and whom they ask about what. */
  ratings: z
    .strictObject({
      self: z.record(key, z.int().min(0).max(5)),
      manager: z.record(key, z.int().min(0).max(5)),
      asks: z.strictObject({ person: key, skill: key }).optional(),
    })
    .optional(),
  /** 'none': nothing is played for this person. Left out: four months are. */
  history: z.literal('none').optional(),
  /** Days before the demo's today, from included, until left out. */
  awayDaysAgo: z.strictObject({ from: z.int().positive(), until: z.int().positive() }).optional(),
  /** True logits by skill, known to the simulation alone. */
  ability: z.record(key, z.number().min(-4).max(4)),
  diligence: z.number().min(0).max(1),
  story: words,
});
const organisationSchema = z.strictObject({
  company: z.strictObject({ name: words, domain: words, about: words }),
  roles: z.array(
    z.strictObject({
      role: key,
      title: words,
      summary: words,
      targets: z.array(z.strictObject({ skill: key, level, importance })).min(1),
    }),
  ),
  teams: z.array(
    z.strictObject({
      team: key,
      name: words,
      manager: key,
      goals: z
        .array(
          z.strictObject({
            skill: key,
            level: z.int().min(1).max(5),
            dueInDays: z.int().min(7),
            reason: words,
          }),
        )
        .default([]),
    }),
  ),
  people: z.array(person),
});
const moduleSchema = z.looseObject({ module_id: words, translates: words.optional() });
const unitSchema = z.looseObject({
  unit_id: words,
  translates: words.optional(),
  module_id: words,
  title: words,
  summary: words,
  language: z.enum(['en', 'de']),
  duration_minutes: z.int().min(3).max(8),
  objectives: z.array(words).min(2),
  prerequisites: z.array(words),
  word_count: z.int(),
  licence: words,
  source_path: words,
});
const questionSchema = z.looseObject({
  question_id: words,
  translates: words.optional(),
  unit_id: words,
  type: z.enum(['single', 'multiple']),
  stem: words,
  options: z
    .array(z.strictObject({ text: words, correct: z.boolean(), explanation: z.string().min(15) }))
    .min(3)
    .max(5),
  explanation: z.string().min(15),
  topic: words,
});
const mappingSchema = z.strictObject({
  source: z.literal('demo'),
  checkedOn: z.iso.date(),
  units: z.record(z.string(), z.array(z.strictObject({ skill: key, level })).min(1)),
  segments: z.record(
    z.string(),
    z.record(z.string(), z.array(z.strictObject({ skill: key, level })).min(1)),
  ),
  questions: z.record(z.string(), z.strictObject({ skill: key, level })),
});
const frameworkSchema = z.looseObject({ skills: z.array(z.looseObject({ skill: key })) });

const textOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const read = <Value>(path: string, schema: z.ZodType<Value>): Value =>
  schema.parse(JSON.parse(textOf(path)));

const organisation = read('content/organisation.json', organisationSchema);
const modules = read('content/modules.json', z.array(moduleSchema));
const modulesInGerman = read('content/modules-de.json', z.array(moduleSchema));
const units = read('content/units.json', z.array(unitSchema));
const unitsInGerman = read('content/units-de.json', z.array(unitSchema));
const questions = read('content/questions.json', z.array(questionSchema));
const questionsInGerman = read('content/questions-de.json', z.array(questionSchema));
const mapping = read('content/mapping.json', mappingSchema);
const framework = read('../starter/framework.json', frameworkSchema);

const allUnits = [...units, ...unitsInGerman];
const allQuestions = [...questions, ...questionsInGerman];
const skillKeys = framework.skills.map((skill) => skill.skill);
const mappedSkills = [...new Set(Object.values(mapping.questions).map((item) => item.skill))];
const bodyOf = (unit: { source_path: string }) => textOf(`../${unit.source_path}`);
const countWords = (text: string) =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const missingFrom = (known: readonly string[], named: readonly string[]) =>
  named.filter((name) => !known.includes(name));
const repeated = (names: readonly string[]) =>
  names.filter((name, at) => names.indexOf(name) !== at);

describe('the demo organisation', () => {
  const { people, teams, roles, company } = organisation;
  const persons = people.map((member) => member.person);

  it('has 60 people in 8 teams and 8 roles, each key and address once', () => {
    expect([people.length, teams.length, roles.length]).toEqual([60, 8, 8]);
    expect(repeated([...persons, ...people.map((member) => member.email)])).toEqual([]);
    expect(new Set(people.map((member) => member.role))).toEqual(
      new Set(roles.map((role) => role.role)),
    );
    expect(people.filter((member) => !member.email.endsWith(`@${company.domain}`))).toEqual([]);
    expect(company.domain).toMatch(/\.example$/);
  });

  it('names only teams, roles, people, time zones and skills that exist', () => {
    expect(
      missingFrom(
        teams.map((team) => team.team),
        people.map((member) => member.team),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        roles.map((role) => role.role),
        people.flatMap((member) => [member.role, member.aspirationRole ?? member.role]),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        persons,
        people.flatMap((member) => member.manager ?? []),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        skillKeys,
        roles.flatMap((role) => role.targets.map((t) => t.skill)),
      ),
    ).toEqual([]);
    const wanted = teams.flatMap((team) => team.goals.map((goal) => goal.skill));
    const shown = people.flatMap((member) => member.shows ?? []);
    const ratings = people.flatMap((member) => member.ratings ?? []);
    const rated = ratings.flatMap(({ self, manager, asks }) => [
      ...Object.keys({ ...self, ...manager }),
      ...(asks ? [asks.skill] : []),
    ]);
    expect(missingFrom(skillKeys, [...wanted, ...shown, ...rated])).toEqual([]);
    expect(
      missingFrom(
        people.map((member) => member.person),
        ratings.flatMap(({ asks }) => asks?.person ?? []),
      ),
    ).toEqual([]);
    for (const { timeZone } of people) {
      expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
    }
  });

  it('works at two sites, in three time zones and two languages', () => {
    const counted = (['site', 'timeZone', 'locale'] as const).map(
      (field) => new Set(people.map((member) => member[field])).size,
    );
    expect(counted).toEqual([2, 3, 2]);
  });

  it('gives each team a manager out of it, who reports to the one head', () => {
    const heads = people.filter((member) => member.manager === null);
    expect(heads).toHaveLength(1);
    for (const team of teams) {
      const manager = people.find((member) => member.person === team.manager);
      expect([manager?.team, manager?.manager], team.team).toEqual([team.team, heads[0]?.person]);
    }
  });

  it('leads from everybody to the head without a circle', () => {
    for (const member of people) {
      let at = member;
      let steps = 0;
      while (at.manager !== null && steps < people.length) {
        at = people.find((other) => other.person === at.manager) ?? at;
        steps += 1;
      }
      expect(at.manager, `${member.person} never reaches the head`).toBeNull();
    }
  });

  it('asks for at least sixteen skills, and gives everybody an ability in each mapped one', () => {
    const asked = new Set(roles.flatMap((role) => role.targets.map((target) => target.skill)));
    expect(asked.size).toBeGreaterThanOrEqual(16);
    for (const member of people) {
      expect(Object.keys(member.ability).sort(), member.person).toEqual([...mappedSkills].sort());
    }
  });

  it('holds one administrator, one learning lead, a fresh starter and one who was away', () => {
    expect(people.filter((member) => member.administrator)).toHaveLength(1);
    expect(people.filter((member) => member.learningLead)).toHaveLength(1);
    expect(people.some((member) => member.history === 'none')).toBe(true);
    const away = people.flatMap((member) => member.awayDaysAgo ?? []);
    expect(away).toHaveLength(1);
    expect((away[0]?.from ?? 0) - (away[0]?.until ?? 0)).toBeGreaterThanOrEqual(21);
  });
});

describe('the demo content', () => {
  it('has 42 units and 210 items, 5 for each unit, each id once', () => {
    expect([units.length, questions.length]).toEqual([42, 210]);
    expect(
      repeated([...allUnits.map((u) => u.unit_id), ...allQuestions.map((q) => q.question_id)]),
    ).toEqual([]);
    for (const { unit_id } of allUnits) {
      expect(
        allQuestions.filter((q) => q.unit_id === unit_id),
        unit_id,
      ).toHaveLength(5);
    }
  });

  it('names only modules and units that exist', () => {
    const moduleIds = [...modules, ...modulesInGerman].map((m) => m.module_id);
    const unitIds = allUnits.map((unit) => unit.unit_id);
    expect(
      missingFrom(
        moduleIds,
        allUnits.map((unit) => unit.module_id),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        unitIds,
        allUnits.flatMap((unit) => unit.prerequisites),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        unitIds,
        allQuestions.map((question) => question.unit_id),
      ),
    ).toEqual([]);
  });

  it('says minutes that follow from the words: 200 a minute, and 10 seconds to decide a question', () => {
    for (const unit of allUnits) {
      const read = countWords(bodyOf(unit));
      const asked = allQuestions
        .filter((question) => question.unit_id === unit.unit_id)
        .map((question) => minutesOf(question));
      const minutes = read / 200 + asked.reduce((sum, one) => sum + one, 0);
      expect(unit.word_count, unit.unit_id).toBe(read);
      expect(Math.abs(unit.duration_minutes - minutes), unit.unit_id).toBeLessThanOrEqual(0.55);
    }
  });

  it('shows only pictures that are there and described, and leaves no text to be written', () => {
    const pictures = allUnits.flatMap((unit) => [
      ...bodyOf(unit).matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g),
    ]);
    expect(pictures.length).toBeGreaterThanOrEqual(3);
    for (const [, alt = '', path = ''] of pictures) {
      expect(alt.length, path).toBeGreaterThan(30);
      expect(existsSync(new URL(`content/${path}`, import.meta.url)), path).toBe(true);
    }
    const all =
      JSON.stringify([organisation, allUnits, allQuestions]) + allUnits.map(bodyOf).join('');
    expect(all).not.toMatch(/lorem|ipsum|\bTODO\b|\bTBD\b|\bFIXME\b/i);
  });

  it('uses the whole range: code, tables, callouts and a right-to-left text', () => {
    const all = allUnits.map(bodyOf).join('\n');
    for (const part of [
      '```sql',
      '```ts',
      '```diff',
      '| --- |',
      '[!NOTE]',
      '[!TIP]',
      '[!WARNING]',
      'dir="rtl"',
    ]) {
      expect(all, part).toContain(part);
    }
    for (const unit of allUnits)
      expect(bodyOf(unit).match(/^## /gm)?.length, unit.unit_id).toBeGreaterThanOrEqual(3);
  });
});

describe('the demo items', () => {
  it('have one right option when single, and two wrong and two right ones when multiple', () => {
    for (const { question_id, type, options, stem } of allQuestions) {
      const right = options.filter((option) => option.correct).length;
      expect(right, question_id).toBe(type === 'single' ? 1 : 2);
      expect(options.length - right, question_id).toBeGreaterThanOrEqual(2);
      expect(/Choose two\.|Wähle zwei\./.test(stem), question_id).toBe(type === 'multiple');
    }
  });

  it('never offer the same text twice, nor all or none of the above', () => {
    for (const { question_id, options } of allQuestions) {
      const texts = options.map((option) => option.text.trim().toLowerCase());
      expect(repeated(texts), question_id).toEqual([]);
      expect(texts.join('\n'), question_id).not.toMatch(/of the above|beides ist richtig/);
    }
  });

  it('do not give the right option away by its place or its length', () => {
    const singles = questions.filter((question) => question.type === 'single');
    const places = singles.map((question) =>
      question.options.findIndex((option) => option.correct),
    );
    for (const place of [0, 1, 2, 3]) {
      const share = places.filter((found) => found === place).length / singles.length;
      expect(share, `place ${place + 1}`).toBeGreaterThan(0.15);
      expect(share, `place ${place + 1}`).toBeLessThan(0.35);
    }
    const longest = singles.filter(({ options }) => {
      const most = Math.max(...options.map((option) => option.text.length));
      return options.some((option) => option.correct && option.text.length === most);
    });
    expect(longest.length / singles.length).toBeLessThan(0.3);
  });
});

describe('the demo mapping', () => {
  it('covers each unit and item, and nothing else', () => {
    expect(Object.keys(mapping.units).sort()).toEqual(units.map((unit) => unit.unit_id).sort());
    expect(Object.keys(mapping.questions).sort()).toEqual(
      questions.map((question) => question.question_id).sort(),
    );
    expect(missingFrom(skillKeys, mappedSkills)).toEqual([]);
  });

  it('gives each skill units of rising level, and ten items over levels 1 to 4', () => {
    for (const skill of mappedSkills) {
      const levels = units.flatMap((unit) =>
        (mapping.units[unit.unit_id] ?? []).filter((m) => m.skill === skill).map((m) => m.level),
      );
      expect(levels.length, skill).toBeGreaterThanOrEqual(2);
      expect(levels, skill).toEqual([...new Set(levels)].sort());
      const items = Object.values(mapping.questions).filter((item) => item.skill === skill);
      expect(items.length, skill).toBeGreaterThanOrEqual(10);
      expect([...new Set(items.map((item) => item.level))].sort(), skill).toEqual([1, 2, 3, 4]);
    }
  });

  it('says of parts that exist which level they are about, and leaves some for everybody', () => {
    expect(Object.keys(mapping.segments).sort()).toEqual(units.map((unit) => unit.unit_id).sort());
    for (const unit of units) {
      const named = splitSegments(bodyOf(unit)).filter((segment) => segment.level > 0);
      const parts = mapping.segments[unit.unit_id] ?? {};
      const known = named.map((segment) => segment.key);
      expect(missingFrom(known, Object.keys(parts)), unit.unit_id).toEqual([]);
      const taught = (mapping.units[unit.unit_id] ?? []).map((link) => link.skill);
      const about = Object.values(parts).flat();
      const skills = about.map((link) => link.skill);
      expect(missingFrom(taught, skills), unit.unit_id).toEqual([]);
      // Whoever has the level before this unit's finds a part of it folded.
      const [lead] = mapping.units[unit.unit_id] ?? [];
      expect(Math.min(...about.map((link) => link.level))).toBeLessThan(lead?.level ?? 0);
    }
    const open = units.flatMap((unit) =>
      splitSegments(bodyOf(unit)).filter(
        ({ key: name, level: heading }) =>
          heading > 0 && mapping.segments[unit.unit_id]?.[name] === undefined,
      ),
    );
    // What to do in an emergency, or when it went wrong, is never folded.
    expect(open.length).toBeGreaterThanOrEqual(10);
  });

  it('asks about the skill that the unit teaches', () => {
    for (const { question_id, unit_id } of questions) {
      const taught = (mapping.units[unit_id] ?? []).map((unit) => unit.skill);
      expect(taught, question_id).toContain(mapping.questions[question_id]?.skill);
    }
  });
});

describe('the German variants', () => {
  it('translate every unit with the same segments', () => {
    expect(unitsInGerman).toHaveLength(units.length);
    for (const unit of unitsInGerman) {
      const original = units.find((other) => other.unit_id === unit.translates);
      const headings = (text: string) => text.match(/^#{1,3} /gm);
      expect(original, unit.unit_id).toBeDefined();
      expect(headings(bodyOf(unit)), unit.unit_id).toEqual(original && headings(bodyOf(original)));
    }
    for (const { module_id, translates } of modulesInGerman) {
      expect(
        modules.map((m) => m.module_id),
        module_id,
      ).toContain(translates);
    }
  });

  it('keep the key of each item, option by option', () => {
    for (const { question_id, translates, options, type } of questionsInGerman) {
      const original = questions.find((other) => other.question_id === translates);
      expect(type, question_id).toBe(original?.type);
      expect(
        options.map((o) => o.correct),
        question_id,
      ).toEqual(original?.options.map((o) => o.correct));
    }
  });
});

type Question = z.output<typeof questionSchema>;

/** Reading the question and the feedback on one option or two, and deciding. */
function minutesOf({ stem, options, explanation }: Question): number {
  const asked =
    countWords(stem) + options.reduce((sum, option) => sum + countWords(option.text), 0);
  const reasons = options.reduce((sum, option) => sum + countWords(option.explanation), 0);
  const told = (1.5 * reasons) / options.length + countWords(explanation);
  return (asked + told) / 200 + 10 / 60;
}
