import { z } from 'zod';
import { Problem } from '#kernel/problems';
import { type Route, route } from '#kernel/route';
import { personParams } from '#rooms/people';
import { contestEntry, withdrawContest } from './contest-entry.ts';
import { presentContest, presentEntry, presentPersonSkill } from './present.ts';
import { alreadyContested, noContest, noEntry, noSkill } from './problems.ts';
import { ledgerOf } from './read-ledger.ts';
import { standingsOf } from './read-standings.ts';
import {
  contestBodySchema,
  contestParams,
  contestReplySchema,
  entryParams,
  personSkillDetailSchema,
  personSkillsSchema,
  skillParams,
} from './schemas.ts';

export const routes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/people/:personId/skills',
    operationId: 'listPersonSkills',
    summary: 'Where a person stands in every skill, and how surely',
    access: { kind: 'person', action: 'proficiency.read', field: 'estimate' },
    params: personParams,
    response: personSkillsSchema,
    run: async ({ work, personId }) => ({
      skills: (await standingsOf(work, personId)).map(presentPersonSkill),
    }),
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
      const evidence = await ledgerOf(work, personId, params.skillId);
      return {
        ...presentPersonSkill(row),
        levels: [...row.skill.levels],
        evidence: evidence.map(presentEntry),
      };
    },
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
];
