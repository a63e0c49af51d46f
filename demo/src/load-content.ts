import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Work } from '#kernel/work';
import { importRows, mappingSchema } from '#rooms/integrations';
import { CONTENT_DIR } from './organisation.ts';

const rowsSchema = z.array(z.looseObject({ unit_id: z.string().optional() }));

/** Takes the demo's own units and items in, by the way that any organisation's content goes. */
export async function loadContent(work: Work, filesDir: string): Promise<void> {
  const units = [...readRows('units.json'), ...readRows('units-de.json')];
  const report = await importRows(
    work,
    {
      modules: [...readRows('modules.json'), ...readRows('modules-de.json')],
      units,
      bodies: units.map((unit) => bodyOf(unit.unit_id ?? '')),
      questions: [...readRows('questions.json'), ...readRows('questions-de.json')],
      assets: readdirSync(join(CONTENT_DIR, 'images')).map((name) => ({
        source: 'demo',
        path: `images/${name}`,
        bytes: new Uint8Array(readFileSync(join(CONTENT_DIR, 'images', name))),
      })),
    },
    mappingSchema.parse(readJson('mapping.json')),
    { origin: 'demo', filesDir },
  );
  const problem = report.problems[0];
  if (problem)
    throw new Error(
      `The demo's ${problem.file} ${problem.line}: ${problem.field} ${problem.detail}`,
    );
}

/** `demo/<name>` is in bodies/<name>.md, `demo-de/<name>` in bodies/de/<name>.md. */
function bodyOf(unitId: string) {
  const [source = '', name = ''] = unitId.split('/');
  const folder = source === 'demo' ? 'bodies' : `bodies/${source.slice('demo-'.length)}`;
  const body = readFileSync(join(CONTENT_DIR, folder, `${name}.md`), 'utf8');
  return { unit_id: unitId, format: 'markdown', body };
}

function readRows(name: string) {
  return existsSync(join(CONTENT_DIR, name)) ? rowsSchema.parse(readJson(name)) : [];
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(CONTENT_DIR, name), 'utf8'));
}
