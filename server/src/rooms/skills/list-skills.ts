import { remembered } from '#kernel/revisions';
import type { Work } from '#kernel/work';
import {
  type FrameworkRow,
  type Match,
  type Scheme,
  type SkillLevel,
  selectCurrentFramework,
  selectVersionLinks,
  selectVersionRelations,
  selectVersionSkills,
} from './skills.db.ts';

export type Skill = {
  readonly skillId: string;
  readonly key: string;
  readonly groupKey: string;
  readonly groupName: string;
  readonly name: string;
  /** One sentence. */
  readonly summary: string;
  /** Five, from 1 to 5. */
  readonly levels: readonly SkillLevel[];
  /** Logits between the levels 1|2, 2|3, 3|4 and 4|5, rising. */
  readonly cutPoints: readonly [number, number, number, number];
  readonly position: number;
  /** To reach `forLevel` of this skill, have `level` of that one. */
  readonly prerequisites: readonly {
    readonly skillId: string;
    readonly level: number;
    readonly forLevel: number;
  }[];
  readonly related: readonly string[];
  readonly links: readonly {
    readonly scheme: Scheme;
    readonly externalId: string;
    readonly match: Match;
  }[];
};

export type Framework = {
  readonly title: string;
  readonly version: number;
  readonly skills: readonly Skill[];
};

const NONE: Framework = { title: '', version: 0, skills: [] };
/** The state of which version is the current one. */
export const FRAMEWORK = 'skills/framework';

/** The organisation's framework in its current version; without skills when none was loaded yet. */
export const readFramework = remembered(FRAMEWORK, async (work): Promise<Framework> => {
  const row = await selectCurrentFramework(work.db);
  if (!row) return NONE;
  return { title: row.title, version: row.version, skills: await readSkills(work, row) };
});

/** The skills of the current framework version, in their order. */
export async function listSkills(work: Work): Promise<readonly Skill[]> {
  return (await readFramework(work)).skills;
}

async function readSkills(work: Work, framework: FrameworkRow): Promise<Skill[]> {
  const { frameworkVersionId } = framework;
  const rows = await selectVersionSkills(work.db, frameworkVersionId);
  const relations = await selectVersionRelations(work.db, frameworkVersionId);
  const links = await selectVersionLinks(work.db, frameworkVersionId);
  return rows.map((row) => {
    const mine = relations.filter((relation) => relation.skill_id === row.skill_id);
    return {
      skillId: row.skill_id,
      key: row.key,
      groupKey: row.group_key,
      groupName: row.group_name,
      name: row.name,
      summary: row.summary,
      levels: row.levels,
      // The table's check holds it to four.
      cutPoints: row.cut_points as unknown as Skill['cutPoints'],
      position: row.position,
      prerequisites: mine
        .filter((relation) => relation.kind === 'prerequisite')
        .map((relation) => ({
          skillId: relation.other_skill_id,
          level: relation.other_level ?? 1,
          forLevel: relation.for_level ?? 1,
        })),
      related: mine
        .filter((relation) => relation.kind === 'related')
        .map((relation) => relation.other_skill_id),
      links: links
        .filter((link) => link.skill_id === row.skill_id)
        .map((link) => ({ scheme: link.scheme, externalId: link.external_id, match: link.match })),
    };
  });
}
