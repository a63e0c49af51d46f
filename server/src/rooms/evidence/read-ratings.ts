import type { Work } from '#kernel/work';
import { contextOfMany } from '#rooms/people';
import { listSkills, type Skill, targetsOf } from '#rooms/skills';
import { type RequestRow, selectAsked, selectRequests } from './rating-requests.db.ts';
import { type RatingNews, selectStanding, selectUnseen } from './ratings.db.ts';

/** Names of people who are here; others are left out. */
export async function namesOf(
  work: Work,
  personIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(personIds.filter((personId) => personId !== null))];
  const people = ids.length === 0 ? [] : await contextOfMany(work, ids);
  return new Map(people.map(({ personId, displayName }) => [personId, displayName]));
}

export type OwnRating = { readonly level: number; readonly ratedAt: Date };

/** What a person says of a skill of their own. */
export async function selfRatingOf(
  work: Work,
  personId: string,
  skillId: string,
): Promise<OwnRating | null> {
  const place = { personId, kind: 'selfRating', raterId: personId } as const;
  const ratings = await selectStanding(work.db, place);
  return ratings.find((rating) => rating.skillId === skillId) ?? null;
}

/** The skills that the role of somebody asks for, by name, with what one said of each oneself. */
export async function ratedByManager(
  work: Work,
  personId: string,
  managerId: string,
): Promise<readonly { readonly skill: Skill; readonly mine: OwnRating | null }[]> {
  const place = { personId, kind: 'managerRating', raterId: managerId } as const;
  const mine = new Map(
    (await selectStanding(work.db, place)).map((rating) => [rating.skillId, rating]),
  );
  const asked = await skillsOfRole(work, personId);
  return (await listSkills(work))
    .filter(({ skillId }) => asked.has(skillId))
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map((skill) => ({ skill, mine: mine.get(skill.skillId) ?? null }));
}

/** What the role asks for; what a person wants for themself is nobody's to see. */
export async function skillsOfRole(work: Work, personId: string): Promise<ReadonlySet<string>> {
  const targets = await targetsOf(work, personId);
  return new Set(
    targets.filter(({ sources }) => sources.includes('role')).map(({ skillId }) => skillId),
  );
}

export type Named<Row> = Row & { readonly skill: Skill; readonly displayName: string };

const MOST_ASKED = 50;

/** What one is asked by colleagues and has not answered, the oldest first. */
export async function askedOf(work: Work, raterId: string): Promise<readonly Named<RequestRow>[]> {
  const requests = await selectAsked(work.db, raterId, MOST_ASKED);
  const names = await namesOf(
    work,
    requests.map(({ personId }) => personId),
  );
  const skills = new Map((await listSkills(work)).map((skill) => [skill.skillId, skill]));
  return requests.flatMap((request) => {
    const [skill, displayName] = [skills.get(request.skillId), names.get(request.personId)];
    // Who has left, or a skill that has, needs no answer.
    return skill && displayName !== undefined ? [{ ...request, skill, displayName }] : [];
  });
}

const MOST_NEWS = 20;

/** What others said about a person since they last looked; what they wait for is counted. */
export async function ratingNewsOf(
  work: Work,
  personId: string,
): Promise<{
  readonly told: readonly (RatingNews & { readonly skill: Skill; readonly rater: string | null })[];
  readonly asked: number;
}> {
  const unseen = await selectUnseen(work.db, personId, MOST_NEWS);
  const names = await namesOf(
    work,
    unseen.map(({ raterId }) => raterId),
  );
  const skills = new Map((await listSkills(work)).map((skill) => [skill.skillId, skill]));
  const told = unseen.flatMap((news) => {
    const skill = skills.get(news.skillId);
    return skill ? [{ ...news, skill, rater: names.get(news.raterId ?? '') ?? null }] : [];
  });
  return { told, asked: (await askedOf(work, personId)).length };
}

/** What a person asked colleagues about a skill, with their names while they are here. */
export async function requestsOf(
  work: Work,
  personId: string,
  skillId: string,
): Promise<readonly (RequestRow & { readonly rater: string | null })[]> {
  const requests = await selectRequests(work.db, personId, skillId);
  const names = await namesOf(
    work,
    requests.map(({ raterId }) => raterId),
  );
  return requests.map((request) => ({ ...request, rater: names.get(request.raterId) ?? null }));
}
