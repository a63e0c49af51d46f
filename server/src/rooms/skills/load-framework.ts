import { createHash } from 'node:crypto';
import { Problem } from '#kernel/problems';
import { renewRevisions } from '#kernel/revisions';
import { inTransaction, type Work } from '#kernel/work';
import { contentHash } from '#standards/interchange';
import { type FrameworkFile, frameworkFaults } from './framework-file.ts';
import { FRAMEWORK } from './list-skills.ts';
import { brokenFramework } from './problems.ts';
import {
  insertFramework,
  insertFrameworkVersion,
  insertSkills,
  insertVersionRows,
  selectFrameworkByKey,
  selectSkillIds,
  type VersionRows,
} from './skills.db.ts';

/**
 * Takes a framework in, as a new version when anything in it changed. A skill keeps its id for as long as it keeps
 * its key; one that is missing from a version is no longer listed, and its evidence stays.
 * @throws Problem skills/broken-framework when its parts do not fit together
 */
export async function loadFramework(
  work: Work,
  file: FrameworkFile,
): Promise<{ readonly changed: boolean }> {
  const faults = frameworkFaults(file);
  if (faults.length > 0) throw new Problem(brokenFramework, faults.join(' '));
  const hash = contentHash(file, (text) => createHash('sha256').update(text).digest('hex'));
  return await inTransaction(work, async (inside) => {
    const before = await selectFrameworkByKey(inside.db, file.framework);
    if (before?.contentHash === hash) return { changed: false };
    const frameworkId = before?.frameworkId ?? inside.newId();
    const named = { key: file.framework, title: file.title, description: file.description };
    if (!before) await insertFramework(inside.db, { frameworkId, ...named });
    const frameworkVersionId = inside.newId();
    await insertFrameworkVersion(inside.db, {
      frameworkId,
      frameworkVersionId,
      ...named,
      version: (before?.version ?? 0) + 1,
      contentHash: hash,
      publishedAt: inside.clock.now(),
    });
    const skillIds = await nameSkills(inside, frameworkId, file);
    await insertVersionRows(inside.db, versionRows(file, frameworkVersionId, skillIds));
    await renewRevisions(inside.db, [FRAMEWORK]);
    return { changed: true };
  });
}

async function nameSkills(
  work: Work,
  frameworkId: string,
  file: FrameworkFile,
): Promise<ReadonlyMap<string, string>> {
  const skillIds = await selectSkillIds(work.db, frameworkId);
  const fresh = file.skills
    .filter((skill) => !skillIds.has(skill.skill))
    .map((skill) => ({ skill_id: work.newId(), framework_id: frameworkId, key: skill.skill }));
  await insertSkills(work.db, fresh);
  for (const row of fresh) skillIds.set(row.key, row.skill_id);
  return skillIds;
}

function versionRows(
  file: FrameworkFile,
  frameworkVersionId: string,
  skillIds: ReadonlyMap<string, string>,
): VersionRows {
  const groupNames = new Map(file.groups.map((group) => [group.group, group.name]));
  const idOf = (key: string): string => skillIds.get(key) ?? '';
  const rowOf = (key: string) => ({
    framework_version_id: frameworkVersionId,
    skill_id: idOf(key),
  });
  return {
    skills: file.skills.map((skill, position) => ({
      ...rowOf(skill.skill),
      position,
      group_key: skill.group,
      group_name: groupNames.get(skill.group) ?? skill.group,
      name: skill.name,
      summary: skill.summary,
      levels: skill.levels,
      cut_points: skill.cutPoints,
    })),
    relations: file.skills.flatMap((skill) => [
      ...skill.prerequisites.map((row) => ({
        ...rowOf(skill.skill),
        kind: 'prerequisite' as const,
        other_skill_id: idOf(row.skill),
        other_level: row.level,
        for_level: row.forLevel,
      })),
      ...skill.related.map((other) => ({
        ...rowOf(skill.skill),
        kind: 'related' as const,
        other_skill_id: idOf(other),
        other_level: null,
        for_level: null,
      })),
    ]),
    links: file.skills.flatMap((skill) =>
      skill.links.map((link) => ({
        ...rowOf(skill.skill),
        scheme: link.scheme,
        external_id: link.id,
        match: link.match,
      })),
    ),
  };
}
