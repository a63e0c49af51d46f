import type { z } from 'zod';
import type { Work } from '#kernel/work';
import { itemsForSkills, plannableUnits } from '#rooms/content';
import { listSkills, readRoles } from '#rooms/skills';
import { coverageOf, type LevelCoverage } from './coverage.ts';
import type { coverageSchema } from './schemas.ts';

/** What the catalogue has for each level of each skill, and which roles ask for it. */
export async function readCoverage(work: Work): Promise<z.input<typeof coverageSchema>> {
  const skills = await listSkills(work);
  const skillIds = skills.map((skill) => skill.skillId);
  const taught = (await plannableUnits(work)).flatMap((unit) => unit.teaches);
  const units = levelsBySkill(taught);
  const items = levelsBySkill(await itemsForSkills(work, skillIds));
  const roles = (await readRoles(work)).filter((role) => role.targets.length > 0);
  const asked = Map.groupBy(
    roles.flatMap(({ holders, targets }) => targets.map((target) => ({ ...target, holders }))),
    (target) => target.skillId,
  );
  return {
    skills: skills.map(({ skillId, key, name, groupKey, groupName }) => ({
      skillId,
      key,
      name,
      groupKey,
      groupName,
      levels: [
        ...coverageOf({
          units: units.get(skillId) ?? [],
          items: items.get(skillId) ?? [],
          asked: asked.get(skillId) ?? [],
        }),
      ],
    })),
    roles: roles.map(({ roleId, title, holders, targets }) => ({
      roleId,
      title,
      holders,
      targets: targets.map(({ skillId, level }) => ({ skillId, level })),
    })),
  };
}

function levelsBySkill(
  some: readonly { readonly skillId: string; readonly level: number }[],
): ReadonlyMap<string, readonly number[]> {
  const bySkill = Map.groupBy(some, ({ skillId }) => skillId);
  return new Map([...bySkill].map(([skillId, rows]) => [skillId, rows.map((row) => row.level)]));
}

/** The same figures as rows for a spreadsheet: one for each level of each skill. */
export async function coverageRows(work: Work): Promise<(string | number)[][]> {
  const { skills } = await readCoverage(work);
  return [
    ['group', 'skill', 'level', 'units', 'items', 'people', 'missing'],
    ...skills.flatMap(({ groupName, name, levels }) =>
      levels.map((row) => [
        groupName,
        name,
        row.level,
        row.units,
        row.items,
        row.people,
        missing(row),
      ]),
    ),
  ];
}

function missing({ noUnit, fewItems }: LevelCoverage): string {
  return [noUnit ? 'units' : '', fewItems ? 'items' : ''].filter(Boolean).join(' ');
}
