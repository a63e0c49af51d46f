// A small organisation for tests: two people in one role, three skills, units and items that really fit together.
import type { Work } from '#kernel/work';
import {
  type CatalogueItem,
  type CatalogueUnit,
  plannableUnits,
  saveCatalogue,
  saveMapping,
} from '#rooms/content';
import { createPerson, createRole } from '#rooms/people';
import { type FrameworkFile, listSkills, loadFramework, saveRoleProfile } from '#rooms/skills';

export type Sample = {
  readonly personId: string;
  readonly otherId: string;
  readonly roleId: string;
  /** A role that asks for less. */
  readonly helperRoleId: string;
  readonly skillIds: Readonly<Record<'shell' | 'git' | 'sql', string>>;
  /** By title. */
  readonly unitIds: ReadonlyMap<string, string>;
};

const SKILLS = ['shell', 'git', 'sql'] as const;
const LEVELS = [1, 2, 3] as const;
const PARTS = ['a', 'b'] as const;

const framework: FrameworkFile = {
  framework: 'loop',
  title: 'Loop',
  description: 'For tests.',
  groups: [{ group: 'software', name: 'Software' }],
  skills: SKILLS.map((skill) => ({
    skill,
    group: 'software',
    name: `Working with ${skill}`,
    summary: `What one does with ${skill}.`,
    levels: [1, 2, 3, 4, 5].map((level) => ({
      level,
      name: `Level ${level}`,
      description: 'Does it.',
    })),
    cutPoints: [-2, -0.7, 0.7, 2],
    prerequisites: skill === 'git' ? [{ skill: 'shell', level: 2, forLevel: 2 }] : [],
    related: [],
    links: [],
  })),
};

function unitOf(externalId: string, title: string): CatalogueUnit {
  return {
    source: 'loop',
    externalId,
    isTranslationOnly: false,
    moduleExternalId: externalId.startsWith('sql-') ? 'sql' : null,
    position: 1,
    kind: 'lesson',
    durationMinutes: 6,
    durationOrigin: 'source',
    level: null,
    topics: [],
    variants: [
      {
        locale: 'en',
        externalId,
        source: 'loop',
        title,
        summary: '',
        objectives: [],
        licence: 'CC0-1.0',
        sourceUrl: null,
        markdown: `# Why\n\nA reason for ${title}.\n\n# How\n\nA way to do ${title}.\n`,
      },
    ],
  };
}

export function itemOf(
  externalId: string,
  unitExternalId: string | null,
  kind: 'single' | 'multiple',
): CatalogueItem {
  const isMultiple = kind === 'multiple';
  return {
    source: 'loop',
    externalId,
    isTranslationOnly: false,
    unitExternalId,
    position: 1,
    kind,
    topic: 'practice',
    reference: null,
    licence: 'CC0-1.0',
    variants: [
      {
        locale: 'en',
        externalId,
        stem: `What is right about ${externalId}?`,
        explanation: 'Because it is so.',
        modelResponse: null,
        pairs: [],
        options: ['right', 'second', 'third', 'fourth'].map((text, index) => ({
          text: `${text} of ${externalId}`,
          correct: index === 0 || (isMultiple && index === 1),
          explanation: `Why ${text}.`,
        })),
      },
    ],
  };
}

/** Fills an empty database. */
export async function makeSample(work: Work): Promise<Sample> {
  await loadFramework(work, framework);
  const cells = SKILLS.flatMap((skill) =>
    LEVELS.flatMap((level) => PARTS.map((part) => ({ skill, level, part }))),
  );
  const named = cells.map((cell) => ({ ...cell, id: `${cell.skill}-${cell.level}${cell.part}` }));
  const questions = named.flatMap(({ id, skill, level }) =>
    [1, 2, 3].map((n) => ({ id: `${id}-q${n}`, unit: n < 3 ? id : null, skill, level })),
  );
  await saveCatalogue(work, {
    modules: [
      {
        source: 'loop',
        externalId: 'sql',
        isTranslationOnly: false,
        position: 1,
        level: null,
        topics: [],
        variants: [{ locale: 'en', externalId: 'sql', title: 'Questions to a table', summary: '' }],
      },
    ],
    units: [...named.map(({ id }) => unitOf(id, id)), unitOf('aside', 'aside')],
    items: [
      ...questions.map(({ id, unit }) => itemOf(id, unit, 'single')),
      itemOf('aside-q1', 'aside', 'multiple'),
    ],
  });
  await saveMapping(work, {
    source: 'loop',
    units: Object.fromEntries(named.map(({ id, skill, level }) => [id, [{ skill, level }]])),
    questions: Object.fromEntries(questions.map(({ id, skill, level }) => [id, { skill, level }])),
  });
  return { ...(await makePeople(work)), ...(await readIds(work)) };
}

async function makePeople(work: Work) {
  const roleId = await createRole(work, { key: 'analyst', title: 'Analyst', summary: '' });
  const helperRoleId = await createRole(work, { key: 'helper', title: 'Assistant', summary: '' });
  const ask = (
    id: string,
    title: string,
    targets: { skillKey: string; level: number; importance: number }[],
  ) =>
    saveRoleProfile(work, {
      source: 'organisation',
      externalId: title,
      title,
      description: '',
      roleId: id,
      targets,
    });
  await ask(roleId, 'Analyst', [
    { skillKey: 'git', level: 3, importance: 5 },
    { skillKey: 'sql', level: 3, importance: 3 },
  ]);
  await ask(helperRoleId, 'Assistant', [{ skillKey: 'sql', level: 1, importance: 3 }]);
  const person = (displayName: string) =>
    createPerson(
      work,
      {
        displayName,
        identifiers: [{ source: 'local', externalId: displayName }],
        roleId,
        startedOn: '2026-01-01',
        minutesAWeek: 30,
        timeZone: 'Europe/Berlin',
      },
      null,
    );
  return { roleId, helperRoleId, personId: await person('Mira'), otherId: await person('Jonas') };
}

async function readIds(work: Work): Promise<Pick<Sample, 'skillIds' | 'unitIds'>> {
  const ids = new Map((await listSkills(work)).map((skill) => [skill.key, skill.skillId]));
  const units = await plannableUnits(work);
  return {
    skillIds: {
      shell: ids.get('shell') ?? '',
      git: ids.get('git') ?? '',
      sql: ids.get('sql') ?? '',
    },
    unitIds: new Map(units.map((unit) => [unit.titles.en ?? '', unit.unitId])),
  };
}
