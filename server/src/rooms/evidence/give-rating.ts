import { correctRating } from '#engine';
import { emit } from '#kernel/events';
import { Problem } from '#kernel/problems';
import { recordAudit } from '#kernel/traces';
import { inTransaction, type Work } from '#kernel/work';
import { listSkills, type Skill } from '#rooms/skills';
import { appendEvidence } from './append-evidence.ts';
import type { RatingKind } from './evidence.db.ts';
import { indexFramework, skillOf } from './framework-index.ts';
import { howTheyRate, RATERS } from './how-people-rate.ts';
import { noSkill } from './problems.ts';
import { ratedValue } from './rated-value.ts';
import {
  insertRating,
  lockRating,
  type RatingPlace,
  replaceRating,
  selectStanding,
} from './ratings.db.ts';
import { recomputeSkill } from './recompute-skill.ts';

/** Names the rule and with which policy the rater's leniency was taken off. */
const POLICY = `rating-1 ${RATERS.version}`;

/**
 * Takes in how somebody sees a person's skill. Of each rater one rating counts: what they said before stops counting,
 * and so does nothing else. How high they usually rate is taken off, as it is known now; that is kept with the rating
 * and never computed again.
 * @param level as it is described in the framework; 0: not yet at the first
 * @throws Problem evidence/no-skill
 */
export async function giveRating(
  work: Work,
  rating: RatingPlace & { readonly level: number },
): Promise<void> {
  await inTransaction(work, async (inside) => {
    const { personId, skillId, kind, raterId, level } = rating;
    const skill = skillOf(indexFramework(await listSkills(inside)), skillId);
    if (!skill) throw new Problem(noSkill, 'Choose one of GET /api/skills.');
    // Two clicks at the same moment would both look for the rating before.
    await lockRating(inside.db, rating);
    const before = await standingOne(inside, rating);
    if (before?.level === level) return;
    if (before) await stopCounting(inside, rating, before.entryId);
    const rater = await howTheyRate(inside, kind, raterId);
    const { entryId } = await appendEvidence(inside, {
      personId,
      skillId,
      kind,
      source: { kind, id: inside.newId() },
      about: { kind: null, id: null, version: null, title: describe(skill, level) },
      observedAt: inside.clock.now(),
      observation: correctRating(ratedValue(level, skill.cutPoints), rater),
      // Whoever rates low lets a level count for more, not show more than they said.
      ceiling: level,
      policy: POLICY,
    });
    const { leniency } = rater;
    const ratedAt = inside.clock.now();
    await insertRating(inside.db, { ...rating, entryId, leniency, ratedAt });
    // What was said is for the person: administrators read the audit.
    await tell(inside, rating, 'evidence.rate', { skillId, kind });
  });
}

/** Takes a rating back, by whoever gave it; nothing happens where there is none. */
export async function takeBackRating(work: Work, place: RatingPlace): Promise<void> {
  await inTransaction(work, async (inside) => {
    await lockRating(inside.db, place);
    const before = await standingOne(inside, place);
    if (!before) return;
    await stopCounting(inside, place, before.entryId);
    const { skillId, kind } = place;
    await tell(inside, place, 'evidence.rate.takeBack', { skillId, kind });
  });
}

async function standingOne(work: Work, place: RatingPlace) {
  const standing = await selectStanding(work.db, place);
  return standing.find(({ skillId }) => skillId === place.skillId);
}

async function stopCounting(work: Work, place: RatingPlace, entryId: string): Promise<void> {
  await replaceRating(work.db, { personId: place.personId, entryId, at: work.clock.now() });
  await recomputeSkill(work, place.personId, place.skillId);
}

async function tell(
  work: Work,
  { personId, raterId }: RatingPlace,
  action: string,
  detail: { readonly skillId: string; readonly kind: RatingKind },
): Promise<void> {
  await recordAudit(work, {
    actorId: raterId,
    action,
    subjectKind: 'person',
    subjectId: personId,
    detail,
  });
  await emit(work, 'evidence.proficiencyChanged', { personId });
}

/** What whoever rated agreed to, so that the entry stays readable. */
function describe({ levels, name }: Skill, level: number): string {
  return levels.find((one) => one.level === level)?.description ?? name;
}
