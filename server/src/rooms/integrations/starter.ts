import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Work } from '#kernel/work';
import {
  frameworkFileSchema,
  loadFramework,
  type RatingScale,
  ratingScaleSchema,
} from '#rooms/skills';
import { importMappings, type MappingToApply } from './import-content.ts';
import { ImportNotes } from './report.ts';

const STARTER = join(import.meta.dirname, '../../../../starter');

const judgement = z.object({ skill: z.string().max(300), level: z.int().min(1).max(5) });
const itemParameters = z.object({
  difficulty: z.number().min(-20).max(20),
  discrimination: z.number().positive().max(5),
  guessing: z.number().min(0).lt(1),
});

/** Which skill at which level a source's units lead to, their parts are about, and its questions show; ids only. */
export const mappingSchema = z.object({
  source: z.string(),
  units: z.record(z.string(), z.array(judgement).min(1)),
  segments: z.record(z.string(), z.record(z.string(), z.array(judgement).min(1))).default({}),
  questions: z.record(z.string(), judgement.extend({ parameters: itemParameters.optional() })),
});

/**
 * Brings the starter framework to the state of this Cairn; when it changed, what the starter maps is mapped anew,
 * as levels and cut points may be other ones. Quick when nothing changed.
 */
export async function loadStarter(work: Work): Promise<void> {
  const { changed } = await loadFramework(
    work,
    frameworkFileSchema.parse(readStarter('framework.json')),
  );
  if (changed) await importMappings(work, starterMappings(), new ImportNotes());
}

export function starterMappings(): readonly MappingToApply[] {
  return readdirSync(join(STARTER, 'mapping'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      mapping: mappingSchema.parse(readStarter(`mapping/${name}`)),
      isPartial: true,
    }));
}

export function starterScale(): RatingScale {
  return ratingScaleSchema.parse(readStarter('onet-scale.json'));
}

function readStarter(name: string): unknown {
  return JSON.parse(readFileSync(join(STARTER, name), 'utf8'));
}
