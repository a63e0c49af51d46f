import { describe, expect, test } from 'vitest';
import { frameworkFaults } from './framework-file.ts';
import { sampleFramework, sampleSkill } from './framework-sample.ts';

const faultsOf = (...skills: Parameters<typeof sampleFramework>[0]) =>
  frameworkFaults(sampleFramework(skills));

describe('frameworkFaults', () => {
  test('finds nothing wrong with skills that fit together', () => {
    const shell = sampleSkill('shell');
    const git = sampleSkill('git', {
      prerequisites: [{ skill: 'shell', level: 2, forLevel: 2 }],
      related: ['shell'],
    });
    expect(faultsOf(shell, git)).toEqual([]);
  });

  test('names a circle of prerequisites', () => {
    const requires = (skill: string) => ({
      prerequisites: [{ skill, level: 1, forLevel: 1 }],
    });
    expect(
      faultsOf(
        sampleSkill('a', requires('b')),
        sampleSkill('b', requires('c')),
        sampleSkill('c', requires('b')),
      ),
    ).toEqual(['The prerequisites go in a circle: b → c → b.']);
  });

  test('names skills and groups that are not there, and keys that stand twice', () => {
    expect(faultsOf(sampleSkill('git', { related: ['shell'] }))).toEqual([
      'git: there is no skill shell.',
    ]);
    expect(faultsOf(sampleSkill('git', { group: 'data' }))).toEqual([
      'git: there is no group data.',
    ]);
    expect(faultsOf(sampleSkill('git'), sampleSkill('git'))).toEqual([
      'Two skills have the same key.',
    ]);
  });

  test('names cut points that do not rise, and levels out of order', () => {
    expect(faultsOf(sampleSkill('git', { cutPoints: [-2, 0, 0, 2] }))).toEqual([
      'git: its cut points do not rise.',
    ]);
    const levels = sampleSkill('git').levels.toReversed();
    expect(faultsOf(sampleSkill('git', { levels }))).toEqual([
      'git: its levels are not 1 to 5 in order.',
    ]);
  });
});
