// One line of O*NET elements and role profiles, of ESCO skills, groups, relations and role profiles.
import { z } from 'zod';
import { idList, optionalText, rowId, text, textList } from './text-fields.ts';

const TITLE = 500;
const SENTENCES = 20_000;

const range = z.tuple([z.number(), z.number()]).nullable().default(null);

export const onetElementSchema = z.object({
  id: rowId,
  name: text(TITLE),
  domain: z.enum(['skill', 'knowledge', 'group']),
  description: optionalText(SENTENCES),
  parent: rowId.nullable().default(null),
  scale_importance: range,
  scale_level: range,
  level_anchors: z
    .array(z.object({ value: z.number().min(0).max(7), text: text(SENTENCES) }))
    .max(20)
    .default([]),
});

const ratingSchema = z.object({
  id: rowId,
  name: text(TITLE),
  importance: z.number().min(1).max(5),
  level: z.number().min(0).max(7),
  low_precision: z.boolean().default(false),
  not_relevant: z.boolean().default(false),
});

const ratings = z.array(ratingSchema).max(500).default([]);

export const onetRoleSchema = z.object({
  role_id: rowId,
  scheme: text(TITLE),
  code: rowId,
  title: text(TITLE),
  description: optionalText(SENTENCES),
  job_zone: z.int().min(1).max(5).nullable().default(null),
  alternate_titles: textList(TITLE),
  rated: z.boolean(),
  skills: ratings,
  knowledge: ratings,
  tasks: z
    .array(z.object({ id: rowId, text: text(SENTENCES), type: optionalText(TITLE) }))
    .max(1000)
    .default([]),
  technologies: z
    .array(
      z.object({
        name: text(TITLE),
        category: optionalText(TITLE),
        hot: z.boolean().default(false),
        in_demand: z.boolean().default(false),
      }),
    )
    .max(1000)
    .default([]),
  related_roles: idList,
});

export const escoRoleSchema = z.object({
  role_id: rowId,
  scheme: text(TITLE),
  isco_group: optionalText(20),
  title: text(TITLE),
  alternate_titles: textList(TITLE),
  description: optionalText(SENTENCES),
  essential: idList,
  optional: idList,
});

export const escoSkillSchema = z.object({
  skill_id: rowId,
  label: text(TITLE),
  type: optionalText(TITLE),
  reuse_level: optionalText(TITLE),
  alt_labels: textList(TITLE),
  description: optionalText(SENTENCES),
  broader: idList,
  collections: textList(TITLE),
});

export const escoGroupSchema = z.object({
  group_id: rowId,
  label: text(TITLE),
  code: optionalText(TITLE),
  description: optionalText(SENTENCES),
  broader: idList,
});

export const escoRelationSchema = z.object({
  from: rowId,
  type: z.enum(['essential', 'optional']),
  to: rowId,
});

export type OnetElementRow = z.output<typeof onetElementSchema>;
export type OnetRating = z.output<typeof ratingSchema>;
export type OnetRoleRow = z.output<typeof onetRoleSchema>;
export type EscoRoleRow = z.output<typeof escoRoleSchema>;
export type EscoSkillRow = z.output<typeof escoSkillSchema>;
export type EscoGroupRow = z.output<typeof escoGroupSchema>;
export type EscoRelationRow = z.output<typeof escoRelationSchema>;
