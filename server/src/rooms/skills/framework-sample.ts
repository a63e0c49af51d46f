import type { FrameworkFile } from './framework-file.ts';

type FileSkill = FrameworkFile['skills'][number];

/** A skill of a framework for tests, with nothing special about it unless said. */
export function sampleSkill(skill: string, change: Partial<FileSkill> = {}): FileSkill {
  return {
    skill,
    group: 'software',
    name: `The skill ${skill}`,
    summary: `What ${skill} is good for.`,
    levels: [1, 2, 3, 4, 5].map((level) => ({
      level,
      name: `Level ${level}`,
      description: `What somebody at ${level} does.`,
    })),
    cutPoints: [-2, -0.7, 0.7, 2],
    prerequisites: [],
    related: [],
    links: [],
    ...change,
  };
}

/** A framework for tests with one group. */
export function sampleFramework(skills: readonly FileSkill[]): FrameworkFile {
  return {
    framework: 'sample',
    title: 'Sample framework',
    description: 'For tests.',
    groups: [{ group: 'software', name: 'Building software' }],
    skills: [...skills],
  };
}
