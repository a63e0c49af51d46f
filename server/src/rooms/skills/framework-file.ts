import { z } from 'zod';

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not written like this-one');
const level = z.int().min(1).max(5);
const cutPoint = z.number().min(-20).max(20);

/** A framework as it is written in a file: skills with five levels each, relations, links to other schemes. */
export const frameworkFileSchema = z.object({
  framework: key,
  title: z.string().min(1).max(200),
  description: z.string().max(2000),
  groups: z.array(z.object({ group: key, name: z.string().min(1).max(200) })),
  skills: z.array(
    z.object({
      skill: key,
      group: key,
      name: z.string().min(1).max(200),
      summary: z.string().min(1).max(1000),
      levels: z
        .array(z.object({ level, name: z.string().min(1), description: z.string().min(1) }))
        .length(5),
      cutPoints: z.tuple([cutPoint, cutPoint, cutPoint, cutPoint]),
      prerequisites: z.array(z.object({ skill: key, level, forLevel: level })),
      related: z.array(key),
      links: z.array(
        z.object({
          scheme: z.enum(['onet', 'esco']),
          id: z.string().min(1).max(300),
          match: z.enum(['exact', 'close', 'broader', 'narrower']),
        }),
      ),
    }),
  ),
});

export type FrameworkFile = z.output<typeof frameworkFileSchema>;
type FileSkill = FrameworkFile['skills'][number];

/**
 * What the schema cannot see: keys that nothing has, doubled keys, levels or cut points out of order, prerequisites
 * that lead back to themselves.
 * @returns a sentence for each fault; none when the framework can be used
 */
export function frameworkFaults(file: FrameworkFile): string[] {
  const groups = new Set(file.groups.map((group) => group.group));
  const skills = new Map(file.skills.map((skill) => [skill.skill, skill]));
  const faults = file.skills.flatMap((skill) => skillFaults(skill, groups, skills));
  if (skills.size < file.skills.length) faults.push('Two skills have the same key.');
  const cycle = findCycle(skills);
  if (cycle) faults.push(`The prerequisites go in a circle: ${cycle.join(' → ')}.`);
  return faults;
}

function skillFaults(
  skill: FileSkill,
  groups: ReadonlySet<string>,
  skills: ReadonlyMap<string, FileSkill>,
): string[] {
  const faults: string[] = [];
  if (!groups.has(skill.group)) faults.push(`${skill.skill}: there is no group ${skill.group}.`);
  for (const other of [...skill.prerequisites.map((row) => row.skill), ...skill.related]) {
    if (!skills.has(other)) faults.push(`${skill.skill}: there is no skill ${other}.`);
  }
  if (skill.levels.some((row, index) => row.level !== index + 1))
    faults.push(`${skill.skill}: its levels are not 1 to 5 in order.`);
  if (
    skill.cutPoints.some((point, index) => index > 0 && point <= (skill.cutPoints[index - 1] ?? 0))
  )
    faults.push(`${skill.skill}: its cut points do not rise.`);
  return faults;
}

function findCycle(skills: ReadonlyMap<string, FileSkill>): string[] | undefined {
  const finished = new Set<string>();
  const visit = (key: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(key)) return [...path.slice(path.indexOf(key)), key];
    if (finished.has(key)) return undefined;
    for (const prerequisite of skills.get(key)?.prerequisites ?? []) {
      const cycle = visit(prerequisite.skill, [...path, key]);
      if (cycle) return cycle;
    }
    finished.add(key);
    return undefined;
  };
  for (const key of skills.keys()) {
    const cycle = visit(key, []);
    if (cycle) return cycle;
  }
  return undefined;
}
