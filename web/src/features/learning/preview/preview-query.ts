import { queryOptions } from '@tanstack/react-query';
import { api, reply } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import type { PreviewReader, UnitPreview } from '../../../api/wire.ts';

/** A unit as one of two readers would find it. */
export const previewQuery = (unitId: string, reader: PreviewReader, locale: string) =>
  queryOptions({
    queryKey: [...keys.unitPreview(unitId), reader, locale],
    queryFn: async (): Promise<UnitPreview> =>
      await reply(
        api.GET('/api/units/{unitId}/preview', {
          params: { path: { unitId }, query: { reader, locale } },
        }),
      ),
  });
