import { type Proficiency, probabilityAtLeast, type Standing, standing } from '#engine';
import type { Work } from '#kernel/work';
import { type Skill, type Target, targetsOf, targetsOfMany } from '#rooms/skills';
import {
  type EvidenceState,
  evidenceStateOf,
  evidenceStatesOf,
  type OwnEvidence,
  ownAt,
  shownAt,
} from './evidence-state.ts';

/** Where a person stands in one skill of the framework. */
export type SkillStanding = {
  readonly skillId: string;
  readonly skill: Skill;
  /** The estimate as of now, related skills taken into account. */
  readonly shown: Proficiency;
  readonly standing: Standing;
  readonly entryCount: number;
  readonly attainedLevel: number;
  /** The attained level has become uncertain with time: due to be shown again, not lost. */
  readonly attainedIsDue: boolean;
  readonly lastObservedAt: Date | null;
  /** There is no evidence about this skill itself, but related skills say something. */
  readonly inferred: boolean;
  readonly target: Target | null;
  /** Levels that are missing to the target, 0 to 5; 0 without a target, null while the standing is unknown. */
  readonly gapLevels: number | null;
  /** Probability in [0, 1] of being at the target or above; null without a target. */
  readonly probabilityAtTarget: number | null;
};

/** Below this probability of still being there an attained level is due; it was 0.95 when it was attained. */
const DUE_BELOW = 0.7;

/** Where a person stands in every skill of the framework, in its order. */
export async function standingsOf(work: Work, personId: string): Promise<readonly SkillStanding[]> {
  const targets = await targetsOf(work, personId);
  return standingsIn(await evidenceStateOf(work, personId), targets, work.clock.now());
}

/** The levels that a person has attained and that are still likely to be there, by skill. */
export async function levelsHeldBy(
  work: Work,
  personId: string,
): Promise<ReadonlyMap<string, number>> {
  const state = await evidenceStateOf(work, personId);
  const held = standingsIn(state, [], work.clock.now()).filter(
    ({ attainedLevel, attainedIsDue }) => attainedLevel > 0 && !attainedIsDue,
  );
  return new Map(held.map(({ skillId, attainedLevel }) => [skillId, attainedLevel]));
}

/** Where many people stand, in a number of queries that does not grow with them. */
export async function standingsOfMany(
  work: Work,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SkillStanding[]>> {
  const targets = await targetsOfMany(work, personIds);
  const states = await evidenceStatesOf(work, personIds);
  const now = work.clock.now();
  return new Map(
    states.map((state) => {
      const own = targets.get(state.personId) ?? [];
      return [state.personId, standingsIn(state, own, now)];
    }),
  );
}

/** The standings that an evidence state comes to at an instant. */
export function standingsIn(
  state: EvidenceState,
  targets: readonly Target[],
  at: Date,
): readonly SkillStanding[] {
  const targetOf = new Map(targets.map((target) => [target.skillId, target]));
  const shown = shownAt(state, at);
  return state.framework.skills.map((skill, index) => {
    const estimate = shown[index];
    if (!estimate) throw new Error('there is one estimate for each skill');
    return standingIn(skill, estimate, {
      own: state.own.get(skill.skillId),
      target: targetOf.get(skill.skillId) ?? null,
      at,
    });
  });
}

function standingIn(
  skill: Skill,
  shown: Proficiency,
  {
    own,
    target,
    at,
  }: { readonly own: OwnEvidence | undefined; readonly target: Target | null; readonly at: Date },
): SkillStanding {
  const { cutPoints } = skill;
  const levels = standing(shown, cutPoints);
  const attainedLevel = own?.attainedLevel ?? 0;
  const isNotOwn = ownAt(own, at).mean !== shown.mean || ownAt(own, at).variance !== shown.variance;
  return {
    skillId: skill.skillId,
    skill,
    shown,
    standing: levels,
    entryCount: own?.entryCount ?? 0,
    attainedLevel,
    attainedIsDue:
      attainedLevel > 0 && probabilityAtLeast(shown, attainedLevel, cutPoints) < DUE_BELOW,
    lastObservedAt: own?.lastObservedAt ?? null,
    inferred: own === undefined && isNotOwn,
    target,
    gapLevels: gapOf(levels, target),
    probabilityAtTarget: target ? probabilityAtLeast(shown, target.level, cutPoints) : null,
  };
}

/** Of somebody of whom nothing is known not even a gap is known: likely level 0 is no level then. */
function gapOf({ likelyLevel, certainty }: Standing, target: Target | null): number | null {
  if (!target) return 0;
  return certainty === 'unknown' ? null : Math.max(0, target.level - likelyLevel);
}
