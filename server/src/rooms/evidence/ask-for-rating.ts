import { Problem } from '#kernel/problems';
import { recordAudit } from '#kernel/traces';
import { inTransaction, type Work } from '#kernel/work';
import { contextOfMany } from '#rooms/people';
import { listSkills } from '#rooms/skills';
import { indexFramework, skillOf } from './framework-index.ts';
import { giveRating } from './give-rating.ts';
import { alreadyAsked, noColleague, noRequest, noSkill, tooManyAsked } from './problems.ts';
import {
  endRequest,
  insertRequest,
  type RequestRow,
  selectRequests,
} from './rating-requests.db.ts';

/** So many colleagues can be asked about a skill at a time: a question to all is a survey. */
const MOST_OPEN = 5;

/**
 * Asks a colleague how they see a skill of one's own.
 * @throws Problem evidence/no-skill, evidence/no-colleague, evidence/already-asked, evidence/too-many-asked
 */
export async function askForRating(
  work: Work,
  { personId, skillId, raterId }: Pick<RequestRow, 'personId' | 'skillId' | 'raterId'>,
): Promise<RequestRow> {
  return await inTransaction(work, async (inside) => {
    if (!skillOf(indexFramework(await listSkills(inside)), skillId))
      throw new Problem(noSkill, 'Choose one of GET /api/skills.');
    const [colleague] = await contextOfMany(inside, [raterId]);
    if (!colleague || raterId === personId)
      throw new Problem(noColleague, 'Choose somebody else who works here.');
    const asked = await selectRequests(inside.db, personId, skillId);
    if (asked.filter(({ state }) => state === 'open').length >= MOST_OPEN)
      throw new Problem(tooManyAsked, 'Wait for a reply, or withdraw one of the questions.');
    const request: RequestRow = {
      personId,
      ratingRequestId: inside.newId(),
      skillId,
      raterId,
      state: 'open',
      askedAt: inside.clock.now(),
    };
    if (!(await insertRequest(inside.db, request)))
      throw new Problem(alreadyAsked, 'They have not replied yet.');
    await audit(inside, request, personId, 'evidence.ask');
    return request;
  });
}

/** Withdraws a question that was not answered yet. @throws Problem evidence/no-request */
export async function withdrawRequest(
  work: Work,
  { personId, ratingRequestId }: Pick<RequestRow, 'personId' | 'ratingRequestId'>,
): Promise<void> {
  const end = { state: 'withdrawn', at: work.clock.now() } as const;
  const request = await endRequest(work.db, { personId }, ratingRequestId, end);
  if (!request) throw gone();
  await audit(work, request, personId, 'evidence.ask.withdraw');
}

/**
 * Answers what one was asked: with a level, which becomes evidence, or by saying that one cannot tell.
 * @param level 0 to 5; null when one cannot tell
 * @throws Problem evidence/no-request
 */
export async function answerRequest(
  work: Work,
  {
    raterId,
    ratingRequestId,
    level,
  }: Pick<RequestRow, 'raterId' | 'ratingRequestId'> & {
    readonly level: number | null;
  },
): Promise<void> {
  await inTransaction(work, async (inside) => {
    const state = level === null ? 'declined' : 'answered';
    const end = { state, at: inside.clock.now() } as const;
    const request = await endRequest(inside.db, { raterId }, ratingRequestId, end);
    if (!request) throw gone();
    const { personId, skillId } = request;
    if (level === null) await audit(inside, request, raterId, 'evidence.ask.decline');
    else await giveRating(inside, { personId, skillId, kind: 'peerRating', raterId, level });
  });
}

const gone = (): Problem =>
  new Problem(noRequest, 'It may have been answered or withdrawn already.');

async function audit(
  work: Work,
  { personId, skillId }: RequestRow,
  actorId: string,
  action: string,
): Promise<void> {
  await recordAudit(work, {
    actorId,
    action,
    subjectKind: 'person',
    subjectId: personId,
    detail: { skillId },
  });
}
