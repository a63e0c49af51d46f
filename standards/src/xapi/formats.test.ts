import { describe, expect, it } from 'vitest';
import {
  isDuration,
  isIri,
  isLanguageTag,
  isMailto,
  isMediaType,
  isTimestamp,
  isUuid,
  isVersionOf,
} from './formats.ts';

describe('isIri', () => {
  it.each([
    'http://example.org',
    'course-v1:Acme+101',
    'uuid://541dab6b',
    'urn:x',
    'https://höhle.example/é?q=%20#f',
  ])('takes %s', (text) => expect(isIri(text)).toBe(true));
  it.each([
    '',
    'example.org/path',
    'http://',
    'http:/one',
    'a b:c',
    'http://a b',
    'x:<y>',
    'x:%zz',
    ':x',
    '1x:y',
  ])('refuses %j', (text) => expect(isIri(text)).toBe(false));
});

describe('isLanguageTag', () => {
  it.each([
    'en',
    'de-CH-1996',
    'zh-Hans-CN',
    'zh-cmn-Hans-CN',
    'sl-rozaj-biske',
    'es-419',
    'en-a-bbb-x-a-ccc',
    'x-whatever',
    'i-klingon',
    'de-1901',
    'und',
  ])('takes %s', (tag) => expect(isLanguageTag(tag)).toBe(true));
  it.each([
    '',
    'e',
    'en_US',
    'en-',
    'en--US',
    'de-419-DE-',
    'a-DE',
    'en-x',
    'ar-a',
    'verylonglanguage',
    '-en',
    'en-US-',
  ])('refuses %j', (tag) => expect(isLanguageTag(tag)).toBe(false));
});

describe('isTimestamp', () => {
  it.each([
    '2026-11-24T09:30:00Z',
    '2026-11-24T09:30:00.123456789+05:30',
    '2024-02-29T00:00:00-11:00',
    '2016-12-31T23:59:60Z',
  ])('takes %s', (text) => expect(isTimestamp(text)).toBe(true));
  it.each([
    '2026-11-24',
    '2026-11-24T09:30:00',
    '2026-11-24 09:30:00Z',
    '2025-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-11-31T00:00:00Z',
    '2026-11-24T24:00:00Z',
    '2026-11-24T09:60:00Z',
    '2026-11-24T09:30:00-00:00',
    '2026-11-24T09:30:00-00',
    '2026-11-24T09:30:00+24:00',
    '0000-01-01T00:00:00Z',
    '01/02/2026',
  ])('refuses %s', (text) => expect(isTimestamp(text)).toBe(false));
});

describe('isDuration', () => {
  it.each(['PT0S', 'PT4H35M59.14S', 'P3Y1M29DT4H35M59.14S', 'P4W', 'P0.5Y'])('takes %s', (text) =>
    expect(isDuration(text)).toBe(true),
  );
  it.each(['', 'P', 'PT', 'P1YT', 'P4W1D', 'PT1.5H3S', '4S', 'PT-1S', 'P1S', 'P0001-01-01'])(
    'refuses %j',
    (text) => expect(isDuration(text)).toBe(false),
  );
});

it('tells UUIDs, addresses, media types and versions from what resembles them', () => {
  expect(isUuid('FD41C918-b88b-4b20-a0a5-a4c32391aaa0')).toBe(true);
  expect(isUuid('fd41c918b88b4b20a0a5a4c32391aaa0')).toBe(false);
  expect(isMailto('mailto:noor@example.org')).toBe(true);
  expect(isMailto('noor@example.org')).toBe(false);
  expect(isMailto('mailto:noor@example.org?subject=x')).toBe(false);
  expect(isMediaType('text/plain; charset=utf-8')).toBe(true);
  expect(isMediaType('plain')).toBe(false);
  expect(isVersionOf('1.0', '1.0.3')).toBe(true);
  expect(isVersionOf('1.0', '1.10.0')).toBe(false);
});
