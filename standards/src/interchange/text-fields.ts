// The building blocks of the schemas: texts, ids, lists, numbers, with the limits that keep a
// hostile row from reaching the database.
import { z } from 'zod';
import { isLanguageTag } from '../xapi/index.ts';

/** Characters that PostgreSQL's text cannot hold: NUL, and halves of surrogate pairs. */
const UNSTORABLE = /\0|\p{Surrogate}/u;
/** What never belongs in an id: white space, controls, and characters with two readings. */
const ID = /^[^\s\p{C}]+$/u;

/** True when no character is in the way of storing the text. */
export const isStorableText = (text: string): boolean => !UNSTORABLE.test(text);
const STORABLE_MESSAGE = 'holds a character that no text can hold (NUL or half a pair)';

/** Text of at most `most` characters, not blank. */
export function text(most: number) {
  return z
    .string()
    .max(most)
    .refine((value) => value.trim() !== '', 'is blank')
    .refine(isStorableText, STORABLE_MESSAGE);
}

/** As `text`, or null when missing; a blank text counts as missing. */
export function optionalText(most: number) {
  return z
    .string()
    .max(most)
    .refine(isStorableText, STORABLE_MESSAGE)
    .nullable()
    .default(null)
    .transform((value) => (value === null || value.trim() === '' ? null : value));
}

/** Text that may be empty: an empty body is a unit without words yet. */
export function anyText(most: number) {
  return z.string().max(most).refine(isStorableText, STORABLE_MESSAGE);
}

export const rowId = z
  .string()
  .min(1)
  .max(300)
  .regex(ID, 'has white space or a control character in it');

export const optionalId = rowId.nullable().default(null);

/** A list of short texts; missing means empty. */
export function textList(most: number) {
  return z
    .array(text(most))
    .max(1000)
    .nullable()
    .default([])
    .transform((value) => value ?? []);
}

export const idList = z
  .array(rowId)
  .max(1000)
  .nullable()
  .default([])
  .transform((value) => value ?? []);

/** A language tag, kept as written, and one that a statement can carry later. */
export const language = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,6}$/i, 'is no language tag such as "en" or "pt-BR"')
  .refine(isLanguageTag, 'is no language tag such as "en" or "pt-BR"');

/** Only what a browser may safely open. */
const webAddress = z
  .string()
  .trim()
  .max(2000)
  .regex(/^https?:\/\/[^\s\p{C}]+$/iu, 'is no web address that begins with http:// or https://');

export const optionalWebAddress = webAddress.nullable().default(null);

/** Whole minutes; 0 to about ten weeks. */
export const optionalMinutes = z.int().min(0).max(100_000).nullable().default(null);

export const optionalCount = z.int().min(0).max(100_000_000).nullable().default(null);

export const optionalFlag = z.boolean().nullable().default(null);
