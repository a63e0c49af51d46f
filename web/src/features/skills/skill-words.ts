import type { PersonSkill } from '../../api/wire.ts';
import type { Texts } from '../../i18n/text.tsx';
import {
  asLevel,
  certaintyOf,
  edgeOf,
  levelAt,
  type Standing,
  towardsTarget,
} from '../../ui/skill/standing.ts';
import { edgeLevels, gapTo, levelName } from '../../ui/skill/words.ts';
import { standingOfSkill } from './standing-of.ts';

/** Less than this is not called a distance. */
const noticeable = 0.05;

/** 'Nearly there', 'about half a level to go'; empty where there is no way to go. */
export function gapWords(text: Texts, skill: PersonSkill): string {
  const standing = standingOfSkill(skill);
  const target = asLevel(skill.target?.level);
  if (!target || !standing || towardsTarget(standing, target) === 'even') return '';
  const gap = gapTo(standing, target);
  if (gap < noticeable) return '';
  // In halves: the estimate is not finer than that.
  return text('skills.gap', { halves: Math.round(gap * 2) });
}

/** How wide the mist is, in levels; all of the ridge when nothing is known. */
export function mistOf(standing: Standing | null): number {
  return standing ? standing.high - standing.low : 5;
}

/** Where one stands, as a full sentence. */
export function whereWords(text: Texts, standing: Standing | null): string {
  if (!standing) return text('skills.where.none');
  const level = levelName(text, levelAt(standing.middle));
  const low = levelName(text, levelAt(standing.low));
  const high = levelName(text, levelAt(standing.high));
  const certainty = certaintyOf(standing);
  if (certainty === 'known') return text('skills.where.known', { level });
  const edge = edgeOf(standing);
  if (edge && certainty === 'probable') return text('skills.where.edge', edgeLevels(text, edge));
  if (certainty === 'probable' || low === high) return text('skills.where.probable', { level });
  return text('skills.where.unsure', { low, high });
}
