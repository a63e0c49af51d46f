import { expect, test } from 'vitest';
import { regionalLocale } from './locales.ts';

test('takes the variety of a language that the browser asks for', () => {
  expect(regionalLocale('en', ['de-AT', 'en-GB', 'en-US'])).toBe('en-GB');
  expect(regionalLocale('de', ['en-GB'])).toBe('de');
});

test('passes over what is no language tag', () => {
  expect(regionalLocale('en', ['en-US@posix', 'en-IE'])).toBe('en-IE');
  expect(regionalLocale('en', ['en-US@posix'])).toBe('en');
});
