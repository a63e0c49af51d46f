import type { z } from 'zod';
import { type Proficiency, standing } from '#engine';
import {
  type EvidenceState,
  type movedSchema,
  presentEstimate,
  presentSkillRef,
} from '#rooms/evidence';

/** Related skills that moved less than this, in logits, and stayed at their level are not worth a word. */
const WORTH_A_WORD = 0.1;

/**
 * What moved: the skills named, and related ones as far as it shows.
 * @param before, after shown estimates in the order of the framework
 * @param named skills that are said in any case, in this order
 */
export function movedBetween(
  framework: EvidenceState['framework'],
  before: readonly Proficiency[],
  after: readonly Proficiency[],
  named: readonly string[],
): z.input<typeof movedSchema>[] {
  const others = framework.skills.flatMap(({ skillId, cutPoints }, index) => {
    const [a, b] = [before[index], after[index]];
    if (named.includes(skillId) || !a || !b || !isNoticeable(a, b, cutPoints)) return [];
    return [{ skillId, by: Math.abs(b.mean - a.mean) }];
  });
  const order = [...named, ...others.toSorted((a, b) => b.by - a.by).map(({ skillId }) => skillId)];
  return [...new Set(order)].flatMap((skillId) => {
    const index = framework.indexOf.get(skillId);
    if (index === undefined) return [];
    const [skill, a, b] = [framework.skills[index], before[index], after[index]];
    if (!skill || !a || !b) return [];
    return [
      {
        skill: presentSkillRef(skill),
        before: presentEstimate(a, skill.cutPoints),
        after: presentEstimate(b, skill.cutPoints),
      },
    ];
  });
}

function isNoticeable(a: Proficiency, b: Proficiency, cutPoints: readonly number[]): boolean {
  // Of a whole framework nearly all stayed where they were.
  if (a.mean === b.mean && a.variance === b.variance) return false;
  if (Math.abs(b.mean - a.mean) >= WORTH_A_WORD) return true;
  return standing(a, cutPoints).likelyLevel !== standing(b, cutPoints).likelyLevel;
}
