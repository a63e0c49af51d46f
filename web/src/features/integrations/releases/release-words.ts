import type { FieldChange, Release, ReleaseChange } from '../../../api/wire.ts';
import type { TextKey } from '../../../i18n/locales.ts';
import type { Texts } from '../../../i18n/text.tsx';
import { releaseName } from '../../../ui/skill/release-name.ts';
import { asLevel } from '../../../ui/skill/standing.ts';
import { levelName } from '../../../ui/skill/words.ts';

export function nameOf(text: Texts, release: Release): string {
  const { scheme, version, appliedAt, begunAt } = release;
  return releaseName(text, scheme, { version, at: appliedAt ?? begunAt });
}

/** The publisher's own words: O*NET's are English, and ESCO's of whichever language was imported. */
export function wordsLanguage(scheme: Release['scheme']): string | undefined {
  return scheme === 'onet' ? 'en' : undefined;
}

export const stateNames: Record<ReleaseChange['state'], TextKey> = {
  new: 'releases.state.new',
  changed: 'releases.state.changed',
  withdrawn: 'releases.state.withdrawn',
  returned: 'releases.state.returned',
};

const domains: Readonly<Record<string, TextKey>> = {
  skill: 'releases.domain.skill',
  knowledge: 'releases.domain.knowledge',
  group: 'releases.domain.group',
};

export function domainName(text: Texts, domain: string): string {
  const key = domains[domain];
  return key ? text(key) : domain;
}

const matches: Record<NonNullable<ReleaseChange['linked'][number]['match']>, TextKey> = {
  exact: 'releases.match.exact',
  close: 'releases.match.close',
  broader: 'releases.match.broader',
  narrower: 'releases.match.narrower',
};

const closest = ['exact', 'close', 'narrower', 'broader'];
const fewNames = 4;

/** What is linked, the closest first, and how many more there are. */
export function linkedNames(text: Texts, linked: ReleaseChange['linked']): string {
  const names = linked
    .toSorted((a, b) => closest.indexOf(a.match ?? '') - closest.indexOf(b.match ?? ''))
    .map(({ name, match }) => (match ? text(matches[match], { name }) : name));
  const rest = names.length - fewNames;
  if (rest <= 0) return text.list(names);
  return text('integrations.names.more', {
    names: names.slice(0, fewNames).join(', '),
    count: rest,
  });
}

type RatingValue = NonNullable<Extract<FieldChange, { field: 'rating' }>['before']>;
type TargetValue = NonNullable<Extract<FieldChange, { field: 'target' }>['before']>;

const requirements = {
  essential: 'releases.need.essential',
  optional: 'releases.need.optional',
} as const;

/** What a rating is, beside what it was: only what differs between the two. */
export function ratingWords(
  text: Texts,
  value: RatingValue | null,
  other: RatingValue | null,
): string {
  if (!value) return text(other?.requirement ? 'releases.need.none' : 'releases.rating.none');
  const differs = (field: keyof RatingValue): boolean => !other || value[field] !== other[field];
  const number = (part: number) => text.number(part, { maximumFractionDigits: 2 });
  const parts: string[] = [];
  if (value.requirement && differs('requirement'))
    parts.push(text(requirements[value.requirement]));
  if (value.level !== null && differs('level'))
    parts.push(text('releases.rating.level', { level: number(value.level) }));
  if (value.importance !== null && differs('importance'))
    parts.push(text('releases.rating.importance', { importance: number(value.importance) }));
  if (other ? differs('lowPrecision') : value.lowPrecision)
    parts.push(
      text(value.lowPrecision ? 'releases.rating.lowPrecision' : 'releases.rating.precise'),
    );
  if (other ? differs('notRelevant') : value.notRelevant)
    parts.push(
      text(value.notRelevant ? 'releases.rating.notRelevant' : 'releases.rating.relevant'),
    );
  return parts.join(' · ');
}

const importances: Readonly<Record<number, TextKey>> = {
  1: 'skills.roles.importance.1',
  2: 'skills.roles.importance.2',
  3: 'skills.roles.importance.3',
  4: 'skills.roles.importance.4',
  5: 'skills.roles.importance.5',
};

/** The level that is asked for; its importance too where that is what differs. */
export function targetWords(
  text: Texts,
  value: TargetValue | null,
  other: TargetValue | null,
): string {
  if (!value) return text('releases.target.none');
  const level = levelName(text, asLevel(value.level) ?? 1);
  if (!other || value.importance === other.importance) return level;
  return text('releases.target.importance', {
    level,
    importance: text(importances[value.importance] ?? 'skills.roles.importance.3'),
  });
}

const needs: Readonly<Record<string, TextKey>> = requirements;

export function needWords(text: Texts, value: string | null): string {
  const key = needs[value ?? ''];
  return key ? text(key) : text('releases.need.none');
}
