import { z } from 'zod';
import { csvReply } from '#kernel/csv';
import { type Route, route } from '#kernel/route';
import { recordAudit, selectAuditActions } from '#kernel/traces';
import { readAudit } from './read-audit.ts';
import { auditQuery, auditSchema } from './schemas.ts';

const access = { kind: 'organisation', action: 'audit.read' } as const;
/** As many as a spreadsheet can be searched in. */
const MOST_ROWS = 50_000;

/** Who did what to which thing. */
export const auditRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/audit',
    operationId: 'readAudit',
    summary: 'Who did what to which thing, newest first',
    access,
    query: auditQuery,
    response: auditSchema,
    run: async ({ work, query: { after, limit, ...filter } }) => {
      const rows = await readAudit(work, filter, after, limit + 1);
      const entries = rows.slice(0, limit);
      return {
        actions: await selectAuditActions(work.db),
        entries: entries.map((row) => ({
          ...row,
          recordedAt: row.recordedAt.toISOString(),
          detail: { ...row.detail },
        })),
        next: rows.length > limit ? (entries.at(-1)?.auditEntryId ?? null) : null,
      };
    },
  }),
  route({
    method: 'GET',
    path: '/api/audit.csv',
    operationId: 'readAuditRows',
    summary: 'The same for a spreadsheet, at most 50,000 entries',
    access,
    query: auditQuery.omit({ after: true, limit: true }),
    media: 'text/csv',
    response: z.unknown().meta({ description: 'time, actor, action, kind, subject, name, detail' }),
    run: async ({ work, query, actor }) => {
      await recordAudit(work, {
        actorId: actor.personId,
        action: 'audit.export',
        subjectKind: 'table',
        subjectId: 'audit',
        detail: query,
      });
      const rows = await readAudit(work, query, undefined, MOST_ROWS);
      return csvReply('audit.csv', [
        ['time', 'actor', 'action', 'kind', 'subject', 'name', 'detail'],
        ...rows.map((row) => [
          row.recordedAt.toISOString(),
          row.actorName ?? row.actorId ?? '',
          row.action,
          row.subjectKind,
          row.subjectId,
          row.subjectName ?? '',
          JSON.stringify(row.detail),
        ]),
      ]);
    },
  }),
];
