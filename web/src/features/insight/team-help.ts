import type { TeamOverview } from '../../api/wire.ts';

type Overview = Pick<TeamOverview, 'skills' | 'people'>;
type Member = { readonly personId: string; readonly displayName: string };

/** A skill in which the team is short of its target, and what a manager can do about it. */
export type Help = {
  readonly skillId: string;
  readonly key: string;
  readonly name: string;
  /** How many are at their target at the most, of how many. */
  readonly atTarget: number;
  readonly members: number;
  /** The highest target, 1 to 5. */
  readonly target: number;
  /** Of those who share: clearly there, the highest first, and clearly below. */
  readonly canShow: readonly Member[];
  readonly wouldGain: readonly Member[];
};

const MOST_SKILLS = 3;
const MOST_PEOPLE = 2;
/** Below this share at the target the team as a whole is short of it. */
const SHORT_BELOW = 0.5;

/**
 * Where help would change most: skills of unmasked ranges in which fewer than half are at their target, the shortest
 * first, with people from among those who share their ranges with the reader.
 * @param readerId who is neither told to help nor to learn
 */
export function teamHelp({ skills, people }: Overview, readerId: string | undefined): Help[] {
  return skills
    .flatMap(({ atTarget, ...skill }) => (atTarget ? [{ ...skill, atTarget: atTarget.most }] : []))
    .filter(({ atTarget, members }) => atTarget < members * SHORT_BELOW)
    .toSorted((a, b) => a.atTarget / a.members - b.atTarget / b.members)
    .slice(0, MOST_SKILLS)
    .map(({ skillId, key, name, atTarget, members, target }) => {
      const standings = people.flatMap((person) => {
        const range = person.skills?.find((one) => one.skillId === skillId);
        return range && person.personId !== readerId ? [{ person, range }] : [];
      });
      const sure = standings.filter(
        ({ range }) => range.certainty === 'probable' || range.certainty === 'clear',
      );
      const missing = (range: (typeof sure)[number]['range']): number =>
        (range.targetLevel ?? range.likelyLevel) - range.likelyLevel;
      return {
        skillId,
        key,
        name,
        atTarget,
        members,
        target,
        canShow: sure
          .filter(({ range }) => range.targetLevel !== null && missing(range) <= 0)
          .toSorted((a, b) => b.range.likelyLevel - a.range.likelyLevel)
          .slice(0, MOST_PEOPLE)
          .map(({ person }) => person),
        wouldGain: sure
          .filter(({ range }) => missing(range) > 0)
          .toSorted((a, b) => missing(b.range) - missing(a.range))
          .slice(0, MOST_PEOPLE)
          .map(({ person }) => person),
      };
    });
}
