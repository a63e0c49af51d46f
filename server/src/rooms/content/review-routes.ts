import { z } from 'zod';
import { type Route, route } from '#kernel/route';
import { decideMapping, undoMapping } from './decide-mapping.ts';
import { decidedAlready, nothingDecided, unknownSkill, unknownUnit } from './problems.ts';
import { readReviewQueue } from './review-queue.ts';
import {
  mappingDecisionSchema,
  mappingReviewSchema,
  reviewParams,
  reviewQuery,
  reviewQueueSchema,
} from './schemas.ts';

const access = { kind: 'organisation', action: 'catalogue.review' } as const;

export const reviewRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/review/units',
    operationId: 'readReviewQueue',
    summary: 'Units without a confirmed skill, each with the skills that its text suggests',
    access,
    query: reviewQuery,
    response: reviewQueueSchema,
    run: async ({ work, query }) => {
      const { sources, units, ...counts } = await readReviewQueue(work, query);
      return {
        ...counts,
        sources: [...sources],
        units: units.map(({ headings, suggestions, ...unit }) => ({
          ...unit,
          headings: [...headings],
          suggestions: suggestions.map(({ words, alike, ...suggestion }) => ({
            ...suggestion,
            why: { words: [...words], alike: [...alike] },
          })),
        })),
      };
    },
  }),
  route({
    method: 'POST',
    path: '/api/review/units/:unitId/decision',
    operationId: 'decideMapping',
    summary: 'Confirm which skills a unit leads to, or that it leads to none',
    access,
    params: reviewParams,
    body: mappingDecisionSchema,
    response: mappingReviewSchema,
    status: 201,
    problems: [unknownUnit, unknownSkill, decidedAlready],
    run: async ({ work, params, body, actor }) => {
      const { kind, skills, reason, decidedAt } = await decideMapping(
        work,
        params.unitId,
        body,
        actor.personId,
      );
      return {
        unitId: params.unitId,
        kind: kind === 'confirmed' ? ('accept' as const) : ('refuse' as const),
        skills: [...skills],
        reason,
        decidedAt: decidedAt.toISOString(),
      };
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/review/units/:unitId/decision',
    operationId: 'undoMapping',
    summary: 'Take back what was decided about a unit',
    access,
    params: reviewParams,
    response: z.null(),
    status: 204,
    problems: [unknownUnit, nothingDecided],
    run: async ({ work, params, actor }) => {
      await undoMapping(work, params.unitId, actor.personId);
      return null;
    },
  }),
];
