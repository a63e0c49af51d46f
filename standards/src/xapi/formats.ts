// The string formats of the standard, each as a yes-or-no question. Every pattern is linear: no
// nested repetition, so that a hostile string costs no more than its length.

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
// RFC 3987 leaves these out of every part of an IRI. \u0000-\u0020 covers controls and the space.
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is being looked for
const NEVER_IN_IRI = /[\u0000-\u0020\u007f<>"{}|\\^`]/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const SHA1 = /^[0-9a-f]{40}$/i;
const SHA2 = /^(?:[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i;
const MAILTO = /^mailto:[^\s@<>,;?]+@[^\s@<>,;?]+$/;
const MEDIA_TYPE = /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+(?:\s*;.*)?$/i;
const VERSION = /^(\d+)\.(\d+)(?:\.(\d+))?$/;

/** An absolute IRI: a scheme and something after it. Best effort, as Data 2.2 allows. */
export function isIri(text: string): boolean {
  const scheme = SCHEME.exec(text)?.[0];
  if (scheme === undefined || scheme.length === text.length) return false;
  if (NEVER_IN_IRI.test(text)) return false;
  if (/%(?![0-9a-f]{2})/i.test(text)) return false;
  return !/^https?:(?!\/\/[^/?#])/i.test(text);
}

/** RFC 4122's written form; any version and variant. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

export function isSha1(text: string): boolean {
  return SHA1.test(text);
}

/** Hex of SHA-224, -256, -384 or -512. */
export function isSha2(text: string): boolean {
  return SHA2.test(text);
}

/** `mailto:` and one plain address; no headers, no list. */
export function isMailto(text: string): boolean {
  return MAILTO.test(text);
}

export function isMediaType(text: string): boolean {
  return MEDIA_TYPE.test(text);
}

/** True for a semantic version whose first two numbers are `line` ('1.0' or '2.0'). */
export function isVersionOf(line: '1.0' | '2.0', text: string): boolean {
  const parts = VERSION.exec(text);
  return parts !== null && `${parts[1]}.${parts[2]}` === line;
}

const IRREGULAR_TAGS = new Set(
  (
    'en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn ' +
    'i-tao i-tay i-tsu sgn-be-fr sgn-be-nl sgn-ch-de'
  ).split(' '),
);
const LANGUAGE = /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})$/;
const SUBTAG = /^[a-z0-9]{1,8}$/;

/**
 * A well-formed language tag: language, script, region, variants, extensions, private use, in
 * that order, or one of the irregular ones. Registration of the subtags is not looked up.
 * Source: RFC 5646 §2.1.
 */
export function isLanguageTag(text: string): boolean {
  if (text.length > 100) return false;
  const tag = text.toLowerCase();
  if (IRREGULAR_TAGS.has(tag)) return true;
  const parts = tag.split('-');
  if (parts.some((part) => !SUBTAG.test(part))) return false;
  if (parts[0] === 'x') return parts.length > 1;
  let at = 1;
  while (at < 4 && /^[a-z]{3}$/.test(parts[at] ?? '') && (parts[0]?.length ?? 0) <= 3) at += 1;
  if (!LANGUAGE.test(parts.slice(0, at).join('-'))) return false;
  if (/^[a-z]{4}$/.test(parts[at] ?? '')) at += 1;
  if (/^(?:[a-z]{2}|\d{3})$/.test(parts[at] ?? '')) at += 1;
  while (/^(?:[a-z0-9]{5,8}|\d[a-z0-9]{3})$/.test(parts[at] ?? '')) at += 1;
  return areExtensions(parts.slice(at));
}

/** What may follow the variants: groups led by one character; after `x` everything is private. */
function areExtensions(parts: readonly string[]): boolean {
  let at = 0;
  while (at < parts.length) {
    if (parts[at]?.length !== 1) return false;
    const isPrivate = parts[at] === 'x';
    const first = at + 1;
    at = first;
    while (at < parts.length && (isPrivate || parts[at]?.length !== 1)) at += 1;
    if (at === first) return false;
  }
  return true;
}

const TIMESTAMP = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

/**
 * An instant as RFC 3339 writes it, with its offset. The unknown offset `-00:00` is refused, as
 * the standard's own conformance tests do, and so is the year 0000, which has no meaning there.
 * Source: RFC 3339 §5.6; xAPI 1.0.3 Data 4.5.
 */
export function isTimestamp(text: string): boolean {
  const parts = TIMESTAMP.exec(text);
  if (parts === null) return false;
  const [year = 0, month = 0, day = 0, hour = 99, minute = 99, second = 99] = parts
    .slice(1, 7)
    .map(Number);
  if (year === 0 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return false;
  if (hour > 23 || minute > 59 || second > 60) return false;
  return isOffset(parts[7] ?? '');
}

function isOffset(offset: string): boolean {
  if (offset === 'Z' || offset === 'z') return true;
  if (offset === '-00:00') return false;
  return Number(offset.slice(1, 3)) <= 23 && Number(offset.slice(4, 6)) <= 59;
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return isLeap ? 29 : 28;
}

const DURATION =
  /^P(?!$)(\d+(?:\.\d+)?Y)?(\d+(?:\.\d+)?M)?(\d+(?:\.\d+)?D)?(?:T(?!$)(\d+(?:\.\d+)?H)?(\d+(?:\.\d+)?M)?(\d+(?:\.\d+)?S)?)?$/;
const WEEKS = /^P\d+(?:\.\d+)?W$/;

/**
 * A period with designators (`PT1H2.5S`), or whole weeks alone (`P4W`). Only the smallest part
 * may carry a fraction. Source: ISO 8601:2004 §4.4.3.2; xAPI 1.0.3 Data 4.6.
 */
export function isDuration(text: string): boolean {
  if (WEEKS.test(text)) return true;
  const parts = DURATION.exec(text);
  if (parts === null) return false;
  const given = parts.slice(1).filter((part) => part !== undefined);
  return given.slice(0, -1).every((part) => !part.includes('.'));
}
