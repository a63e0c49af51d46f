import type { z } from 'zod';
import { type Proficiency, standing } from '#engine';
import type { Skill } from '#rooms/skills';
import type { ContestRow } from './contests.db.ts';
import type { Lack, SkillExplanation } from './explain-skill.ts';
import type { LedgerRow } from './ledger.db.ts';
import type { RequestRow } from './rating-requests.db.ts';
import type { SkillStanding } from './read-standings.ts';
import type { ContestToReview } from './review-contests.ts';
import type {
  contestReplySchema,
  contestsSchema,
  estimateSchema,
  personSkillDetailSchema,
  personSkillSchema,
  skillRefSchema,
} from './schemas.ts';

type WireSkill = z.input<typeof personSkillSchema>;
type WireEntry = z.input<typeof personSkillDetailSchema>['evidence'][number];

export function presentSkillRef({ skillId, key, name }: Skill): z.input<typeof skillRefSchema> {
  return { skillId, key, name };
}

export function presentEstimate(
  p: Proficiency,
  cutPoints: readonly number[],
): z.input<typeof estimateSchema> {
  const { likelyLevel, lowLevel, highLevel, certainty, levelProbabilities } = standing(
    p,
    cutPoints,
  );
  return {
    mean: p.mean,
    standardDeviation: Math.sqrt(p.variance),
    likelyLevel,
    lowLevel,
    highLevel,
    certainty,
    probabilities: [...levelProbabilities],
  };
}

/** @param shown ids of the skills by which colleagues may find the person */
export function presentPersonSkill(row: SkillStanding, shown: ReadonlySet<string>): WireSkill {
  const { skill, target } = row;
  const { groupKey, groupName, cutPoints, summary, prerequisites } = skill;
  return {
    skill: { ...presentSkillRef(skill), groupKey, groupName, cutPoints: [...cutPoints], summary },
    estimate: presentEstimate(row.shown, cutPoints),
    attainedLevel: row.attainedLevel,
    attainedIsDue: row.attainedIsDue,
    target: target && {
      level: target.level,
      importance: target.importance,
      sources: [...target.sources],
    },
    gapLevels: row.gapLevels,
    probabilityAtTarget: row.probabilityAtTarget,
    evidenceCount: row.entryCount,
    inferred: row.inferred,
    lastObservedAt: row.lastObservedAt?.toISOString() ?? null,
    prerequisites: [...prerequisites],
    shown: shown.has(row.skillId),
  };
}

/** @param names of the people here who may have rated */
export function presentEntry(
  entry: LedgerRow,
  cutPoints: readonly number[],
  names: ReadonlyMap<string, string>,
): WireEntry {
  const { entryId, kind, source, about, before, after, observation } = entry;
  return {
    entryId,
    kind,
    sourceKind: source.kind,
    sourceId: source.id,
    title: about.title,
    observedAt: entry.observedAt.toISOString(),
    recordedAt: entry.recordedAt.toISOString(),
    ...(observation.kind === 'rating' ? {} : { outcome: outcomeOf(observation) }),
    before: moments(before),
    after: moments(after),
    movedBy: after.mean - before.mean,
    weight: weightOf(before, after),
    lessFor: lessFor(observation),
    contest: entry.contest && presentContest(entry.contest),
    voided: entry.voided,
    rating: entry.rating && presentRating(entry.rating, cutPoints, names),
  };
}

function presentRating(
  { raterId, level, leniency }: NonNullable<LedgerRow['rating']>,
  cutPoints: readonly number[],
  names: ReadonlyMap<string, string>,
): NonNullable<WireEntry['rating']> {
  const displayName = raterId === null ? undefined : names.get(raterId);
  return {
    rater:
      raterId !== null && displayName !== undefined ? { personId: raterId, displayName } : null,
    level,
    leniencyLevels: leniency / usualWidth(cutPoints),
  };
}

/** Of a level, in logits. */
function usualWidth(cutPoints: readonly number[]): number {
  return ((cutPoints.at(-1) ?? 3) - (cutPoints[0] ?? 0)) / 3;
}

export function presentExplanation({
  entries,
  skills,
}: SkillExplanation): z.input<typeof personSkillDetailSchema>['explanation'] {
  return {
    entries: entries.map(({ entryId, ...lack }) => ({ entryId, ...presentLack(lack) })),
    skills: skills.map(({ skill, ...lack }) => ({
      skill: presentSkillRef(skill),
      ...presentLack(lack),
    })),
  };
}

function presentLack({ without, probabilityWithout }: Lack) {
  return { without: moments(without), probabilityWithout };
}

function outcomeOf(
  observation: Exclude<LedgerRow['observation'], { kind: 'rating' }>,
): 'correct' | 'wrong' | 'notLearnt' {
  if (observation.kind === 'notLearnt') return 'notLearnt';
  return observation.correct ? 'correct' : 'wrong';
}

function lessFor(observation: LedgerRow['observation']): WireEntry['lessFor'] {
  if (observation.kind === 'rating') return null;
  if (observation.kind === 'response' && observation.hurried) return 'hurry';
  const help = observation.assistance ?? 'none';
  return help === 'none' ? null : help;
}

const STRONG = 0.35;
const SOME = 0.15;

/**
 * How much an entry counted: how far it moved the mean, in standard deviations, or which share of the variance it
 * took away, whichever is more.
 */
export function weightOf(before: Proficiency, after: Proficiency): 'strong' | 'some' | 'little' {
  const moved = Math.abs(after.mean - before.mean) / Math.sqrt(before.variance);
  const learnt = Math.max(moved, 1 - after.variance / before.variance);
  if (learnt >= STRONG) return 'strong';
  return learnt >= SOME ? 'some' : 'little';
}

function moments({ mean, variance }: Proficiency): { mean: number; standardDeviation: number } {
  return { mean, standardDeviation: Math.sqrt(variance) };
}

export function presentContest(contest: ContestRow): z.input<typeof contestReplySchema> {
  return { ...contest, raisedAt: contest.raisedAt.toISOString() };
}

type WireRequest = z.input<typeof personSkillDetailSchema>['requests'][number];

/** Withdrawn ones are not read. */
export function presentRequest({
  ratingRequestId,
  rater,
  state,
  askedAt,
}: RequestRow & { readonly rater: string | null }): WireRequest {
  const ended = state === 'answered' || state === 'declined' ? state : 'open';
  return { ratingRequestId, rater, state: ended, askedAt: askedAt.toISOString() };
}

export function presentContestToReview(
  contest: ContestToReview,
  skill: Skill | undefined,
): z.input<typeof contestsSchema>['contests'][number] {
  const { contestId, kind, title, reason, person, question } = contest;
  return {
    contestId,
    kind,
    title,
    skill: skill ? presentSkillRef(skill) : null,
    reason,
    observedAt: contest.observedAt.toISOString(),
    raisedAt: contest.raisedAt.toISOString(),
    person,
    question: question && { stem: question.stem, options: [...question.options] },
  };
}
