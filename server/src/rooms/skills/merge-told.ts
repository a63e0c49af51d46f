// Tables come one by one: what an import does not tell of a skill or an occupation stays as it is kept.
import type { ExternalSkill } from './external-skill.ts';
import type { Rating } from './targets-from-ratings.ts';

/** A skill as far as an import tells of it; what is absent is not told. */
export type ToldSkill = Pick<ExternalSkill, 'externalId' | 'name' | 'domain'> &
  Partial<ExternalSkill>;

/** An occupation as far as an import tells of it; what is absent is not told. */
export type ToldOccupation = {
  readonly externalId: string;
  readonly title: string;
  readonly description: string;
  readonly jobZone?: number | null;
  readonly alternateTitles?: readonly string[];
  readonly ratings?: readonly Rating[];
  /** Parts of the publisher's outline (`2.A`) that the ratings speak of; absent when they speak of all. */
  readonly ratedParts?: readonly string[];
};

type KnownOccupation = {
  readonly jobZone: number | null;
  readonly alternateTitles: readonly string[];
  readonly ratings: readonly Rating[];
};

export function wholeSkill(told: ToldSkill, known: ExternalSkill | undefined): ExternalSkill {
  return { ...(known ?? NOTHING), ...told };
}

const NOTHING = {
  description: '',
  alternateNames: [],
  broaderIds: [],
  needs: [],
  levelAnchors: [],
} as const;

/** @returns the occupation with the ratings of other parts, and of other tables, as they are kept */
export function wholeOccupation(
  told: ToldOccupation,
  known: KnownOccupation | undefined,
): KnownOccupation & Pick<ToldOccupation, 'externalId' | 'title' | 'description'> {
  const { externalId, title, description, jobZone, alternateTitles, ratings, ratedParts } = told;
  const kept = known?.ratings ?? [];
  const isTold = (rating: Rating): boolean =>
    ratedParts?.some((part) => `${rating.externalId}.`.startsWith(`${part}.`)) ?? true;
  return {
    externalId,
    title,
    description,
    jobZone: jobZone === undefined ? (known?.jobZone ?? null) : jobZone,
    alternateTitles: alternateTitles ?? known?.alternateTitles ?? [],
    ratings: ratings ? [...ratings, ...kept.filter((rating) => !isTold(rating))] : kept,
  };
}
