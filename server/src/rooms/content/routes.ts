import { z } from 'zod';
import { fileStore } from '#kernel/files';
import { type Route, route } from '#kernel/route';
import { readAsset } from './assets.ts';
import { mapSegment } from './map-segment.ts';
import { notOfUnit, unknownAsset, unknownSegment } from './problems.ts';
import { reviewRoutes } from './review-routes.ts';
import {
  assetParams,
  segmentParams,
  segmentSkillsSchema,
  unitCountsSchema,
  unitListQuery,
  unitListSchema,
} from './schemas.ts';
import { readUnitCounts, searchUnits } from './search-units.ts';

/** @param options.filesDir the folder of the kernel's file store */
export function contentRoutes(options: { readonly filesDir: string }): readonly Route[] {
  const files = fileStore(options.filesDir);
  return [
    ...reviewRoutes,
    route({
      method: 'GET',
      path: '/api/units',
      operationId: 'searchUnits',
      summary: 'Find units, mapped or not',
      access: { kind: 'organisation', action: 'catalogue.read' },
      query: unitListQuery,
      response: unitListSchema,
      run: async ({ work, query }) => {
        const { total, units } = await searchUnits(work, query);
        return {
          total,
          units: units.map(({ isMapped, skills, ...unit }) => ({
            ...unit,
            mapped: isMapped,
            skills: [...skills],
          })),
        };
      },
    }),
    route({
      method: 'GET',
      path: '/api/unit-counts',
      operationId: 'countUnits',
      summary: 'What one can browse by: skills and sources, with the number of their units',
      access: { kind: 'organisation', action: 'catalogue.read' },
      response: unitCountsSchema,
      run: async ({ work }) => {
        const { skills, sources, kinds } = await readUnitCounts(work);
        return { skills: [...skills], sources: [...sources], kinds: [...kinds] };
      },
    }),
    route({
      method: 'PUT',
      path: '/api/units/:unitId/segments/:segmentId/skills',
      operationId: 'mapSegment',
      summary: 'Say what a part of a unit is about, so that it folds for whoever has attained that',
      access: { kind: 'organisation', action: 'unit.author' },
      params: segmentParams,
      body: segmentSkillsSchema,
      response: z.null(),
      status: 204,
      problems: [unknownSegment, notOfUnit],
      run: async ({ work, params, body, actor }) => {
        await mapSegment(work, params, body.skills, actor.personId);
        return null;
      },
    }),
    route({
      method: 'GET',
      path: '/api/assets/:source/*',
      operationId: 'readAsset',
      summary: 'A picture of a unit',
      access: { kind: 'organisation', action: 'catalogue.read' },
      params: assetParams,
      media: 'image/*',
      response: z.unknown().meta({ description: 'The bytes of the picture.' }),
      problems: [unknownAsset],
      run: async ({ work, params }) => {
        const asset = await readAsset(work, files, params.source, params['*']);
        // A Response goes out as it is, so its headers hold: drawings must not run scripts of their own.
        return new Response(asset.bytes, {
          headers: {
            'content-type': asset.mediaType,
            'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
            'cache-control': 'private, max-age=3600',
            etag: `"${asset.hash}"`,
          },
        });
      },
    }),
  ];
}
