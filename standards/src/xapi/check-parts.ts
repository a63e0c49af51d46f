// The parts that stand in many places of a statement: language maps, extensions, IRIs, times.
import { isDuration, isIri, isLanguageTag, isTimestamp, isUuid } from './formats.ts';
import { below, type Check, isJsonObject, kindOf, report, textThat } from './problem-list.ts';

export const uuidAt = (section: string): Check => textThat(section, 'a UUID', isUuid);

export const iriAt = (section: string): Check =>
  textThat(section, 'an absolute IRI, with its scheme', isIri);

export const languageTagAt = (section: string): Check =>
  textThat(section, 'a language tag (RFC 5646)', isLanguageTag);

export const checkTimestamp: Check = textThat(
  '4.5',
  'an instant with its offset, such as 2026-11-24T09:30:00Z (RFC 3339)',
  isTimestamp,
);

export const checkDuration: Check = textThat(
  '4.6',
  'a duration such as PT4M30S (ISO 8601)',
  isDuration,
);

/** RFC 5646 tag → text. Source: Data 4.2. */
export const checkLanguageMap: Check = (value, place) => {
  if (!isJsonObject(value)) {
    report(place, '4.2', `Expected texts by language, found ${kindOf(value)}.`);
    return;
  }
  for (const [tag, text] of Object.entries(value)) {
    if (!isLanguageTag(tag))
      report(below(place, tag), '4.2', 'The key is no language tag (RFC 5646).');
    if (typeof text !== 'string') {
      report(below(place, tag), '4.2', `Expected a text, found ${kindOf(text)}.`);
    }
  }
};

/** IRI → anything, null included; what stands below is never judged. Source: Data 4.1. */
export const checkExtensions: Check = (value, place) => {
  if (!isJsonObject(value)) {
    report(place, '4.1', `Expected data under IRIs, found ${kindOf(value)}.`);
    return;
  }
  for (const key of Object.keys(value)) {
    if (!isIri(key)) report(below(place, key), '4.1', 'The key of an extension has to be an IRI.');
  }
};
