import type { z } from 'zod';
import type { Work } from '#kernel/work';
import { faultyItems, unitTitles } from '#rooms/content';
import { describeItems } from './describe-items.ts';
import type { faultyItemsSchema } from './schemas.ts';

const MOST = 50;

/** The questions that responses say something is wrong with, the most urgent first, each with its unit if it has one. */
export async function readFaultyItems(
  work: Work,
  locale: string,
): Promise<z.input<typeof faultyItemsSchema>> {
  const faulty = await faultyItems(work, MOST);
  const unitIds = new Map(faulty.map(({ itemId, unitId }) => [itemId, unitId]));
  const wanted = [...new Set(faulty.flatMap(({ unitId }) => unitId ?? []))];
  const titles = await unitTitles(work, wanted, locale);
  const items = await describeItems(work, faulty, locale);
  return {
    items: items.map((item) => {
      const title = titles.get(unitIds.get(item.itemId) ?? '');
      return { ...item, unit: title ? { unitId: title.unitId, title: title.title } : null };
    }),
  };
}
