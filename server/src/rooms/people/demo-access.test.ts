import { expect, test } from 'vitest';
import type { Caller } from '#kernel/route';
import { isDemoCaller, isLoopback } from './demo-access.ts';

const caller = (address: string, headers: Caller['headers']): Caller => ({
  address,
  headers,
  cookies: {},
  setCookie: () => {},
  clearCookie: () => {},
});

test.each([
  ['127.0.0.1', 'localhost:3000'],
  ['::1', '[::1]:3000'],
  ['::ffff:127.0.0.1', '127.0.0.1:3000'],
])('lets %s at %s in', (address, host) => {
  expect(isDemoCaller(caller(address, { host }))).toBe(true);
});

test.each([
  ['192.168.1.7', { host: 'localhost:3000' }],
  ['127.0.0.1', { host: 'cairn.example.org' }],
  ['127.0.0.1', {}],
  ['127.0.0.1', { host: 'localhost', 'x-forwarded-for': '10.0.0.1' }],
  ['127.0.0.1', { host: 'localhost', forwarded: 'for=10.0.0.1' }],
  ['127.0.0.1', { host: 'localhost', via: '1.1 proxy' }],
  ['127.0.0.1', { host: 'localhost.example.org' }],
])('keeps %s with %j out', (address, headers) => {
  expect(isDemoCaller(caller(address, headers))).toBe(false);
});

test('knows its own addresses', () => {
  expect(['127.0.0.1', '127.8.8.8', '::1', 'localhost'].every(isLoopback)).toBe(true);
  expect(['0.0.0.0', '::', '10.0.0.1', '127.0.0.1.example.org'].some(isLoopback)).toBe(false);
});
