import type { Work } from '#kernel/work';
import { selectNeighbours } from './find-profiles.db.ts';
import { listSkills, type Skill } from './list-skills.ts';
import { proposeTargets } from './propose-targets.ts';
import { selectRequirements } from './role-profiles.db.ts';
import type { OriginatedTarget } from './target-basis.ts';

/** What similar profiles propose for one that has no targets of its own, the most important first. */
export async function proposalsFor(
  work: Work,
  profile: {
    /** Null for a role that has no profile yet. */
    readonly roleProfileId: string | null;
    readonly title: string;
    readonly alternateTitles: readonly string[];
  },
): Promise<OriginatedTarget[]> {
  const { roleProfileId, title, alternateTitles } = profile;
  const skills = await listSkills(work);
  const listed = new Set(skills.map(({ skillId }) => skillId));
  const named = { exceptId: roleProfileId, title, alternateTitles };
  const neighbours = (await selectNeighbours(work.db, named)).map((neighbour) => ({
    ...neighbour,
    targets: neighbour.targets.filter(({ skillId }) => listed.has(skillId)),
  }));
  const requirements =
    roleProfileId === null ? [] : await selectRequirements(work.db, roleProfileId);
  return proposeTargets(neighbours, neededSkills(skills, requirements));
}

/** What is optional says half as much. */
const WEIGHTS = { essential: 1, optional: 0.5 } as const;
/** Who needs a narrower skill needs ours; a broader one says too little. */
const SAYING = new Set(['exact', 'close', 'narrower']);

/** The framework's skills that are linked to what a profile asks for. */
function neededSkills(
  skills: readonly Skill[],
  requirements: Awaited<ReturnType<typeof selectRequirements>>,
): ReadonlyMap<string, number> {
  const weightOf = new Map(
    requirements.map((row) => [
      `${row.scheme} ${row.externalId}`,
      WEIGHTS[row.requirement ?? 'optional'],
    ]),
  );
  return new Map(
    skills.flatMap(({ skillId, links }) => {
      const weights = links
        .filter(({ match }) => SAYING.has(match))
        .map(({ scheme, externalId }) => weightOf.get(`${scheme} ${externalId}`) ?? 0);
      const weight = Math.max(0, ...weights);
      return weight > 0 ? [[skillId, weight] as const] : [];
    }),
  );
}
