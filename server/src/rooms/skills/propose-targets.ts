import type { ProfileSource } from './role-profiles.db.ts';
import type { OriginatedTarget, ProposalSource } from './target-basis.ts';

/** A profile with targets of its own, as a possible neighbour of one that has none. */
export type Neighbour = {
  readonly roleProfileId: string;
  readonly title: string;
  readonly source: ProfileSource;
  /** How much alike the titles are, alternate ones included, in [0, 1]. */
  readonly titleSimilarity: number;
  readonly targets: readonly {
    readonly skillId: string;
    readonly level: number;
    readonly importance: number;
  }[];
};

/** The numbers behind proposals; why these: docs/decisions/0012. */
export const PROPOSAL_RULE_1 = Object.freeze({
  version: 'proposal-1',
  /** Only so many are heard. */
  mostNeighbours: 5,
  /** Less alike is no neighbour. */
  leastSimilarity: 0.3,
  /** So much alike, one neighbour is enough. */
  nearSimilarity: 0.6,
});

/**
 * Proposes targets for a profile without any from its nearest neighbours: level and importance are the mean of those
 * who have the skill, weighted by how similar they are, and rounded. A skill that only one neighbour has is left out,
 * unless that one is very near.
 * @param needed skills that the profile itself is said to need, without a level, with weights in (0, 1]; of ESCO
 * @returns the most important first
 */
export function proposeTargets(
  neighbours: readonly Neighbour[],
  needed: ReadonlyMap<string, number> = new Map(),
): OriginatedTarget[] {
  const rule = PROPOSAL_RULE_1;
  const nearest = neighbours
    .map((neighbour) => ({ neighbour, similarity: similarityTo(neighbour, needed) }))
    .filter(({ similarity }) => similarity >= rule.leastSimilarity)
    .toSorted(
      (a, b) =>
        b.similarity - a.similarity ||
        (a.neighbour.roleProfileId < b.neighbour.roleProfileId ? -1 : 1),
    )
    .slice(0, rule.mostNeighbours);
  const voices = nearest.flatMap(({ neighbour, similarity }) =>
    neighbour.targets.map((target) => ({ neighbour, similarity, ...target })),
  );
  return [...Map.groupBy(voices, (voice) => voice.skillId)]
    .filter(
      ([, group]) =>
        group.length >= 2 || group.some(({ similarity }) => similarity >= rule.nearSimilarity),
    )
    .map(([skillId, group]) => proposal(skillId, group))
    .toSorted(
      (a, b) =>
        b.importance - a.importance || b.level - a.level || (a.skillId < b.skillId ? -1 : 1),
    );
}

type Voice = {
  readonly neighbour: Neighbour;
  readonly similarity: number;
  readonly level: number;
  readonly importance: number;
};

function proposal(skillId: string, group: readonly Voice[]): OriginatedTarget {
  const weight = group.reduce((sum, { similarity }) => sum + similarity, 0);
  const mean = (of: 'level' | 'importance') =>
    Math.round(group.reduce((sum, voice) => sum + voice[of] * voice.similarity, 0) / weight);
  const level = mean('level');
  const from = group.map(
    ({ neighbour, similarity, level: theirs }): ProposalSource => ({
      roleProfileId: neighbour.roleProfileId,
      title: neighbour.title,
      source: neighbour.source,
      similarity: Math.round(similarity * 100) / 100,
      level: theirs,
    }),
  );
  return {
    skillId,
    level,
    importance: mean('importance'),
    origin: 'proposal',
    basis: { kind: 'proposal', level, from },
    setAt: null,
  };
}

/**
 * Titles alone, or half titles and half skills where that says more: the cosine between the weights of what the
 * profile needs and the skills that the neighbour has targets in.
 */
function similarityTo(neighbour: Neighbour, needed: ReadonlyMap<string, number>): number {
  const { titleSimilarity, targets } = neighbour;
  if (needed.size === 0 || targets.length === 0) return titleSimilarity;
  const shared = targets.reduce((sum, { skillId }) => sum + (needed.get(skillId) ?? 0), 0);
  const length = Math.sqrt([...needed.values()].reduce((sum, one) => sum + one * one, 0));
  const skills = shared / (length * Math.sqrt(targets.length));
  return Math.max(titleSimilarity, (titleSimilarity + skills) / 2);
}
