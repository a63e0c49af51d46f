import { expect, test } from 'vitest';
import type { Caller } from '#kernel/route';
import { isDemoCaller, isLoopback } from './demo-access.ts';

const caller = (
  address: string,
  headers: Caller['headers'],
  httpVersion: string = '1.1',
): Caller => ({
  address,
  httpVersion,
  headers,
  token: undefined,
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
  ['127.0.0.1', { host: '[::1]evil' }],
  ['127.0.0.1', { host: 'localhost:3000.example.org' }],
  ['127.0.0.1', { host: 'mira@localhost' }],
  ['127.0.0.1', { host: 'localhost', 'x-forwarded-server': 'proxy' }],
  ['127.0.0.1', { host: 'localhost', 'x-original-url': '/' }],
  ['127.0.0.1', { host: 'localhost', 'x-envoy-internal': 'true' }],
  ['127.0.0.1', { host: 'localhost', 'x-amzn-trace-id': 'Root=1' }],
  ['127.0.0.1', { host: 'localhost', 'x-cluster-client-ip': '10.0.0.1' }],
  ['127.0.0.1', { host: 'localhost', 'cf-ray': '1' }],
  ['127.0.0.1', { host: 'localhost', 'fastly-client-ip': '10.0.0.1' }],
  ['127.0.0.1', { host: 'localhost', 'true-client-ip': '10.0.0.1' }],
])('keeps %s with %j out', (address, headers) => {
  expect(isDemoCaller(caller(address, headers))).toBe(false);
});

test('keeps out what speaks as old proxies do', () => {
  expect(isDemoCaller(caller('127.0.0.1', { host: 'localhost' }, '1.0'))).toBe(false);
});

test('knows its own addresses', () => {
  expect(['127.0.0.1', '127.8.8.8', '::1', 'localhost'].every(isLoopback)).toBe(true);
  expect(['0.0.0.0', '::', '10.0.0.1', '127.0.0.1.example.org'].some(isLoopback)).toBe(false);
});
