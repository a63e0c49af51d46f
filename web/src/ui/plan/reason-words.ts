import type { Texts } from '../../i18n/text.tsx';
import { type Level, levels } from '../skill/standing.ts';
import { levelName } from '../skill/words.ts';

type Named = { readonly name: string };

/** Why a unit or a check is offered, as the server says it in codes. */
export type Reason =
  | {
      readonly kind: 'gap';
      readonly skill: Named;
      readonly fromLevel: number;
      readonly targetLevel: number;
    }
  | {
      readonly kind: 'prerequisite';
      readonly skill: Named;
      readonly neededLevel: number;
      readonly forSkill: Named;
    }
  | { readonly kind: 'unitPrerequisite'; readonly forUnit: { readonly title: string } }
  | { readonly kind: 'firstCheck' }
  | { readonly kind: 'continue' };

/** The reason in full sentences. */
export function reasonWords(text: Texts, reason: Reason): string {
  switch (reason.kind) {
    case 'gap':
      return gapWords(text, reason);
    case 'prerequisite':
      return text('plans.reason.prerequisite', {
        skill: reason.skill.name,
        forSkill: reason.forSkill.name,
        level: wordOf(text, reason.neededLevel),
      });
    case 'unitPrerequisite':
      return text('plans.reason.unitPrerequisite', { unit: reason.forUnit.title });
    case 'firstCheck':
      return text('plans.reason.firstCheck');
    case 'continue':
      return text('plans.reason.continue');
  }
}

function gapWords(text: Texts, reason: Extract<Reason, { kind: 'gap' }>): string {
  const skill = reason.skill.name;
  const target = wordOf(text, reason.targetLevel);
  if (reason.fromLevel < 1) return text('plans.reason.gapFromNothing', { skill, target });
  if (reason.fromLevel >= reason.targetLevel)
    return text('plans.reason.gapUnsure', { skill, target });
  return text('plans.reason.gap', { skill, target, from: wordOf(text, reason.fromLevel) });
}

function wordOf(text: Texts, number: number): string {
  return levelName(text, asLevel(number) ?? 1);
}

/** The level that a number of the server names; null for 0, which is none. */
export function asLevel(number: number | null | undefined): Level | null {
  return levels.find((level) => level === number) ?? null;
}
