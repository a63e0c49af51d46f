import { z } from 'zod';
import { Problem } from '#kernel/problems';
import { type Route, route } from '#kernel/route';
import { contextOfMany, personParams } from '#rooms/people';
import { listSkills } from '#rooms/skills';
import { contestEntry, withdrawContest } from './contest-entry.ts';
import { explainSkill } from './explain-skill.ts';
import {
  presentContest,
  presentContestToReview,
  presentEntry,
  presentExplanation,
  presentPersonSkill,
  presentRequest,
} from './present.ts';
import {
  alreadyContested,
  noContest,
  noEntry,
  noSkill,
  nothingAttained,
  ownContest,
} from './problems.ts';
import { ratingRoutes } from './rating-routes.ts';
import { ledgerOf } from './read-ledger.ts';
import { namesOf, requestsOf, selfRatingOf } from './read-ratings.ts';
import { standingsOf } from './read-standings.ts';
import { contestsToReview, decideContest } from './review-contests.ts';
import {
  contestBodySchema,
  contestParams,
  contestReplySchema,
  contestsSchema,
  decisionSchema,
  entryParams,
  knownSkillParams,
  personSkillDetailSchema,
  personSkillsSchema,
  reviewParams,
  skillColleaguesSchema,
  skillParams,
} from './schemas.ts';
import { colleaguesOfSkill, hideSkill, shownIdsOf, showSkill } from './shown-skills.ts';

export const routes: readonly Route[] = [
  ...ratingRoutes,
  route({
    method: 'GET',
    path: '/api/people/:personId/skills',
    operationId: 'listPersonSkills',
    summary: 'Where a person stands in every skill, and how surely',
    access: { kind: 'person', action: 'proficiency.read', field: 'estimate' },
    params: personParams,
    response: personSkillsSchema,
    run: async ({ work, personId }) => {
      const shown = await shownIdsOf(work, personId);
      const rows = await standingsOf(work, personId);
      return { skills: rows.map((row) => presentPersonSkill(row, shown)) };
    },
  }),
  route({
    method: 'GET',
    path: '/api/people/:personId/skills/:skillId',
    operationId: 'readPersonSkill',
    summary: 'One skill of a person with the evidence behind it',
    access: { kind: 'person', action: 'proficiency.read', field: 'evidence' },
    params: skillParams,
    response: personSkillDetailSchema,
    problems: [noSkill],
    run: async ({ work, personId, params }) => {
      const rows = await standingsOf(work, personId);
      const row = rows.find((candidate) => candidate.skillId === params.skillId);
      if (!row) throw new Problem(noSkill, 'Choose one of GET /api/skills.');
      const { skillId } = params;
      const evidence = await ledgerOf(work, personId, skillId);
      const raters = evidence.flatMap(({ rating }) => (rating?.raterId ? [rating.raterId] : []));
      const names = await namesOf(
        work,
        raters.filter((raterId) => raterId !== personId),
      );
      const { cutPoints, levels } = row.skill;
      const selfRating = await selfRatingOf(work, personId, skillId);
      return {
        ...presentPersonSkill(row, await shownIdsOf(work, personId)),
        levels: [...levels],
        evidence: evidence.map((entry) => presentEntry(entry, cutPoints, names)),
        explanation: presentExplanation(await explainSkill(work, personId, skillId)),
        selfRating: selfRating && {
          level: selfRating.level,
          ratedAt: selfRating.ratedAt.toISOString(),
        },
        requests: (await requestsOf(work, personId, skillId)).map(presentRequest),
      };
    },
  }),
  route({
    method: 'PUT',
    path: '/api/people/:personId/skills/:skillId/shown',
    operationId: 'showSkill',
    summary: 'Let colleagues find one by a skill, with the level that one has attained',
    access: { kind: 'person', action: 'shownSkill.write' },
    params: skillParams,
    status: 204,
    response: z.null(),
    problems: [nothingAttained],
    run: async ({ work, personId, params }) => {
      await showSkill(work, personId, params.skillId);
      return null;
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/people/:personId/skills/:skillId/shown',
    operationId: 'hideSkill',
    summary: 'Take that back',
    access: { kind: 'person', action: 'shownSkill.write' },
    params: skillParams,
    status: 204,
    response: z.null(),
    run: async ({ work, personId, params }) => {
      await hideSkill(work, personId, params.skillId);
      return null;
    },
  }),
  route({
    method: 'GET',
    path: '/api/skills/:skillId/colleagues',
    operationId: 'listColleaguesOfSkill',
    summary: 'Who knows a skill and lets colleagues see it',
    access: { kind: 'organisation', action: 'people.find' },
    params: knownSkillParams,
    response: skillColleaguesSchema,
    run: async ({ work, params }) => await colleaguesOfSkill(work, params.skillId),
  }),
  route({
    method: 'POST',
    path: '/api/people/:personId/evidence/:entryId/contests',
    operationId: 'contestEvidence',
    summary: 'Object to a piece of evidence about oneself',
    access: { kind: 'person', action: 'evidence.contest' },
    params: entryParams,
    body: contestBodySchema,
    status: 201,
    response: contestReplySchema,
    problems: [noEntry, alreadyContested],
    run: async ({ work, personId, params, body }) =>
      presentContest(
        await contestEntry(work, { personId, entryId: params.entryId, reason: body.reason }),
      ),
  }),
  route({
    method: 'DELETE',
    path: '/api/people/:personId/contests/:contestId',
    operationId: 'withdrawContest',
    summary: 'Take an objection back',
    access: { kind: 'person', action: 'evidence.contest' },
    params: contestParams,
    status: 204,
    response: z.null(),
    problems: [noContest],
    run: async ({ work, personId, params }) => {
      await withdrawContest(work, { personId, contestId: params.contestId });
      return null;
    },
  }),
  route({
    method: 'GET',
    path: '/api/contests',
    operationId: 'listContests',
    summary: 'Contested evidence that waits for a decision, the oldest first; without one’s own',
    access: { kind: 'organisation', action: 'evidence.review' },
    response: contestsSchema,
    run: async ({ work, actor }) => {
      const [reader] = await contextOfMany(work, [actor.personId]);
      const contests = await contestsToReview(work, actor.personId, reader?.locale ?? 'en');
      const skills = new Map((await listSkills(work)).map((skill) => [skill.skillId, skill]));
      return {
        contests: contests.map((contest) =>
          presentContestToReview(contest, skills.get(contest.skillId)),
        ),
      };
    },
  }),
  route({
    method: 'POST',
    path: '/api/contests/:contestId/decision',
    operationId: 'decideContest',
    summary: 'Agree with a contest, or do not',
    access: { kind: 'organisation', action: 'evidence.review' },
    params: reviewParams,
    body: decisionSchema,
    status: 204,
    response: z.null(),
    problems: [noContest, ownContest],
    run: async ({ work, params, body, actor }) => {
      await decideContest(work, {
        contestId: params.contestId,
        agrees: body.agrees,
        reviewerId: actor.personId,
      });
      return null;
    },
  }),
];
