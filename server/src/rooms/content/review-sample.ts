// A review queue for tests: two skills, two sources, people who may decide and one who may not.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildHttp } from '#kernel/http';
import type { Work } from '#kernel/work';
import { createApiToken, createPerson, gate } from '#rooms/people';
import { type FrameworkFile, listSkills, loadFramework } from '#rooms/skills';
import type { CatalogueItem, CatalogueUnit } from './catalogue.ts';
import { sampleItem, sampleItemText, sampleText, sampleUnit } from './catalogue-sample.ts';
import { selectItemIds } from './items.db.ts';
import { contentRoutes } from './routes.ts';
import { selectUnitIds } from './units.db.ts';

const framework: FrameworkFile = {
  framework: 'sample',
  title: 'Sample',
  description: 'For tests.',
  groups: [{ group: 'software', name: 'Software' }],
  skills: [
    { skill: 'git', summary: 'Commit, branch and restore the history of a repository.' },
    { skill: 'cooking', summary: 'Cook by a recipe in a kitchen.' },
  ].map(({ skill, summary }) => ({
    skill,
    group: 'software',
    name: `About ${skill}`,
    summary,
    levels: [1, 2, 3, 4, 5].map((level) => ({ level, name: 'N', description: 'D' })),
    cutPoints: [-2, -0.7, 0.7, 2],
    prerequisites: [],
    related: [],
    links: [],
  })),
};

/** A unit that stands alone. */
export const unitOf = (
  name: string,
  title: string,
  markdown: string,
  source = 'acme',
): CatalogueUnit =>
  sampleUnit({
    source,
    externalId: `${source}/${name}`,
    moduleExternalId: null,
    topics: [],
    level: 'intermediate',
    variants: [
      sampleText('en', { externalId: `${source}/${name}`, source, title, summary: '', markdown }),
    ],
  });

/** A choice question in English, the first option right. */
export const itemOf = (
  externalId: string,
  stem: string,
  change: Partial<CatalogueItem> = {},
): CatalogueItem =>
  sampleItem({
    source: externalId.split('/')[0] ?? '',
    externalId,
    unitExternalId: null,
    topic: null,
    variants: [sampleItemText('en', { externalId, stem })],
    ...change,
  });

type Reply = {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what tests read of it is what they test
  readonly body: any;
};

export type ReviewSample = {
  /** By key. */
  readonly skillIds: Readonly<Record<string, string>>;
  readonly leadId: string;
  /** @param path after `/api/review/` */
  readonly call: (
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: object,
    who?: 'lead' | 'admin' | 'mira' | null,
  ) => Promise<Reply>;
  /** Of units and items, by the external ids named. */
  readonly readIds: (...names: readonly string[]) => Promise<Readonly<Record<string, string>>>;
  readonly close: () => Promise<void>;
};

/** Puts the framework and the people into an empty database, and the routes over it; content is the test's own. */
export async function openReview(work: Work): Promise<ReviewSample> {
  const filesDir = mkdtempSync(join(tmpdir(), 'cairn-files-'));
  await loadFramework(work, framework);
  const person = async (name: string, capabilities: readonly string[]) => {
    // The names of capabilities, as below.
    const given = capabilities as ('learningLead' | 'administrator')[];
    const personId = await createPerson(
      work,
      { displayName: name, identifiers: [], startedOn: '2026-01-01', capabilities: given },
      null,
    );
    return { personId, token: await createApiToken(work, personId, 'test') };
  };
  const people = {
    lead: await person('lead', ['learningLead']),
    admin: await person('admin', ['administrator']),
    mira: await person('mira', []),
  };
  const server = await buildHttp({
    work,
    gate,
    rooms: { content: contentRoutes({ filesDir }) },
    version: '0',
    afterWrite: async () => {},
  });
  return {
    skillIds: Object.fromEntries(
      (await listSkills(work)).map(({ key, skillId }) => [key, skillId]),
    ),
    leadId: people.lead.personId,
    call: async (method, path, body, who = 'lead') => {
      const reply = await server.inject({
        method,
        url: `/api/review/${path}`,
        headers: who === null ? {} : { authorization: `Bearer ${people[who].token}` },
        ...(body ? { payload: body } : {}),
      });
      return { status: reply.statusCode, body: reply.body === '' ? null : reply.json() };
    },
    readIds: async (...names) =>
      Object.fromEntries([
        ...(await selectUnitIds(work.db, names)),
        ...(await selectItemIds(work.db, names)),
      ]),
    close: async () => {
      await server.close();
      rmSync(filesDir, { recursive: true });
    },
  };
}
