// Which kinds of line the format has, and which file of a folder holds which.
import type { z } from 'zod';
import { bodySchema, moduleSchema, pathSchema, unitSchema } from './content-rows.ts';
import { questionSchema } from './question-row.ts';
import {
  escoGroupSchema,
  escoRelationSchema,
  escoRoleSchema,
  escoSkillSchema,
  onetElementSchema,
  onetRoleSchema,
} from './role-rows.ts';

export const ROW_SCHEMAS = {
  module: moduleSchema,
  unit: unitSchema,
  body: bodySchema,
  question: questionSchema,
  path: pathSchema,
  'onet-element': onetElementSchema,
  'onet-role': onetRoleSchema,
  'esco-skill': escoSkillSchema,
  'esco-group': escoGroupSchema,
  'esco-relation': escoRelationSchema,
  'esco-role': escoRoleSchema,
} as const;

export type RowKind = keyof typeof ROW_SCHEMAS;
export type RowOf<Kind extends RowKind> = z.output<(typeof ROW_SCHEMAS)[Kind]>;

const LINES = '\\.jsonl(?:\\.gz)?$';
const FILES: readonly (readonly [RegExp, RowKind])[] = [
  [new RegExp(`^content/modules-[^/]+${LINES}`), 'module'],
  [new RegExp(`^content/units-[^/]+${LINES}`), 'unit'],
  [new RegExp(`^content/paths-[^/]+${LINES}`), 'path'],
  [new RegExp(`^bodies/[^/]+${LINES}`), 'body'],
  [new RegExp(`^questions/[^/]+${LINES}`), 'question'],
  [new RegExp(`^taxonomy/onet-elements${LINES}`), 'onet-element'],
  [new RegExp(`^taxonomy/onet-(?:[^/]+-)?role-profiles${LINES}`), 'onet-role'],
  [new RegExp(`^taxonomy/esco-skills${LINES}`), 'esco-skill'],
  [new RegExp(`^taxonomy/esco-skill-groups${LINES}`), 'esco-group'],
  [new RegExp(`^taxonomy/esco-skill-relations${LINES}`), 'esco-relation'],
  [new RegExp(`^taxonomy/esco-(?:[^/]+-)?role-profiles${LINES}`), 'esco-role'],
];

/**
 * @param path of a file inside the folder, with forward slashes ('content/units-acme.jsonl')
 * @returns what its lines hold, or null for files that are not lines of a known kind
 */
export function kindOfFile(path: string): RowKind | null {
  return FILES.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}
