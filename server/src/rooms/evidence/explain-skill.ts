import {
  explainProficiency,
  type Proficiency,
  probabilityAtLeast,
  proficiencyModel,
} from '#engine';
import type { Work } from '#kernel/work';
import { type Skill, targetsOf } from '#rooms/skills';
import { selectCountingEntries } from './evidence.db.ts';
import { type EvidenceState, evidenceStateOf, shownAt, withOwn } from './evidence-state.ts';

/** What would be known without something. */
export type Lack = {
  /** The shown estimate as of now if it were not there. */
  readonly without: Proficiency;
  /** Probability in [0, 1] of the target then; null without a target. */
  readonly probabilityWithout: number | null;
};

export type SkillExplanation = {
  /** What moved this most, the first most of all. */
  readonly entries: readonly (Lack & { readonly entryId: string })[];
  /** Related skills without whose evidence the estimate would be another. */
  readonly skills: readonly (Lack & { readonly skill: Skill })[];
};

const MOST_ENTRIES = 3;
const MOST_SKILLS = 2;
/** Logits, or standard deviations: less is nothing that a person would notice. */
const NOTICEABLE = 0.05;

/**
 * Why the estimate of a skill is what it is: the few entries and related skills that it owes most to. Each is left out
 * and the estimate that is shown is computed again, so that the words are true of the number that stands there.
 */
export async function explainSkill(
  work: Work,
  personId: string,
  skillId: string,
): Promise<SkillExplanation> {
  const state = await evidenceStateOf(work, personId);
  const index = state.framework.indexOf.get(skillId);
  const skill = index === undefined ? undefined : state.framework.skills[index];
  if (index === undefined || !skill) return { entries: [], skills: [] };
  const at = work.clock.now();
  const target = (await targetsOf(work, personId)).find((one) => one.skillId === skillId);
  const shown = (of: EvidenceState): Proficiency => {
    const estimate = shownAt(of, at)[index];
    if (!estimate) throw new Error('there is one estimate for each skill');
    return estimate;
  };
  const lack = (less: EvidenceState): Lack => {
    const without = shown(less);
    const probability = target && probabilityAtLeast(without, target.level, skill.cutPoints);
    return { without, probabilityWithout: probability ?? null };
  };
  const entries = await lessEntries(work, state, skillId);
  const skills = lessSkills(state, skillId);
  return {
    entries: entries.map(([entryId, less]) => ({ entryId, ...lack(less) })),
    skills: mostTelling(
      skills.map(([other, less]) => ({ skill: other, ...lack(less) })),
      shown(state),
    ).slice(0, MOST_SKILLS),
  };
}

/** What would be known without each of the entries that tell most. */
async function lessEntries(
  work: Work,
  state: EvidenceState,
  skillId: string,
): Promise<readonly (readonly [string, EvidenceState])[]> {
  const own = state.own.get(skillId);
  if (!own) return [];
  const now = work.clock.now().getTime();
  const rows = await selectCountingEntries(work.db, state.personId, skillId);
  const explained = explainProficiency(proficiencyModel(own.modelVersion), {
    entries: rows.map(({ entryId, observedAt, observation }) => ({
      id: entryId,
      observedAt: observedAt.getTime(),
      observation,
    })),
    now,
    most: MOST_ENTRIES,
  });
  return explained.entries.map(({ id, without }) => {
    const entryCount = own.entryCount - 1;
    // Faded to now already: as of now it is what it is.
    const less = { ...own, proficiency: without, lastObservedAt: work.clock.now(), entryCount };
    return [id, withOwn(state, skillId, entryCount === 0 ? undefined : less)];
  });
}

/** What would be known without all that is known of each other skill that is related, near or far. */
function lessSkills(
  state: EvidenceState,
  skillId: string,
): readonly (readonly [Skill, EvidenceState])[] {
  const related = relatedTo(state, skillId);
  return state.framework.skills
    .filter((skill) => related.has(skill.skillId) && state.own.has(skill.skillId))
    .map((skill) => [skill, withOwn(state, skill.skillId, undefined)]);
}

/** All that a skill builds on and all that builds on it, however far. */
function relatedTo({ framework }: EvidenceState, skillId: string): ReadonlySet<string> {
  const builtOn = new Map<string, string[]>();
  const builds = new Map<string, string[]>();
  for (const { skillIndex, requiresIndex } of framework.prerequisites) {
    const [one, other] = [framework.skills[skillIndex], framework.skills[requiresIndex]];
    if (!one || !other) continue;
    builtOn.set(one.skillId, [...(builtOn.get(one.skillId) ?? []), other.skillId]);
    builds.set(other.skillId, [...(builds.get(other.skillId) ?? []), one.skillId]);
  }
  return new Set([...reachedFrom(skillId, builtOn), ...reachedFrom(skillId, builds)]);
}

function reachedFrom(skillId: string, next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const waiting = [...(next.get(skillId) ?? [])];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (reached.has(one)) continue;
    reached.add(one);
    waiting.push(...(next.get(one) ?? []));
  }
  return reached;
}

function mostTelling<Without extends Lack>(
  lacks: readonly Without[],
  shown: Proficiency,
): readonly Without[] {
  const told = ({ without }: Lack): number =>
    Math.max(
      Math.abs(shown.mean - without.mean),
      Math.abs(Math.sqrt(shown.variance) - Math.sqrt(without.variance)),
    );
  return lacks.filter((one) => told(one) > NOTICEABLE).toSorted((a, b) => told(b) - told(a));
}
