import type { TextKey } from '../../i18n/locales.ts';
import type { Texts } from '../../i18n/text.tsx';
import {
  certaintyOf,
  edgeOf,
  type Level,
  levelAt,
  levelStart,
  type Standing,
  type TargetStanding,
  towardsTarget,
} from './standing.ts';

const levelKeys: Record<Level, TextKey> = {
  1: 'level.1',
  2: 'level.2',
  3: 'level.3',
  4: 'level.4',
  5: 'level.5',
};

const targetKeys: Record<TargetStanding, TextKey> = {
  reached: 'standing.target.reached',
  'probably-reached': 'standing.target.probablyReached',
  even: 'standing.target.even',
  'probably-below': 'standing.target.probablyBelow',
  below: 'standing.target.below',
};

export function levelName(text: Texts, level: Level): string {
  return text(levelKeys[level]);
}

/** 'Independent', 'Probably “Independent”', 'Not sure yet: “Guided” to “Advanced”', 'Nothing known yet'. */
export function standingWords(text: Texts, standing: Standing | null): string {
  if (!standing) return text('standing.none');
  const level = levelName(text, levelAt(standing.middle));
  const certainty = certaintyOf(standing);
  if (certainty === 'known') return level;
  const edge = edgeOf(standing);
  if (edge && certainty === 'probable') return text('standing.edge', edgeLevels(text, edge));
  if (certainty === 'probable') return text('standing.probable', { level });
  const low = levelName(text, levelAt(standing.low));
  const high = levelName(text, levelAt(standing.high));
  return low === high
    ? text('standing.probable', { level })
    : text('standing.unsure', { low, high });
}

/** The names of both levels of which it could be either. */
export function edgeLevels(text: Texts, upper: Level): { low: string; high: string } {
  return { low: levelName(text, levelAt(upper - 2)), high: levelName(text, upper) };
}

/** Where that is towards the target, with how far it is, as one full phrase. */
export function targetWords(text: Texts, standing: Standing | null, target: Level | null): string {
  if (!target) return text('standing.target.none');
  const level = levelName(text, target);
  if (!standing) return text('standing.target.open', { level });
  return text(targetKeys[towardsTarget(standing, target)], { level });
}

/** Levels still missing to the target, from the middle estimate; 0 when it is reached. */
export function gapTo(standing: Standing | null, target: Level | null): number {
  if (!target) return 0;
  return Math.max(0, levelStart(target) - (standing?.middle ?? 0));
}
