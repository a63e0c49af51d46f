import type { z } from 'zod';
import { type Proficiency, standing } from '#engine';
import type { Skill } from '#rooms/skills';
import type { ContestRow } from './contests.db.ts';
import type { LedgerRow } from './ledger.db.ts';
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

export function presentEntry(entry: LedgerRow): WireEntry {
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
    contest: entry.contest && presentContest(entry.contest),
    voided: entry.voided,
  };
}

function outcomeOf(
  observation: Exclude<LedgerRow['observation'], { kind: 'rating' }>,
): 'correct' | 'wrong' | 'notLearnt' {
  if (observation.kind === 'notLearnt') return 'notLearnt';
  return observation.correct ? 'correct' : 'wrong';
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
