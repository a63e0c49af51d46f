import { z } from 'zod';
import { csvReply } from '#kernel/csv';
import { allPages } from '#kernel/pages';
import { type Route, route } from '#kernel/route';
import { CHANGE_COLUMNS, changeRows } from './change-words.ts';
import { unknownRelease } from './problems.ts';
import { listReleases, readRelease } from './read-releases.ts';
import {
  changesQuery,
  changesSchema,
  releaseParams,
  releaseSchema,
  releasesSchema,
} from './release-schemas.ts';
import { type ChangeRow, selectChanges, selectChangesPage } from './releases.db.ts';

const access = { kind: 'organisation', action: 'release.read' } as const;

export const releaseRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/releases',
    operationId: 'listReleases',
    summary: 'The releases of O*NET and ESCO that came in, and how much each changed',
    access,
    response: releasesSchema,
    run: async ({ work }) => ({ releases: await listReleases(work) }),
  }),
  route({
    method: 'GET',
    path: '/api/releases/:releaseId',
    operationId: 'readRelease',
    summary: 'A release, or what comparing an import says of it',
    access,
    params: releaseParams,
    response: releaseSchema,
    problems: [unknownRelease],
    run: async ({ work, params }) => await readRelease(work, params.releaseId),
  }),
  route({
    method: 'GET',
    path: '/api/releases/:releaseId/changes',
    operationId: 'listReleaseChanges',
    summary: 'What a release changes, field by field, page by page',
    access,
    params: releaseParams,
    query: changesQuery,
    response: changesSchema,
    problems: [unknownRelease],
    run: async ({ work, params, query }) => {
      await readRelease(work, params.releaseId);
      const { total, changes } = await selectChanges(work.db, params.releaseId, query);
      return {
        total,
        changes: changes.map((change) => ({
          ...change,
          fields: [...change.fields],
          linked: [...change.linked],
        })),
      };
    },
  }),
  route({
    method: 'GET',
    path: '/api/releases/:releaseId/changes.csv',
    operationId: 'readReleaseTable',
    summary: 'All that a release changes, for a spreadsheet',
    access,
    params: releaseParams,
    media: 'text/csv',
    response: z.unknown().meta({ description: CHANGE_COLUMNS.join(', ') }),
    problems: [unknownRelease],
    run: async ({ work, params: { releaseId } }) => {
      const { scheme, version, begunAt } = await readRelease(work, releaseId);
      const rows: (readonly string[])[] = [CHANGE_COLUMNS];
      const changes = allPages<ChangeRow>((after, size) =>
        selectChangesPage(work.db, releaseId, { after: after?.changeId, size }),
      );
      for await (const change of changes) rows.push(...changeRows(change));
      const name = `${scheme}-${version ?? begunAt.slice(0, 10)}-changes.csv`;
      return csvReply(name, rows);
    },
  }),
];
