import type { RoleEffect } from '../../../api/wire.ts';
import type { Texts } from '../../../i18n/text.tsx';

type SkillEffect = RoleEffect['skills'][number];
type Count = NonNullable<SkillEffect['people']>['likely'];

/** Nobody and one are not told apart, nor all and all but one: '4', '0 or 1'. */
function countWords(text: Texts, { least, most }: Count): string {
  return least === most ? text.number(least) : text('skills.roles.people.either', { least, most });
}

export function peopleWords(text: Texts, { people }: SkillEffect): readonly string[] {
  if (!people) return [text('skills.roles.people.few')];
  return [
    text('skills.roles.people.likely', { count: countWords(text, people.likely) }),
    text('skills.roles.people.below', { count: countWords(text, people.below) }),
    text('skills.roles.people.unsure', { count: people.unsure }),
  ];
}

export function minutesWords(text: Texts, { minutes, reached }: SkillEffect): string {
  if (minutes === 0 && !reached) return text('skills.roles.minutes.none');
  return text(reached ? 'skills.roles.minutes.there' : 'skills.roles.minutes.part', { minutes });
}
