import { z } from 'zod';
import { ROW_SCHEMAS, type RowKind } from './row-kinds.ts';

/**
 * The format as JSON Schema (draft 2020-12), one for each kind of line, for tools outside. It
 * says what may be written in a line; the rules between fields (a single choice has one right
 * option) are in README.md, for JSON Schema has no words for them.
 */
export function interchangeJsonSchemas(): Record<RowKind, unknown> {
  // One entry for each key of ROW_SCHEMAS: fromEntries forgets which keys those are.
  return Object.fromEntries(
    Object.entries(ROW_SCHEMAS).map(([kind, schema]) => [
      kind,
      z.toJSONSchema(schema, { io: 'input' }),
    ]),
  ) as Record<RowKind, unknown>;
}
