import { z } from 'zod';
import { type Route, route } from '#kernel/route';
import { unknownModule, unknownUnit } from '#rooms/content';
import { personParams } from '#rooms/people';
import { completeAttempt, keepPlace } from './complete-attempt.ts';
import { predictSkill } from './predict-skill.ts';
import { previewUnit } from './preview-unit.ts';
import {
  alreadyResponded,
  hasEnded,
  noAttempt,
  noCheck,
  noItems,
  noPresentation,
  noTestOut,
  otherCheckOpen,
  testOutTooSoon,
  wrongChoice,
} from './problems.ts';
import { readUnitPage } from './read-unit-page.ts';
import { respond } from './respond.ts';
import {
  attemptBodySchema,
  attemptEndingSchema,
  attemptParams,
  attemptSchema,
  checkParams,
  checkStateSchema,
  moduleParams,
  placeBodySchema,
  presentationParams,
  previewParams,
  previewQuery,
  replySchema,
  responseBodySchema,
  skillPredictionSchema,
  testOutSchema,
  todayQuery,
  todaySchema,
  unitPageSchema,
  unitParams,
  unitPreviewSchema,
  unitQuery,
} from './schemas.ts';
import { readCheck, readOpenCheck, startCheck, startPlacement, stopCheck } from './skill-check.ts';
import { startAttempt } from './start-attempt.ts';
import { readTestOut, startTestOut } from './test-out.ts';
import { composeToday } from './today.ts';

const READ = { kind: 'person', action: 'learning.read' } as const;
const WRITE = { kind: 'person', action: 'learning.write' } as const;

const checkRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/people/:personId/skill-checks',
    operationId: 'startSkillCheck',
    summary: 'Begin a skill check, or go on with the open one',
    access: WRITE,
    params: personParams,
    body: z.strictObject({
      skillId: z
        .uuid()
        .optional()
        .describe(
          'Find where one stands in this skill, whatever the target; without it the check is about all targets.',
        ),
      exactTo: z
        .number()
        .min(0.2)
        .max(2)
        .optional()
        .describe(
          'With skillId: it ends when the estimate has a smaller standard deviation than this, logits; 0.3 when absent.',
        ),
    }),
    status: 201,
    response: checkStateSchema,
    problems: [noItems, otherCheckOpen],
    run: async ({ work, personId, body: { skillId, exactTo } }) => ({
      check: await (skillId === undefined
        ? startCheck(work, personId)
        : startPlacement(work, personId, skillId, exactTo)),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/people/:personId/skills/:skillId/prediction',
    operationId: 'predictSkill',
    summary: 'How many questions of a skill one would probably get right, and why',
    access: READ,
    params: personParams.extend({ skillId: z.uuid() }),
    response: skillPredictionSchema,
    run: ({ work, personId, params }) => predictSkill(work, personId, params.skillId),
  }),
  route({
    method: 'GET',
    path: '/api/people/:personId/skill-checks/current',
    operationId: 'readOpenSkillCheck',
    summary: 'The open skill check, if there is one',
    access: READ,
    params: personParams,
    response: checkStateSchema,
    run: async ({ work, personId }) => ({ check: await readOpenCheck(work, personId) }),
  }),
  route({
    method: 'GET',
    path: '/api/people/:personId/skill-checks/:skillCheckId',
    operationId: 'readSkillCheck',
    summary: 'A skill check with what it concludes and why',
    access: READ,
    params: checkParams,
    response: checkStateSchema,
    problems: [noCheck],
    run: async ({ work, personId, params }) => ({
      check: await readCheck(work, personId, params.skillCheckId),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/people/:personId/skill-checks/:skillCheckId/stop',
    operationId: 'stopSkillCheck',
    summary: 'End a skill check early; what was responded counts',
    access: WRITE,
    params: checkParams,
    response: checkStateSchema,
    problems: [noCheck],
    run: async ({ work, personId, params }) => ({
      check: await stopCheck(work, personId, params.skillCheckId),
    }),
  }),
  route({
    method: 'PUT',
    path: '/api/people/:personId/presentations/:presentationId/response',
    operationId: 'respond',
    summary: 'Respond to a presentation; the same again gets the same reply',
    access: WRITE,
    params: presentationParams,
    body: responseBodySchema,
    response: replySchema,
    problems: [noPresentation, alreadyResponded, hasEnded, wrongChoice],
    run: ({ work, personId, params, body }) => respond(work, personId, params.presentationId, body),
  }),
];

const TEST_OUT_PROBLEMS = [noTestOut, testOutTooSoon, otherCheckOpen];

const testOutRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/people/:personId/units/:unitId/test-out',
    operationId: 'readTestOut',
    summary: 'How one can show that a unit need not be read, and what follows',
    access: READ,
    params: unitParams,
    response: testOutSchema,
    problems: [unknownUnit],
    run: ({ work, personId, params: { unitId } }) =>
      readTestOut(work, personId, { scope: 'unit', unitId }),
  }),
  route({
    method: 'POST',
    path: '/api/people/:personId/units/:unitId/test-out',
    operationId: 'startTestOut',
    summary: 'Begin to test out of a unit, or go on with it',
    access: WRITE,
    params: unitParams,
    body: z.strictObject({}),
    status: 201,
    response: checkStateSchema,
    problems: [unknownUnit, ...TEST_OUT_PROBLEMS],
    run: async ({ work, personId, params: { unitId } }) => ({
      check: await startTestOut(work, personId, { scope: 'unit', unitId }),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/people/:personId/modules/:moduleId/test-out',
    operationId: 'readModuleTestOut',
    summary: 'How one can show that the units of a module need not be read, and what follows',
    access: READ,
    params: moduleParams,
    response: testOutSchema,
    problems: [unknownModule],
    run: ({ work, personId, params: { moduleId } }) =>
      readTestOut(work, personId, { scope: 'module', moduleId }),
  }),
  route({
    method: 'POST',
    path: '/api/people/:personId/modules/:moduleId/test-out',
    operationId: 'startModuleTestOut',
    summary: 'Begin to test out of what one has not done of a module, or go on with it',
    access: WRITE,
    params: moduleParams,
    body: z.strictObject({}),
    status: 201,
    response: checkStateSchema,
    problems: [unknownModule, ...TEST_OUT_PROBLEMS],
    run: async ({ work, personId, params: { moduleId } }) => ({
      check: await startTestOut(work, personId, { scope: 'module', moduleId }),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/people/:personId/plan/test-out',
    operationId: 'readPathTestOut',
    summary: 'How one can show that units of one’s path need not be read, and what follows',
    access: READ,
    params: personParams,
    response: testOutSchema,
    run: ({ work, personId }) => readTestOut(work, personId, { scope: 'path' }),
  }),
  route({
    method: 'POST',
    path: '/api/people/:personId/plan/test-out',
    operationId: 'startPathTestOut',
    summary: 'Begin to test out of what is ahead on one’s path, or go on with it',
    access: WRITE,
    params: personParams,
    body: z.strictObject({}),
    status: 201,
    response: checkStateSchema,
    problems: TEST_OUT_PROBLEMS,
    run: async ({ work, personId }) => ({
      check: await startTestOut(work, personId, { scope: 'path' }),
    }),
  }),
];

const unitRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/people/:personId/today',
    operationId: 'readToday',
    summary: 'The one thing to do now in the minutes that there are',
    access: READ,
    params: personParams,
    query: todayQuery,
    response: todaySchema,
    run: ({ work, personId, query }) => composeToday(work, personId, query.minutes),
  }),
  route({
    method: 'GET',
    path: '/api/people/:personId/units/:unitId',
    operationId: 'readUnit',
    summary: 'A unit to read, with where one is in it',
    access: READ,
    params: unitParams,
    query: unitQuery,
    response: unitPageSchema,
    run: ({ work, personId, params, query }) => readUnitPage(work, personId, params.unitId, query),
  }),
  route({
    method: 'GET',
    path: '/api/units/:unitId/preview',
    operationId: 'previewUnit',
    summary: 'A unit as a novice would read it, or somebody who knows half; nothing is kept',
    access: { kind: 'organisation', action: 'unit.author' },
    params: previewParams,
    query: previewQuery,
    response: unitPreviewSchema,
    problems: [unknownUnit],
    run: ({ work, params, query }) => previewUnit(work, params.unitId, query),
  }),
  route({
    method: 'POST',
    path: '/api/people/:personId/units/:unitId/attempts',
    operationId: 'startUnitAttempt',
    summary: 'Open a unit: its questions, with the responses given so far',
    access: WRITE,
    params: unitParams,
    body: attemptBodySchema,
    status: 201,
    response: attemptSchema,
    run: ({ work, personId, params, body }) => startAttempt(work, personId, params.unitId, body),
  }),
  route({
    method: 'PATCH',
    path: '/api/people/:personId/attempts/:unitAttemptId',
    operationId: 'keepPlace',
    summary: 'Keep where one is in a unit',
    access: WRITE,
    params: attemptParams,
    body: placeBodySchema,
    status: 204,
    response: z.null(),
    problems: [noAttempt],
    run: async ({ work, personId, params, body }) => {
      await keepPlace(work, personId, params.unitAttemptId, body.segmentId);
      return null;
    },
  }),
  route({
    method: 'POST',
    path: '/api/people/:personId/attempts/:unitAttemptId/complete',
    operationId: 'completeUnitAttempt',
    summary: 'End a unit: what moved, what became of the plan, what comes next',
    access: WRITE,
    params: attemptParams,
    response: attemptEndingSchema,
    problems: [noAttempt],
    run: ({ work, personId, params }) => completeAttempt(work, personId, params.unitAttemptId),
  }),
];

export const routes: readonly Route[] = [...checkRoutes, ...testOutRoutes, ...unitRoutes];
