import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, readdirSync, type WriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileStore } from '#kernel/files';
import { StartUpError } from '#kernel/start-up-error';
import type { Work } from '#kernel/work';
import { readCatalogue, readMappings } from '#rooms/content';
import { readTaxonomy } from '#rooms/skills';
import {
  bodyRow,
  escoGroupRow,
  escoRelationRows,
  escoRoleRow,
  escoSkillRow,
  moduleRows,
  onetElementRow,
  onetRoleRow,
  pathRows,
  questionRows,
  unitRows,
} from './export-rows.ts';

export type ExportOptions = {
  /** The folder of the kernel's file store; without it pictures are left out. */
  readonly filesDir?: string;
};

/** Lines written by kind of file. */
export type ExportCounts = Readonly<Record<string, number>>;

/**
 * Writes content, questions, what they are about, skills and occupations as a folder in the interchange format: what Cairn keeps, in its
 * current version. Reading it again changes nothing.
 * @throws StartUpError when the folder holds something
 */
export async function exportDirectory(
  work: Work,
  folder: string,
  options: ExportOptions = {},
): Promise<ExportCounts> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new StartUpError(`The folder ${folder} holds something: name a new or an empty one.`);
  const files = new LineFiles(folder);
  try {
    await writeContent(work, files);
    await writeTaxonomy(work, files);
  } finally {
    await files.close();
  }
  const mapping = await writeMappings(work, folder);
  await writeSourcesAndAssets(work, folder, options.filesDir);
  return mapping > 0 ? { ...files.counts, mapping } : files.counts;
}

async function writeContent(work: Work, files: LineFiles): Promise<void> {
  const catalogue = readCatalogue(work);
  for await (const module of catalogue.modules())
    for (const row of moduleRows(module))
      await files.write('modules', `content/modules-${fileName(row.source)}`, row);
  for await (const path of catalogue.paths())
    for (const row of pathRows(path))
      await files.write('paths', `content/paths-${fileName(row.source)}`, row);
  for await (const unit of catalogue.units()) {
    for (const row of unitRows(unit))
      await files.write('units', `content/units-${fileName(row.source)}`, row);
    for (const variant of unit.variants)
      if (variant.markdown !== '')
        await files.write('bodies', `bodies/${fileName(variant.source)}`, bodyRow(variant));
  }
  for await (const item of catalogue.items())
    for (const row of questionRows(item))
      await files.write('questions', `questions/${fileName(row.source)}`, row);
}

/** @returns how many units, segments and questions are mapped */
async function writeMappings(work: Work, folder: string): Promise<number> {
  let count = 0;
  for (const mapping of await readMappings(work)) {
    mkdirSync(join(folder, 'mapping'), { recursive: true });
    const file = join(folder, 'mapping', `${fileName(mapping.source)}.json`);
    await writeFile(file, `${JSON.stringify(mapping, null, 2)}\n`);
    const { units, segments = {}, questions } = mapping;
    const parts = Object.values(segments).map((of) => Object.keys(of).length);
    count += Object.keys(units).length + Object.keys(questions).length;
    count += parts.reduce((sum, one) => sum + one, 0);
  }
  return count;
}

async function writeTaxonomy(work: Work, files: LineFiles): Promise<void> {
  const taxonomy = readTaxonomy(work);
  for await (const skill of taxonomy.skills('onet'))
    await files.write('skills', 'taxonomy/onet-elements', onetElementRow(skill));
  for await (const profile of taxonomy.profiles('onet'))
    await files.write('roles', 'taxonomy/onet-role-profiles', onetRoleRow(profile));
  for await (const skill of taxonomy.skills('esco')) {
    if (skill.domain === 'group')
      await files.write('skills', 'taxonomy/esco-skill-groups', escoGroupRow(skill));
    else await files.write('skills', 'taxonomy/esco-skills', escoSkillRow(skill));
    for (const row of escoRelationRows(skill))
      await files.write('relations', 'taxonomy/esco-skill-relations', row);
  }
  for await (const profile of taxonomy.profiles('esco'))
    await files.write('roles', 'taxonomy/esco-role-profiles', escoRoleRow(profile));
}

async function writeSourcesAndAssets(
  work: Work,
  folder: string,
  filesDir: string | undefined,
): Promise<void> {
  const catalogue = readCatalogue(work);
  mkdirSync(folder, { recursive: true });
  const sources = await catalogue.sources();
  await writeFile(join(folder, 'sources.json'), `${JSON.stringify(sources, null, 2)}\n`);
  if (filesDir === undefined) return;
  const store = fileStore(filesDir);
  for (const { source, path, hash } of await catalogue.assets()) {
    const bytes = await store.get(hash);
    const target = join(folder, 'assets', source, path);
    // A path comes from a folder that somebody once imported: it must not lead out of this one.
    if (!bytes || !target.startsWith(join(folder, 'assets') + sep)) continue;
    mkdirSync(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
}

/** A source's name as part of a file's: a slash would make a folder of it. */
function fileName(source: string): string {
  return source.replace(/[^\p{L}\p{N}._-]/gu, '_');
}

/** Files of JSON lines, each opened when its first line comes. */
class LineFiles {
  readonly #counts: Record<string, number> = {};
  readonly #open = new Map<string, WriteStream>();
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  get counts(): ExportCounts {
    return this.#counts;
  }

  async write(kind: string, file: string, row: object): Promise<void> {
    const stream = this.#open.get(file) ?? this.#begin(file);
    this.#counts[kind] = (this.#counts[kind] ?? 0) + 1;
    if (!stream.write(`${JSON.stringify(row)}\n`)) await once(stream, 'drain');
  }

  async close(): Promise<void> {
    for (const stream of this.#open.values()) {
      stream.end();
      await finished(stream);
    }
  }

  #begin(file: string): WriteStream {
    const path = join(this.#folder, `${file}.jsonl`);
    mkdirSync(dirname(path), { recursive: true });
    const stream = createWriteStream(path);
    this.#open.set(file, stream);
    return stream;
  }
}
