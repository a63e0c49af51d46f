import type { Evidence } from '../../api/wire.ts';
import type { TextKey } from '../../i18n/locales.ts';
import type { Texts } from '../../i18n/text.tsx';

const kinds: Readonly<Record<string, TextKey>> = {
  selfRating: 'skills.kind.selfRating',
  managerRating: 'skills.kind.managerRating',
  peerRating: 'skills.kind.peerRating',
  performanceRecord: 'skills.kind.performanceRecord',
  completion: 'skills.kind.completion',
  credential: 'skills.kind.credential',
  statement: 'skills.kind.statement',
};
const outcomes: Readonly<Record<string, TextKey>> = {
  correct: 'skills.kind.correct',
  wrong: 'skills.kind.wrong',
  notLearnt: 'skills.kind.notLearnt',
};
const weights = {
  little: 'skills.weight.little',
  some: 'skills.weight.some',
  strong: 'skills.weight.strong',
} as const;

/** What it was: a right response, a completed unit, a rating by the manager. */
export function entryKind(text: Texts, { kind, outcome }: Evidence): string {
  if (kind === 'response') return text(outcomes[outcome ?? ''] ?? 'skills.kind.response');
  return text(kinds[kind] ?? 'skills.kind.other');
}

/** Its own first line, in plain text: questions are written in Markdown. */
export function entryTitle(text: Texts, entry: Evidence): string {
  const plain = entry.title.replace(/^[#>\s]+|`|\*\*|__/g, '').trim();
  return plain || entryKind(text, entry);
}

export function entryWeight(text: Texts, { weight }: Evidence): string {
  return text(weights[weight]);
}

/** What an objection does to it; null while it simply counts. */
export function entryState({ contest, voided }: Evidence): TextKey | null {
  if (contest?.state === 'open') return voided ? 'skills.state.openVoided' : 'skills.state.open';
  if (contest?.state === 'upheld') return 'skills.state.upheld';
  if (contest?.state === 'rejected') return 'skills.state.rejected';
  return voided ? 'skills.state.voided' : null;
}
