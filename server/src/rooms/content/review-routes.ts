import { z } from 'zod';
import { type Route, route } from '#kernel/route';
import { confirmGroup, decideMapping, undoMapping } from './decide-mapping.ts';
import { settleKeyDoubt } from './judge-items.ts';
import {
  decidedAlready,
  keyNotDoubted,
  nothingDecided,
  otherCount,
  unknownItem,
  unknownSkill,
  unknownUnit,
} from './problems.ts';
import type { ReviewRow } from './review.db.ts';
import { readItemQueue, readUnitQueue } from './review-queue.ts';
import {
  itemDecisionSchema,
  itemQueueSchema,
  itemReviewParams,
  itemReviewQuery,
  itemReviewSchema,
  keyDoubtParams,
  reviewQuery,
  unitDecisionSchema,
  unitQueueSchema,
  unitReviewParams,
  unitReviewSchema,
} from './schemas.ts';

const access = { kind: 'organisation', action: 'catalogue.review' } as const;

export const reviewRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/review/units',
    operationId: 'readUnitQueue',
    summary: 'Units without a confirmed skill, each with the skills that its text suggests',
    access,
    query: reviewQuery,
    response: unitQueueSchema,
    run: async ({ work, query }) => await readUnitQueue(work, query),
  }),
  route({
    method: 'POST',
    path: '/api/review/units/:unitId/decision',
    operationId: 'decideUnitMapping',
    summary: 'Confirm which skills a unit leads to, or that it leads to none',
    access,
    params: unitReviewParams,
    body: unitDecisionSchema,
    response: unitReviewSchema,
    status: 201,
    problems: [unknownUnit, unknownSkill, decidedAlready],
    run: async ({ work, params: { unitId }, body, actor }) => {
      const subject = { kind: 'unit', id: unitId } as const;
      const review = await decideMapping(work, subject, body, actor.personId);
      return { ...presentReview(review), unitId, skills: [...review.skills] };
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/review/units/:unitId/decision',
    operationId: 'undoUnitMapping',
    summary:
      'Take back what was decided about a unit; what a mapping file said meanwhile comes with its next import',
    access,
    params: unitReviewParams,
    response: z.null(),
    status: 204,
    problems: [unknownUnit, nothingDecided],
    run: async ({ work, params: { unitId }, actor }) => {
      await undoMapping(work, { kind: 'unit', id: unitId }, actor.personId);
      return null;
    },
  }),
  route({
    method: 'GET',
    path: '/api/review/items',
    operationId: 'readItemQueue',
    summary:
      'Questions without a confirmed skill, each with its key and the skills that its text suggests',
    access,
    query: itemReviewQuery,
    response: itemQueueSchema,
    problems: [unknownItem],
    run: async ({ work, query }) => await readItemQueue(work, query),
  }),
  route({
    method: 'POST',
    path: '/api/review/items/:itemId/decision',
    operationId: 'decideItemMapping',
    summary:
      'Confirm which skill a question shows, alone or with all open ones of its unit, or that it shows none',
    access,
    params: itemReviewParams,
    body: itemDecisionSchema,
    response: itemReviewSchema,
    status: 201,
    problems: [unknownItem, unknownSkill, decidedAlready, otherCount],
    run: async ({ work, params: { itemId }, body, actor }) => {
      const { personId } = actor;
      const subject = { kind: 'item', id: itemId } as const;
      if (body.kind === 'refuse')
        return presentItemReviews([await decideMapping(work, subject, body, personId)]);
      const { kind, skill, group } = body;
      return presentItemReviews(
        group === undefined
          ? [await decideMapping(work, subject, { kind, skills: [skill] }, personId)]
          : await confirmGroup(work, itemId, skill, group, personId),
      );
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/review/items/:itemId/decision',
    operationId: 'undoItemMapping',
    summary:
      'Take back what was decided about a question and, in the same go, about others; what a mapping file said meanwhile comes with its next import',
    access,
    params: itemReviewParams,
    response: z.null(),
    status: 204,
    problems: [unknownItem, nothingDecided],
    run: async ({ work, params: { itemId }, actor }) => {
      await undoMapping(work, { kind: 'item', id: itemId }, actor.personId);
      return null;
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/review/items/:itemId/versions/:version/key-doubt',
    operationId: 'settleKeyDoubt',
    summary: 'Say that the key of a question is right although responses speak against it',
    access,
    params: keyDoubtParams,
    response: z.null(),
    status: 204,
    problems: [keyNotDoubted],
    run: async ({ work, params: { itemId, version }, actor }) => {
      await settleKeyDoubt(work, { itemId, itemVersion: version }, actor.personId);
      return null;
    },
  }),
];

const presentReview = ({ kind, reason, decidedAt }: ReviewRow) => ({
  kind: kind === 'confirmed' ? ('accept' as const) : ('refuse' as const),
  reason,
  decidedAt: decidedAt.toISOString(),
});

/** @param reviews at least one, alike but for their items */
function presentItemReviews(reviews: readonly ReviewRow[]): z.infer<typeof itemReviewSchema> {
  const [first] = reviews;
  if (!first) throw new Error('a decision was about nothing');
  const itemIds = reviews.map(({ id }) => id);
  return { ...presentReview(first), itemIds, skill: first.skills[0] ?? null };
}
