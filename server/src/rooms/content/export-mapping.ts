import type { Work } from '#kernel/work';
import { listSkills } from '#rooms/skills';
import {
  selectMappedItemsOut,
  selectMappedSegmentsOut,
  selectMappedUnitsOut,
} from './export.db.ts';
import type { Mapping, SkillJudgement } from './save-mapping.ts';

/** What everything mapped is about, whoever said so, source by source, in the terms in which `saveMapping` takes it in. */
export async function readMappings(work: Work): Promise<readonly Mapping[]> {
  const keys = new Map((await listSkills(work)).map((skill) => [skill.skillId, skill.key]));
  const judged = ({ skillId, level }: { skillId: string; level: number }): SkillJudgement[] => {
    const skill = keys.get(skillId);
    return skill === undefined ? [] : [{ skill, level }];
  };
  const mappings = new Map<string, Writable>();
  const of = (source: string): Writable => {
    const known = mappings.get(source) ?? { source, units: {}, segments: {}, questions: {} };
    mappings.set(source, known);
    return known;
  };
  for (const row of await selectMappedUnitsOut(work.db)) {
    const { units } = of(row.source);
    units[row.externalId] = [...(units[row.externalId] ?? []), ...judged(row)];
  }
  for (const row of await selectMappedSegmentsOut(work.db)) {
    const { segments } = of(row.source);
    const unit = segments[row.externalId] ?? {};
    unit[row.key] = [...(unit[row.key] ?? []), ...judged(row)];
    segments[row.externalId] = unit;
  }
  for (const row of await selectMappedItemsOut(work.db)) {
    const [judgement] = judged(row);
    if (!judgement) continue;
    const { parameters } = row;
    of(row.source).questions[row.externalId] = parameters
      ? { ...judgement, parameters }
      : judgement;
  }
  return [...mappings.values()];
}

type Writable = {
  readonly source: string;
  readonly units: Record<string, SkillJudgement[]>;
  readonly segments: Record<string, Record<string, SkillJudgement[]>>;
  readonly questions: Record<string, Mapping['questions'][string]>;
};
