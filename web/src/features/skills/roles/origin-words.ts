import type { RoleProfiles, RoleTarget } from '../../../api/wire.ts';
import type { TextKey } from '../../../i18n/locales.ts';
import type { Texts } from '../../../i18n/text.tsx';
import { asLevel } from '../../../ui/skill/standing.ts';
import { levelName } from '../../../ui/skill/words.ts';
import type { DraftTarget } from './role-draft.ts';

export const sourceNames: Readonly<Record<RoleProfiles['profiles'][number]['source'], TextKey>> = {
  organisation: 'skills.roles.source.organisation',
  onet: 'skills.roles.source.onet',
  esco: 'skills.roles.source.esco',
};

export const importanceNames: Readonly<Record<number, TextKey>> = {
  1: 'skills.roles.importance.1',
  2: 'skills.roles.importance.2',
  3: 'skills.roles.importance.3',
  4: 'skills.roles.importance.4',
  5: 'skills.roles.importance.5',
};

export function nameOfLevel(text: Texts, level: number): string {
  return levelName(text, asLevel(level) ?? 1);
}

const fewSources = 3;

/** Where a target comes from, each sentence whole. @param known as it is kept; absent for one that is new */
export function originWords(
  text: Texts,
  known: RoleTarget | undefined,
  draft: DraftTarget,
): readonly string[] {
  if (!known) return [text('skills.roles.origin.new')];
  const { origin, basis, setAt } = known;
  const isChanged = known.level !== draft.level || known.importance !== draft.importance;
  const words: string[] = [];
  if (isChanged) words.push(text('skills.roles.origin.changed'));
  else if (origin === 'set')
    words.push(
      setAt
        ? text('skills.roles.origin.set', { day: text.day(setAt) })
        : text('skills.roles.origin.setBefore'),
    );
  if (basis?.kind === 'rating')
    words.push(
      text('skills.roles.origin.rating', {
        rating: text.number(basis.level, { maximumFractionDigits: 2 }),
        level: nameOfLevel(text, basis.target),
        version: basis.scaleVersion,
      }),
    );
  if (basis?.kind === 'proposal')
    words.push(
      text('skills.roles.origin.proposal', {
        level: nameOfLevel(text, basis.level),
        names: text.list(
          basis.from.slice(0, fewSources).map(({ title, similarity }) =>
            text('skills.roles.origin.similar', {
              title,
              similarity: text.number(similarity, { style: 'percent' }),
            }),
          ),
        ),
        more: Math.max(0, basis.from.length - fewSources),
      }),
    );
  return words;
}
