import type { TeamOverview } from '../../api/wire.ts';
import type { Texts } from '../../i18n/text.tsx';
import { asLevel } from '../../ui/skill/standing.ts';
import { levelName } from '../../ui/skill/words.ts';

/** A level in words; 0 is below the first one, or nothing known. */
export function levelOrNone(text: Texts, level: number): string {
  const known = asLevel(level);
  return known ? levelName(text, known) : text('insight.level.none');
}

/** 'Guided to Independent', where the likely level of the middle half lies; 'not known' of too few. */
export function rangeWords(
  text: Texts,
  { low, high }: Pick<TeamOverview['skills'][number], 'low' | 'high'>,
): string {
  if (low === null || high === null) return text('insight.level.none');
  if (low === high) return levelOrNone(text, low);
  if (!asLevel(low)) return text('insight.range.upTo', { high: levelOrNone(text, high) });
  return text('insight.range.words', {
    low: levelOrNone(text, low),
    high: levelOrNone(text, high),
  });
}
