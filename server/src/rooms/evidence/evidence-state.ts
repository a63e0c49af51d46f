import {
  currentProficiency,
  currentShowing,
  inferAlongPrerequisites,
  initialProficiency,
  LEVELS,
  type OwnProficiency,
  PROFICIENCY_MODEL_1,
  type Proficiency,
  proficiencyModel,
} from '#engine';
import { readOnce } from '#kernel/read-once';
import type { Work } from '#kernel/work';
import { listSkills } from '#rooms/skills';
import { evidenceName, type OwnEvidence, selectProficiencies } from './evidence.db.ts';
import { type FrameworkIndex, indexFramework } from './framework-index.ts';

export type { OwnEvidence } from './evidence.db.ts';

/** The published model that serves; entries name the version that they were computed with. */
export const MODEL = PROFICIENCY_MODEL_1;

/** All that evidence says about one person, in memory: what a response changes is seen by all that follows it. */
export type EvidenceState = {
  readonly personId: string;
  readonly framework: FrameworkIndex;
  readonly own: ReadonlyMap<string, OwnEvidence>;
};

/** Reads what the evidence about a person comes to. */
export async function evidenceStateOf(work: Work, personId: string): Promise<EvidenceState> {
  const skills = await listSkills(work);
  return await readOnce(work.db, evidenceName(personId), async () => {
    const rows = await selectProficiencies(work.db, [personId]);
    const own = new Map(rows.map((row) => [row.skillId, row.own]));
    return { personId, framework: indexFramework(skills), own };
  });
}

/** The same for many people, in two queries. */
export async function evidenceStatesOf(
  work: Work,
  personIds: readonly string[],
): Promise<readonly EvidenceState[]> {
  const framework = indexFramework(await listSkills(work));
  const rows = Map.groupBy(await selectProficiencies(work.db, personIds), (row) => row.personId);
  return personIds.map((personId) => {
    const own = (rows.get(personId) ?? []).map((row) => [row.skillId, row.own] as const);
    return { personId, framework, own: new Map(own) };
  });
}

/**
 * A person's own estimate in a skill, faded to an instant by the model that it was computed with; what is expected of
 * anybody when there is no evidence.
 */
export function ownAt(own: OwnEvidence | undefined, at: Date): Proficiency {
  if (!own) return initialProficiency(MODEL);
  const state = { proficiency: own.proficiency, observedAt: own.lastObservedAt.getTime() };
  return currentProficiency(proficiencyModel(own.modelVersion), state, at.getTime());
}

/** Keeps what was computed of a state as of an instant: response, plan and reply ask for the same. */
function onceForState<Value>(compute: (state: EvidenceState, at: Date) => Value) {
  const known = new WeakMap<EvidenceState, { readonly atMs: number; readonly value: Value }>();
  return (state: EvidenceState, at: Date): Value => {
    const before = known.get(state);
    if (before?.atMs === at.getTime()) return before.value;
    const value = compute(state, at);
    known.set(state, { atMs: at.getTime(), value });
    return value;
  };
}

/** The estimates to show and to decide with, for every skill of the framework, in its order. */
export const shownAt = onceForState(({ framework, own }, at): readonly Proficiency[] =>
  inferAlongPrerequisites(
    MODEL,
    framework.skills.map(({ skillId }) => {
      const mine = own.get(skillId);
      return { ...ownAt(mine, at), evidenceCount: mine?.entryCount ?? 0 };
    }),
    framework.prerequisites,
    framework.skills.map((skill) => skill.cutPoints),
  ),
);

/**
 * The same from such evidence alone as can show a level, for each level: what completing units or rating oneself says
 * is not in what shows the higher ones.
 * @returns for every skill of the framework, in its order, five estimates, level l at position l − 1
 */
export const showingAt = onceForState((state, at): readonly (readonly Proficiency[])[] => {
  const { skills, prerequisites } = state.framework;
  const cutPoints = skills.map((skill) => skill.cutPoints);
  const own = skills.map(({ skillId }) => showingOf(state.own.get(skillId), at));
  let below:
    | { readonly from: readonly OwnProficiency[]; readonly shown: readonly Proficiency[] }
    | undefined;
  const byLevel = LEVELS.map((level) => {
    const from = own.map((levels) => levels[level - 1] ?? NO_SHOWING);
    // Most often the same evidence shows several levels: inferred once for all of them.
    if (below && isSame(below.from, from)) return below.shown;
    const shown = inferAlongPrerequisites(MODEL, from, prerequisites, cutPoints);
    below = { from, shown };
    return shown;
  });
  return skills.map((_, index) => byLevel.map((shown) => shown[index] ?? NO_SHOWING));
});

function isSame(some: readonly OwnProficiency[], others: readonly OwnProficiency[]): boolean {
  return some.every((one, index) => {
    const other = others[index];
    return (
      one.mean === other?.mean &&
      one.variance === other.variance &&
      one.evidenceCount === other.evidenceCount
    );
  });
}

const NO_SHOWING = { ...initialProficiency(MODEL), evidenceCount: 0 };

function showingOf(own: OwnEvidence | undefined, at: Date) {
  if (!own) return [];
  const model = proficiencyModel(own.modelVersion);
  const estimates = currentShowing(model, own.showing, at.getTime());
  return estimates.map((estimate, position) => {
    const isEmpty = (own.showing[position]?.observedAt ?? null) === null;
    return { ...estimate, evidenceCount: isEmpty ? 0 : 1 };
  });
}

/** The state after one skill's evidence has changed. */
export function withOwn(
  state: EvidenceState,
  skillId: string,
  own: OwnEvidence | undefined,
): EvidenceState {
  const changed = new Map(state.own);
  if (own) changed.set(skillId, own);
  else changed.delete(skillId);
  return { ...state, own: changed };
}
