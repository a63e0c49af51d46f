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

/** Who said it, with a name where there is one. */
export function entryRater(text: Texts, { rating }: Evidence): string | null {
  return rating?.rater ? text('rating.by', { name: rating.rater.displayName }) : null;
}

/** Less, in levels, is not worth a word. */
const noticeable = 0.1;

/** That it was counted lower or higher than it was said, since its rater usually reads too high or too low. */
export function entryCorrection(text: Texts, { kind, rating }: Evidence): string | null {
  if (!rating || Math.abs(rating.leniencyLevels) < noticeable) return null;
  const amount = text.number(Math.abs(rating.leniencyLevels), {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
  });
  const key = kind === 'selfRating' ? 'rating.corrected.self' : 'rating.corrected';
  return text(key, { high: rating.leniencyLevels > 0 ? 'yes' : 'no', amount });
}

const reasons: Readonly<Record<NonNullable<Evidence['lessFor']>, TextKey>> = {
  hint: 'skills.less.hint',
  retry: 'skills.less.retry',
  hurry: 'skills.less.hurry',
};

/** Why it counts for less than it would otherwise. */
export function entryLess(text: Texts, { lessFor }: Evidence): string | null {
  return lessFor ? text(reasons[lessFor]) : null;
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
export function entryState({ contest, kind, voided }: Evidence): TextKey | null {
  if (contest?.state === 'open') return voided ? 'skills.state.openVoided' : 'skills.state.open';
  if (contest?.state === 'upheld') return 'skills.state.upheld';
  if (contest?.state === 'rejected') return 'skills.state.rejected';
  if (voided && kind.endsWith('Rating')) return 'rating.replaced';
  return voided ? 'skills.state.voided' : null;
}
