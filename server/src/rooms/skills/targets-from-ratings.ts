import { z } from 'zod';
import type { RatingBasis } from './target-basis.ts';

const level = z.int().min(1).max(5);
const band = { from: z.number(), to: z.number() };

/** The versioned table that turns a publisher's ratings into targets, as starter/onet-scale.json is written. */
export const ratingScaleSchema = z.object({
  scale: z.string(),
  version: z.int().min(1),
  noTarget: z.array(
    z.object({
      rule: z.enum([
        'not_relevant',
        'low_precision',
        'missing_rating',
        'importance_below',
        'level_below',
      ]),
      below: z.number().optional(),
    }),
  ),
  levels: z.array(z.object({ ...band, target: level })),
  importance: z.array(z.object({ ...band, importance: level })),
  links: z.array(
    z.object({
      match: z.enum(['exact', 'close', 'broader', 'narrower']),
      use: z.enum(['target', 'suggestion']),
    }),
  ),
});

export type RatingScale = z.output<typeof ratingScaleSchema>;

export type Rating = {
  readonly externalId: string;
  /** 1 to 5 */
  readonly importance: number | null;
  /** 0 to 7 */
  readonly level: number | null;
  readonly lowPrecision: boolean;
  readonly notRelevant: boolean;
  /** How ESCO asks for a skill; it gives neither importance nor level. */
  readonly requirement?: 'essential' | 'optional';
};

export type RatedSkill = {
  readonly key: string;
  readonly links: readonly {
    readonly scheme: string;
    readonly externalId: string;
    readonly match: string;
  }[];
};

export type ProfileTarget = {
  readonly skillKey: string;
  readonly level: number;
  readonly importance: number;
  /** The rating that it follows from; absent for a target that somebody set. */
  readonly rating?: RatingBasis;
};

/**
 * Turns ratings of O*NET elements into targets for the skills that are linked to them. Only links that the scale
 * allows set a target; the others are for whoever edits the role. When several elements speak for one skill, the
 * highest level and the highest importance count.
 * @returns in the order of the skills; a skill without a usable rating has none
 */
export function targetsFromRatings(
  ratings: readonly Rating[],
  scale: RatingScale,
  skills: readonly RatedSkill[],
): ProfileTarget[] {
  const uses = new Set(
    scale.links.filter((link) => link.use === 'target').map((link) => link.match),
  );
  const byElement = new Map(ratings.map((rating) => [rating.externalId, rating]));
  return skills.flatMap((skill) => {
    const found = skill.links
      .filter((link) => link.scheme === 'onet' && uses.has(asMatch(link.match)))
      .flatMap((link) => targetOf(byElement.get(link.externalId), scale));
    if (found.length === 0) return [];
    const level = Math.max(...found.map((target) => target.level));
    const rating = found
      .filter((target) => target.level === level)
      .map((target) => target.rating)
      .reduce((best, next) => (next.level > best.level ? next : best));
    const importance = Math.max(...found.map((target) => target.importance));
    return [{ skillKey: skill.key, level, importance, rating }];
  });
}

type ScaleMatch = RatingScale['links'][number]['match'];

/** A kind of match that the scale does not name is never among those it allows. */
function asMatch(match: string): ScaleMatch {
  return match as ScaleMatch;
}

function targetOf(
  rating: Rating | undefined,
  scale: RatingScale,
): { level: number; importance: number; rating: RatingBasis }[] {
  if (!rating || scale.noTarget.some((rule) => forbids(rule, rating))) return [];
  const level = bandOf(scale.levels, rating.level)?.target;
  const importance = bandOf(scale.importance, rating.importance)?.importance;
  const isUsable = level !== undefined && importance !== undefined;
  if (!isUsable || rating.level === null || rating.importance === null) return [];
  const basis: RatingBasis = {
    kind: 'rating',
    externalId: rating.externalId,
    level: rating.level,
    importance: rating.importance,
    target: level,
    scaleVersion: scale.version,
  };
  return [{ level, importance, rating: basis }];
}

function forbids(rule: RatingScale['noTarget'][number], rating: Rating): boolean {
  const below = rule.below ?? 0;
  switch (rule.rule) {
    case 'not_relevant':
      return rating.notRelevant;
    case 'low_precision':
      return rating.lowPrecision;
    case 'missing_rating':
      return rating.level === null || rating.importance === null;
    case 'importance_below':
      return rating.importance !== null && rating.importance < below;
    case 'level_below':
      return rating.level !== null && rating.level < below;
  }
}

/** Each band holds its lower end; the last one also holds its upper end. */
function bandOf<Band extends { readonly from: number; readonly to: number }>(
  bands: readonly Band[],
  value: number | null,
): Band | undefined {
  if (value === null) return undefined;
  const last = bands.at(-1);
  return (
    bands.find((candidate) => value >= candidate.from && value < candidate.to) ??
    (last?.to === value ? last : undefined)
  );
}
