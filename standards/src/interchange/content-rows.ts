// One line of modules, units, bodies and paths. Field by field in README.md beside this file.
import { z } from 'zod';
import {
  anyText,
  idList,
  language,
  optionalCount,
  optionalFlag,
  optionalId,
  optionalMinutes,
  optionalText,
  optionalWebAddress,
  rowId,
  text,
  textList,
} from './text-fields.ts';

const TITLE = 500;
const SENTENCES = 20_000;

export const LEVELS = ['beginner', 'intermediate', 'advanced'] as const;
const level = z.enum(LEVELS).nullable().default(null);

export const moduleSchema = z.object({
  module_id: rowId,
  source: rowId,
  translates: optionalId,
  title: text(TITLE),
  summary: optionalText(SENTENCES),
  position: optionalCount,
  level,
  roles: textList(TITLE),
  products: textList(TITLE),
  topics: textList(TITLE),
  prerequisites: idList,
  prerequisites_text: optionalText(SENTENCES),
  objectives: textList(SENTENCES),
  language,
  duration_minutes: optionalMinutes,
  source_path: optionalText(2000),
});

export const unitSchema = z.object({
  unit_id: rowId,
  source: rowId,
  translates: optionalId,
  module_id: optionalId,
  position: optionalCount,
  kind: z.enum(['lesson', 'exercise', 'assessment']),
  title: text(TITLE),
  summary: optionalText(SENTENCES),
  language,
  duration_minutes: optionalMinutes,
  duration_origin: optionalText(TITLE),
  duration_text: optionalText(TITLE),
  activity_minutes_min: optionalMinutes,
  activity_minutes_max: optionalMinutes,
  teaching_minutes: optionalMinutes,
  exercise_minutes: optionalMinutes,
  level,
  level_origin: optionalText(TITLE),
  difficulty: z.number().min(0).max(100).nullable().default(null),
  difficulty_scale: optionalText(TITLE),
  roles: textList(TITLE),
  products: textList(TITLE),
  topics: textList(TITLE),
  objectives: textList(SENTENCES),
  prerequisites: idList,
  prerequisites_origin: optionalText(TITLE),
  guiding_questions: textList(SENTENCES),
  keypoints: textList(SENTENCES),
  teaches: textList(TITLE),
  practises: textList(TITLE),
  word_count: optionalCount,
  has_body: optionalFlag,
  has_quiz: optionalFlag,
  licence: text(TITLE),
  source_path: optionalText(2000),
  source_url: optionalWebAddress,
});

export const bodySchema = z.object({
  unit_id: rowId,
  format: z.literal('markdown'),
  body: anyText(2_097_152),
});

export const pathSchema = z.object({
  path_id: rowId,
  source: optionalId,
  translates: optionalId,
  title: text(TITLE),
  summary: optionalText(SENTENCES),
  levels: z.array(z.enum(LEVELS)).max(10).default([]),
  roles: textList(TITLE),
  products: textList(TITLE),
  prerequisites_text: optionalText(SENTENCES),
  modules: idList,
  language: language.nullable().default(null),
  source_path: optionalText(2000),
});

export type ModuleRow = z.output<typeof moduleSchema>;
export type UnitRow = z.output<typeof unitSchema>;
export type BodyRow = z.output<typeof bodySchema>;
export type PathRow = z.output<typeof pathSchema>;
