import { z } from 'zod';
import { csvReply } from '#kernel/csv';
import type { Jobs } from '#kernel/jobs';
import { type Route, route } from '#kernel/route';
import { selectProblems, selectRuns } from './integrations.db.ts';
import {
  applyImport,
  compareImport,
  createImport,
  discardImport,
  readImport,
  receivePart,
  setMapping,
} from './manage-imports.ts';
import { presentImport, summaryOf } from './present.ts';
import {
  noImport,
  tooMuch,
  unreadableTable,
  wrongFileName,
  wrongOffset,
  wrongState,
} from './problems.ts';
import { readColumns } from './read-columns.ts';
import {
  columnsSchema,
  createImportSchema,
  importListSchema,
  importParams,
  importSchema,
  partQuery,
  partReplySchema,
  settingsSchema,
} from './schemas.ts';
import type { UploadFolder } from './upload-folder.ts';

const access = { kind: 'organisation', action: 'import.run' } as const;
const MOST_PART_BYTES = 8 * 1024 * 1024;

/** Imports in the browser: files in parts, a comparison, then it is applied in the background. */
export function integrationsRoutes(options: {
  readonly jobs: Jobs;
  readonly uploads: UploadFolder;
}): readonly Route[] {
  return [...importRoutes(options), ...stepRoutes(options)];
}

function importRoutes({ uploads }: { readonly uploads: UploadFolder }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/imports',
      operationId: 'listImports',
      summary: 'The latest imports',
      access,
      response: importListSchema,
      run: async ({ work }) => ({ imports: (await selectRuns(work.db)).map(summaryOf) }),
    }),
    route({
      method: 'POST',
      path: '/api/imports',
      operationId: 'createImport',
      summary: 'Begin an import',
      access,
      body: createImportSchema,
      status: 201,
      response: importSchema,
      run: async ({ work, body, actor }) =>
        await presentImport(work, uploads, await createImport(work, body.kind, actor.personId)),
    }),
    route({
      method: 'GET',
      path: '/api/imports/:importId',
      operationId: 'readImport',
      summary: 'How far an import is',
      access,
      params: importParams,
      response: importSchema,
      problems: [noImport],
      run: async ({ work, params }) =>
        await presentImport(work, uploads, await readImport(work, params.importId)),
    }),
    route({
      method: 'DELETE',
      path: '/api/imports/:importId',
      operationId: 'discardImport',
      summary: 'Take an import off the list, with its files; what it brought stays',
      access,
      params: importParams,
      status: 204,
      response: z.null(),
      problems: [noImport, wrongState],
      run: async ({ work, params, actor }) => {
        await discardImport(work, uploads, params.importId, actor.personId);
        return null;
      },
    }),
    route({
      method: 'GET',
      path: '/api/imports/:importId/problems.csv',
      operationId: 'readImportProblems',
      summary: 'What was wrong, for a spreadsheet',
      access,
      params: importParams,
      media: 'text/csv',
      response: z.unknown().meta({ description: 'file, line, field, detail, mend' }),
      problems: [noImport],
      run: async ({ work, params }) => {
        await readImport(work, params.importId);
        const rows = await selectProblems(work.db, params.importId);
        return csvReply('problems.csv', [
          ['file', 'line', 'field', 'detail', 'mend'],
          ...rows.map(({ file, line, field, detail, mend }) => [file, line, field, detail, mend]),
        ]);
      },
    }),
  ];
}

function stepRoutes(options: { readonly jobs: Jobs; readonly uploads: UploadFolder }): Route[] {
  const { jobs, uploads } = options;
  return [
    route({
      method: 'PUT',
      path: '/api/imports/:importId/files',
      operationId: 'putImportPart',
      summary: 'Bring the next part of a file, of at most 8 MiB',
      access,
      params: importParams,
      query: partQuery,
      upload: { mostBytes: MOST_PART_BYTES },
      response: partReplySchema,
      problems: [noImport, wrongState, wrongOffset, wrongFileName, tooMuch],
      run: async ({ work, params, query, bytes }) => ({
        size: await receivePart(work, uploads, { importRunId: params.importId, ...query }, bytes),
      }),
    }),
    route({
      method: 'GET',
      path: '/api/imports/:importId/columns',
      operationId: 'readImportColumns',
      summary: 'The columns of a table, and what they probably say',
      access,
      params: importParams,
      response: columnsSchema,
      problems: [noImport, unreadableTable],
      run: async ({ work, params }) => ({
        columns: (await readColumns(work, uploads, params.importId)).map((column) => ({
          ...column,
          examples: [...column.examples],
          entries: [...column.entries],
        })),
      }),
    }),
    route({
      method: 'PUT',
      path: '/api/imports/:importId/settings',
      operationId: 'setImportMapping',
      summary: 'Say which column of a table is what, and of people whether it names everybody',
      access,
      params: importParams,
      body: settingsSchema,
      response: importSchema,
      problems: [noImport, wrongState],
      run: async ({ work, params, body }) =>
        await presentImport(work, uploads, await setMapping(work, params.importId, body)),
    }),
    route({
      method: 'POST',
      path: '/api/imports/:importId/comparison',
      operationId: 'compareImport',
      summary: 'Find out what applying the import would come to',
      access,
      params: importParams,
      status: 202,
      response: importSchema,
      problems: [noImport, wrongState],
      run: async ({ work, params }) =>
        await presentImport(work, uploads, await compareImport(work, options, params.importId)),
    }),
    route({
      method: 'POST',
      path: '/api/imports/:importId/application',
      operationId: 'applyImport',
      summary: 'Apply a compared import, in the background',
      access,
      params: importParams,
      status: 202,
      response: importSchema,
      problems: [noImport, wrongState],
      run: async ({ work, params, actor }) =>
        await presentImport(
          work,
          uploads,
          await applyImport(work, jobs, params.importId, actor.personId),
        ),
    }),
  ];
}
