import type { PersonSkill } from '../../api/wire.ts';
import type { Texts } from '../../i18n/text.tsx';
import { type Standing, type TargetStanding, towardsTarget } from '../../ui/skill/standing.ts';
import { gapTo } from '../../ui/skill/words.ts';
import { asLevel, standingOfSkill } from './standing-of.ts';

/** Less than this is not called a distance. */
const noticeable = 0.05;

/** 'About half a level to go', 'about 1.5 levels to go'; empty where there is none. */
export function gapWords(text: Texts, skill: PersonSkill): string {
  const standing = standingOfSkill(skill);
  const target = asLevel(skill.target?.level);
  if (!target || !standing) return '';
  const gap = gapTo(standing, target);
  return gap < noticeable ? '' : text('skills.gap', { levels: roundLevels(gap) });
}

/** Levels to one decimal; a small but real distance is at least a tenth. */
export function roundLevels(levels: number): number {
  return Math.max(0.1, Math.round(levels * 10) / 10);
}

export type TargetCounts = Readonly<Record<TargetStanding | 'unknown', number>> & {
  readonly all: number;
};

/** How the targets stand, for the sentence above the map. */
export function countTargets(skills: readonly PersonSkill[]): TargetCounts {
  const counts = { reached: 0, 'probably-reached': 0, 'probably-below': 0, below: 0, unknown: 0 };
  let all = 0;
  for (const skill of skills) {
    const target = asLevel(skill.target?.level);
    if (!target) continue;
    all += 1;
    const standing = standingOfSkill(skill);
    counts[standing ? towardsTarget(standing, target) : 'unknown'] += 1;
  }
  return { ...counts, all };
}

/** How wide the mist is, in levels; all of the ridge when nothing is known. */
export function mistOf(standing: Standing | null): number {
  return standing ? standing.high - standing.low : 5;
}
