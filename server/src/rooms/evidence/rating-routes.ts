import { z } from 'zod';
import { Problem } from '#kernel/problems';
import { type Route, route } from '#kernel/route';
import { personParams } from '#rooms/people';
import type { Skill } from '#rooms/skills';
import { answerRequest, askForRating, withdrawRequest } from './ask-for-rating.ts';
import { giveRating, takeBackRating } from './give-rating.ts';
import { presentSkillRef } from './present.ts';
import {
  alreadyAsked,
  noColleague,
  noRequest,
  noSkill,
  notOfRole,
  tooManyAsked,
} from './problems.ts';
import {
  answerBodySchema,
  askBodySchema,
  askedParams,
  askedSchema,
  managedSkillParams,
  managerRatingsSchema,
  ratingBodySchema,
  ratingNewsSchema,
  ratingRequestParams,
  seenBodySchema,
} from './rating-schemas.ts';
import { updateSeen } from './ratings.db.ts';
import { askedOf, ratedByManager, ratingNewsOf, skillsOfRole } from './read-ratings.ts';
import { skillParams } from './schemas.ts';

const selfAccess = { kind: 'person', action: 'rating.self' } as const;
const managerAccess = { kind: 'person', action: 'rating.manage', purpose: 'rating' } as const;

/** What people say of themselves, of whom they manage, and of colleagues who ask. */
export const ratingRoutes: readonly Route[] = [
  route({
    method: 'PUT',
    path: '/api/people/:personId/skills/:skillId/self-rating',
    operationId: 'rateSelf',
    summary: 'Say how one sees a skill of one’s own; what one said before counts no more',
    access: selfAccess,
    params: skillParams,
    body: ratingBodySchema,
    status: 204,
    response: z.null(),
    problems: [noSkill],
    run: async ({ work, personId, params, body }) => {
      const place = { personId, skillId: params.skillId, kind: 'selfRating' } as const;
      await giveRating(work, { ...place, raterId: personId, level: body.level });
      return null;
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/people/:personId/skills/:skillId/self-rating',
    operationId: 'takeBackSelfRating',
    summary: 'Take that back',
    access: selfAccess,
    params: skillParams,
    status: 204,
    response: z.null(),
    run: async ({ work, personId, params }) => {
      const place = { personId, skillId: params.skillId, kind: 'selfRating' } as const;
      await takeBackRating(work, { ...place, raterId: personId });
      return null;
    },
  }),
  route({
    method: 'GET',
    path: '/api/people/:personId/manager-ratings',
    operationId: 'listManagerRatings',
    summary: 'The skills of somebody’s role, with what one said of each as their manager',
    access: managerAccess,
    params: personParams,
    response: managerRatingsSchema,
    run: async ({ work, actor, personId }) => ({
      skills: (await ratedByManager(work, personId, actor.personId)).map(({ skill, mine }) => ({
        skill: described(skill),
        mine: mine && { level: mine.level, ratedAt: mine.ratedAt.toISOString() },
      })),
    }),
  }),
  route({
    method: 'PUT',
    path: '/api/people/:personId/manager-ratings/:skillId',
    operationId: 'rateMember',
    summary: 'Say as a manager how one sees a skill of somebody’s role; they are told',
    access: managerAccess,
    params: managedSkillParams,
    body: ratingBodySchema,
    status: 204,
    response: z.null(),
    problems: [noSkill, notOfRole],
    run: async ({ work, actor, personId, params, body }) => {
      const { skillId } = params;
      if (!(await skillsOfRole(work, personId)).has(skillId))
        throw new Problem(notOfRole, 'Choose one of GET /api/people/{personId}/manager-ratings.');
      const place = { personId, skillId, kind: 'managerRating' } as const;
      await giveRating(work, { ...place, raterId: actor.personId, level: body.level });
      return null;
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/people/:personId/manager-ratings/:skillId',
    operationId: 'takeBackMemberRating',
    summary: 'Take that back',
    access: managerAccess,
    params: managedSkillParams,
    status: 204,
    response: z.null(),
    run: async ({ work, actor, personId, params }) => {
      const place = { personId, skillId: params.skillId, kind: 'managerRating' } as const;
      await takeBackRating(work, { ...place, raterId: actor.personId });
      return null;
    },
  }),
  route({
    method: 'POST',
    path: '/api/people/:personId/rating-requests',
    operationId: 'askForRating',
    summary: 'Ask a colleague how they see a skill of one’s own',
    access: { kind: 'person', action: 'rating.ask' },
    params: personParams,
    body: askBodySchema,
    status: 201,
    response: z.object({ ratingRequestId: z.uuid() }),
    problems: [noSkill, noColleague, alreadyAsked, tooManyAsked],
    run: async ({ work, personId, body }) => {
      const { ratingRequestId } = await askForRating(work, { personId, ...body });
      return { ratingRequestId };
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/people/:personId/rating-requests/:ratingRequestId',
    operationId: 'withdrawRatingRequest',
    summary: 'Withdraw a question that was not answered yet',
    access: { kind: 'person', action: 'rating.ask' },
    params: ratingRequestParams,
    status: 204,
    response: z.null(),
    problems: [noRequest],
    run: async ({ work, personId, params }) => {
      await withdrawRequest(work, { personId, ratingRequestId: params.ratingRequestId });
      return null;
    },
  }),
  route({
    method: 'GET',
    path: '/api/people/:personId/rating-news',
    operationId: 'readRatingNews',
    summary:
      'What others said about oneself since one last looked, and how many wait for an answer',
    access: selfAccess,
    params: personParams,
    response: ratingNewsSchema,
    run: async ({ work, personId }) => {
      const { told, asked } = await ratingNewsOf(work, personId);
      return {
        asked,
        told: told.map(({ entryId, kind, skill, rater, level, ratedAt }) => ({
          entryId,
          kind,
          skill: presentSkillRef(skill),
          rater,
          level,
          ratedAt: ratedAt.toISOString(),
        })),
      };
    },
  }),
  route({
    method: 'POST',
    path: '/api/people/:personId/rating-news/seen',
    operationId: 'markRatingsSeen',
    summary: 'One has seen what others said',
    access: selfAccess,
    params: personParams,
    body: seenBodySchema,
    status: 204,
    response: z.null(),
    run: async ({ work, personId, body }) => {
      await updateSeen(work.db, personId, body.entryIds, work.clock.now());
      return null;
    },
  }),
  route({
    method: 'GET',
    path: '/api/asked-ratings',
    operationId: 'listAskedRatings',
    summary: 'What colleagues ask one, with nothing of what is known of them',
    access: { kind: 'organisation', action: 'rating.answer' },
    response: askedSchema,
    run: async ({ work, actor }) => ({
      requests: (await askedOf(work, actor.personId)).map(
        ({ ratingRequestId, personId, displayName, skill, askedAt }) => ({
          ratingRequestId,
          person: { personId, displayName },
          skill: described(skill),
          askedAt: askedAt.toISOString(),
        }),
      ),
    }),
  }),
  route({
    method: 'PUT',
    path: '/api/asked-ratings/:ratingRequestId',
    operationId: 'answerAskedRating',
    summary: 'Answer a colleague, or say that one cannot tell',
    access: { kind: 'organisation', action: 'rating.answer' },
    params: askedParams,
    body: answerBodySchema,
    status: 204,
    response: z.null(),
    problems: [noRequest],
    run: async ({ work, actor, params, body }) => {
      const { ratingRequestId } = params;
      await answerRequest(work, { raterId: actor.personId, ratingRequestId, level: body.level });
      return null;
    },
  }),
];

function described(skill: Skill): z.input<typeof managerRatingsSchema>['skills'][number]['skill'] {
  return { ...presentSkillRef(skill), levels: [...skill.levels] };
}
