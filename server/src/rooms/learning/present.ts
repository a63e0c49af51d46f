import type { Item } from '#rooms/content';
import { type EvidenceState, presentSkillRef, skillOf } from '#rooms/evidence';
import type { Outcome } from './mark-response.ts';
import type { PresentationRow } from './presentations.db.ts';
import type { NextPresentation, Presentation, Reply } from './schemas.ts';

type Framework = EvidenceState['framework'];

/** An item as it is shown: nothing of the key is in it. */
export function presentItem(
  framework: Framework,
  row: PresentationRow,
  item: Item,
): NextPresentation {
  const skill = row.skillId === null ? undefined : skillOf(framework, row.skillId);
  const texts = new Map(item.options.map((option) => [option.optionId, option.text]));
  return {
    presentationId: row.presentationId,
    item: {
      itemId: row.itemId,
      kind: item.kind === 'multiple' ? 'multiple' : 'single',
      stem: item.stem,
      locale: item.locale,
      options: row.optionOrder.map((optionId) => ({ optionId, text: texts.get(optionId) ?? '' })),
      topic: item.topic,
    },
    skill: skill ? presentSkillRef(skill) : null,
    position: row.position,
    why: { kind: row.why, skillId: row.skillId },
    response: null,
  };
}

export function presentShown(
  framework: Framework,
  row: PresentationRow,
  item: Item,
  reply: Reply | null,
): Presentation {
  return { ...presentItem(framework, row, item), response: reply };
}

/** The part of a reply that says what was right, and why. */
export function presentMarking(
  row: PresentationRow,
  item: Item,
  marked: { readonly chosen: readonly string[]; readonly outcome: Outcome },
): Pick<Reply, 'presentationId' | 'outcome' | 'correctOptionIds' | 'options' | 'explanation'> {
  const byId = new Map(item.options.map((option) => [option.optionId, option]));
  const options = row.optionOrder.map((optionId) => ({
    optionId,
    explanation: byId.get(optionId)?.explanation ?? null,
    correct: byId.get(optionId)?.correct ?? false,
    chosen: marked.chosen.includes(optionId),
  }));
  return {
    presentationId: row.presentationId,
    outcome: marked.outcome,
    correctOptionIds: options.filter((option) => option.correct).map(({ optionId }) => optionId),
    options,
    explanation: item.explanation,
  };
}
